"""The app that `borderlog dashboard` starts: its pages and what all of them share."""

from pathlib import Path

import streamlit as st

from warehouse.errors import BorderlogError

FOLDER = Path(__file__).parent


def main() -> None:
    # A file: the browser would fetch an icon given by name from another host.
    icon = str(FOLDER / "icon.svg")
    st.set_page_config(page_title="Borderlog", page_icon=icon, layout="wide")
    st.html(FOLDER / "style.css")
    situation = st.Page(
        FOLDER / "views" / "situation.py",
        title="Situation",
        icon=":material/monitoring:",
        default=True,
    )
    try:
        st.navigation([situation]).run()
    except BorderlogError as error:
        st.error(str(error), icon=":material/error:")


main()
