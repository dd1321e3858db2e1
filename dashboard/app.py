"""The app that `borderlog dashboard` starts: its pages and the way between them."""

from pathlib import Path

import streamlit as st

from dashboard.shell.navigation import PAGES, file_of, show_links
from warehouse.errors import BorderlogError

FOLDER = Path(__file__).parent


def main() -> None:
    # A file: the browser would fetch an icon given by name from another host.
    icon = str(FOLDER / "icon.svg")
    st.set_page_config(page_title="Borderlog", page_icon=icon, layout="wide")
    st.html(FOLDER / "style.css")
    pages = [
        st.Page(FOLDER / file_of(name), title=title, icon=icon, default=not place)
        for place, (name, title, icon) in enumerate(PAGES)
    ]
    page = st.navigation(pages, position="hidden")
    links = st.sidebar.container(key="pages", gap="xxsmall")
    try:
        page.run()
    except BorderlogError as error:
        st.error(str(error), icon=":material/error:")
    finally:
        show_links(links, pages)


main()
