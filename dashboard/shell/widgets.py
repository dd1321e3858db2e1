"""The filters as they stand in the sidebar."""

import streamlit as st

from dashboard.labels import POLICY_NAMES, family_label
from dashboard.shell.scope import PARAMETERS, POLICIES, Choices, Scope
from dashboard.words import counted, day, plain


def show_widgets(scope: Scope, choices: Choices, changed: int) -> None:
    with st.sidebar:
        st.header("Filters")
        _show_dates(choices)
        _show_policy(changed)
        _show_places(scope, choices)
        _show_means(choices)
        _show_sources(choices)
        st.button("Reset filters", on_click=_reset, icon=":material/restart_alt:")
        _show_ignored()


def choose_sources(names: list[str]) -> None:
    """As if the reader had picked them in the filters."""
    st.session_state["source"] = names
    _touch()


def _touch() -> None:
    st.session_state["is_touched"] = True


def _show_dates(choices: Choices) -> None:
    st.date_input(
        "Dates",
        min_value=choices.earliest,
        max_value=choices.latest,
        key="dates",
        format="YYYY-MM-DD",
        required=True,
        on_change=_touch,
        help="Local day at the place. By default the year up to the latest incident, "
        f"{day(choices.default_until)}.",
    )
    st.button(
        f"All dates, from {choices.first_on.year}",
        on_click=_all_dates,
        args=(choices,),
        type="tertiary",
        icon=":material/date_range:",
    )


def _show_policy(changed: int) -> None:
    """The badge says what the choice is worth: often nothing, sometimes a lot."""
    st.radio(
        "Boundaries",
        POLICIES,
        format_func=POLICY_NAMES.__getitem__,
        key="policy",
        on_change=_touch,
        help="Decides to which country a disputed place belongs, and so whether a border "
        "was crossed. Drawing a boundary takes no side in a dispute.",
    )
    verb = "changes" if changed == 1 else "change"
    st.badge(
        f"{counted(changed, 'incident')} {verb} country or status",
        icon=":material/swap_horiz:",
        color="blue" if changed else "gray",
        help="Of the incidents in this choice, under the other boundaries.",
    )


def _show_places(scope: Scope, choices: Choices) -> None:
    st.multiselect(
        "Countries",
        list(choices.countries),
        format_func=lambda code: choices.countries[code],
        key="country",
        on_change=_touch,
        placeholder="All countries",
    )
    st.multiselect(
        "Regions",
        choices.regions_of(scope.countries, scope.policy),
        format_func=lambda code: choices.regions[code].name,
        key="region",
        on_change=_touch,
        placeholder="All regions",
    )


def _show_means(choices: Choices) -> None:
    st.pills(
        "Means",
        choices.families,
        selection_mode="multi",
        format_func=family_label,
        key="family",
        on_change=_touch,
        help="Event families. A source that does not state the means stands under "
        "“Other or means not stated”.",
    )


def _show_sources(choices: Choices) -> None:
    st.multiselect(
        "Sources",
        list(choices.sources),
        format_func=lambda name: choices.sources[name],
        key="source",
        on_change=_touch,
        placeholder="All sources",
        help="Incidents that at least one of these sources tells of.",
    )
    st.toggle(
        "Include machine-coded leads",
        key="machine",
        on_change=_touch,
        help="Incidents that rest only on a machine feed are leads to follow, and "
        "stand outside the default counts.",
    )


def _show_ignored() -> None:
    if st.session_state.get("ignored"):
        told = ", ".join(plain(part) for part in st.session_state["ignored"])
        st.info(f"Not understood in the address, and ignored: {told}.")


def _reset() -> None:
    for name in PARAMETERS:
        if name in st.query_params:
            del st.query_params[name]
    st.session_state["seen"] = None


def _all_dates(choices: Choices) -> None:
    st.session_state["dates"] = (choices.first_on, choices.last_on)
    _touch()
