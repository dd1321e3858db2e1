"""The rows behind the page, with licences."""

from dataclasses import asdict

import streamlit as st

from dashboard.published import Published
from dashboard.queries.arguments import rows_of
from dashboard.queries.shared import SCOPED
from dashboard.shell.scope import Choices, Scope
from dashboard.shell.taking import show_bundle
from dashboard.shell.wording import scope_words

FILES = {
    "claims": "Claims, with licences",
    "incident_propositions": "What is asserted and denied",
    "incident_claim_sequence": "Arguments, step by step",
    "incident_side_figures": "Figures of each side",
}


def show_downloads(published: Published, choices: Choices, scope: Scope) -> None:
    """Of every incident in the choice, whatever kind, claimant or stance is chosen."""
    condition = "; ".join(scope_words(scope, choices))
    with st.container(horizontal=True):
        for table, label in FILES.items():
            show_bundle(
                label,
                f"borderlog-{table.replace('_', '-')}-{published.current.build_id}",
                published.bundle(
                    table, SCOPED + rows_of(table), asdict(scope), condition
                ),
            )
    st.caption(
        "Every claim, proposition, step and figure on the incidents of these filters, "
        "whatever kinds, claimant or stance are chosen above."
    )
