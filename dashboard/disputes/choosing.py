"""The choice of claims: by a widget just touched or a cell clicked, else by the URL."""

from collections.abc import Mapping

import streamlit as st

from dashboard.disputes.asked import PARAMETERS, Asked, from_query, to_query
from dashboard.incidents.claim_words import KINDS, STANCES, kinds_in
from dashboard.terms import term
from dashboard.words import plain

WIDGETS = {
    "kind": "claim_kinds",
    "claimant": "claim_claimant",
    "stance": "claim_stance",
}


def read_asked(kinds: Mapping[str, int], names: Mapping[str, str]) -> Asked:
    """`kinds` with their counts; `names` of claimants by key."""
    is_touched = st.session_state.pop("is_claim_touched", False)
    told = {name: st.query_params.get_all(name) for name in PARAMETERS}
    asked = from_query(_of_widgets() if is_touched else told, kinds, names)
    set_asked(asked)
    _write_url(asked)
    return asked


def _of_widgets() -> dict[str, list[str]]:
    state = st.session_state
    return {
        "kind": list(state.get("claim_kinds") or []),
        "claimant": [state["claim_claimant"]] if state.get("claim_claimant") else [],
        "stance": [state["claim_stance"]] if state.get("claim_stance") else [],
    }


def set_asked(asked: Asked) -> None:
    values = (list(asked.kinds), asked.claimant, asked.stance)
    for key, value in zip(WIDGETS.values(), values, strict=True):
        if key not in st.session_state or st.session_state[key] != value:
            st.session_state[key] = value


def _write_url(asked: Asked) -> None:
    """Parameters of others stay where they are."""
    there = st.query_params.to_dict()
    others = {name: value for name, value in there.items() if name not in PARAMETERS}
    wanted = others | to_query(asked)
    if there != wanted:
        st.query_params.from_dict(wanted)


def touch() -> None:
    st.session_state["is_claim_touched"] = True


def show_kinds(kinds: Mapping[str, int]) -> None:
    st.pills(
        "Kinds of claim",
        kinds_in([{"kind": kind} for kind in kinds]),
        selection_mode="multi",
        format_func=lambda kind: f"{plain(term(KINDS, kind))} ({kinds[kind]:,})",
        key=WIDGETS["kind"],
        on_change=touch,
        help="For the matrix, the claims behind it and what follows on denials. None "
        "chosen counts all.",
    )


def show_cell(names: Mapping[str, str]) -> None:
    """The lists are the matrix for those who do not click."""
    left, right = st.columns([2, 1])
    with left:
        _show_list("claimant", names)
    with right:
        _show_list("stance", STANCES)


def _show_list(asked: str, names: Mapping[str, str]) -> None:
    st.selectbox(
        asked.capitalize(),
        list(names),
        format_func=names.__getitem__,
        key=WIDGETS[asked],
        placeholder=f"Any {asked}",
        on_change=touch,
    )
