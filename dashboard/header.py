"""What stands on top of every page: freshness, checks, and what is out of order."""

import streamlit as st

from dashboard.published import Published, operations
from dashboard.standing import alarms, checks_words
from dashboard.words import moment, plain
from warehouse.home import Home


def show_standing(home: Home, published: Published) -> None:
    current = published.current
    is_fine, checked = checks_words(published.checks())
    with st.container(key="standing", gap="xsmall"):
        mark = (
            ":green[:material/check_circle:]"
            if is_fine
            else ":orange[:material/warning:]"
        )
        st.markdown(
            f"{mark} **{checked}** · Build {plain(current.build_id)} · "
            f"built {moment(current.built_at)} · published {moment(current.published_at)}"
        )
        st.markdown(f"Last landed: {_landings(published)}")
        for words in alarms(current, operations(home)):
            st.warning(words, icon=":material/warning:")


def _landings(published: Published) -> str:
    told = [
        f"**{plain(row['source_name'])}** {moment(row['last_landed_at'])}"
        for row in published.landings()
    ]
    return " · ".join(told) or "nothing yet"
