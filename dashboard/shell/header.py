"""What stands on top of every page: freshness, checks, and what is out of order."""

import streamlit as st

from dashboard.published import Published, operations
from dashboard.shell.standing import alarms, checks_words
from dashboard.words import counted, moment, plain
from warehouse.home import Home

GOOD = ":green[:material/check_circle:]"
DOUBTFUL = ":orange[:material/warning:]"


def show_standing(home: Home, published: Published) -> None:
    """The first lines stay in sight while the page scrolls; the notices do not."""
    current = published.current
    told = alarms(current, operations(home))
    is_fine, checked = checks_words(published.checks())
    with st.container(key="standing", gap="xsmall"):
        st.markdown(
            f"{GOOD if is_fine else DOUBTFUL} **{checked}**{_noted(told)} · "
            f"Build {plain(current.build_id)} · built {moment(current.built_at)}"
            f" · published {moment(current.published_at)}"
        )
        st.markdown(f"Last landed: {_landings(published)}")
    show_notices(told)


def show_demo(published: Published) -> None:
    if published.is_demo():
        st.warning(
            "**Sample, not to be cited.** The reports were written for this sample "
            "about real incidents, and the rows of feeds are generated.",
            icon=":material/science:",
        )


def show_notices(told: list[str]) -> None:
    for words in told:
        st.warning(words, icon=":material/warning:")


def _noted(told: list[str]) -> str:
    return f" · {DOUBTFUL} **{counted(len(told), 'notice')}**" if told else ""


def _landings(published: Published) -> str:
    told = [
        f"**{plain(row['source_name'])}** {moment(row['last_landed_at'])}"
        for row in published.landings()
    ]
    return " · ".join(told) or "nothing yet"
