"""Rows to take away, with licence and citation in the same file."""

from collections.abc import Callable

import streamlit as st


def show_bundle(label: str, name: str, make: Callable[[], bytes]) -> None:
    """Made when somebody asks for it; `name` is the file's, without its ending."""
    st.download_button(
        label,
        make,
        file_name=f"{name}.zip",
        mime="application/zip",
        icon=":material/download:",
        on_click="ignore",
        help="A zip with the rows as CSV, the licences and the citations. What a "
        "licence does not let be passed on is left out, and counted in the notice.",
    )
