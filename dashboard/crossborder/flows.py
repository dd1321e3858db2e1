"""From the territory of which state into which: the matrix, the bands, mutual pairs."""

import streamlit as st

from dashboard.charts.flow import Flow
from dashboard.charts.matrix import matrix
from dashboard.charts.sankey import sankey
from dashboard.charts.strength_bars import Bar, strength_bars
from dashboard.crossborder.decided import show_decided
from dashboard.crossborder.reading import Shown, read_flows
from dashboard.published import Published
from dashboard.queries import flows as queries
from dashboard.shell.scope import Scope
from dashboard.words import counted

STILL = {"displayModeBar": False}
NOT_RESPONSIBLE = (
    "“From the territory of” says where a movement or fire came from; origin is not "
    "responsibility."
)
MOST_PAIRS = 10
# More than these a phone shows only if it may scroll sideways.
FEW_COLUMNS = 3


def show_flows(published: Published, scope: Scope, shown: Shown) -> None:
    st.subheader("From the territory of → into")
    found = read_flows(published.lists(queries.FLOWS, scope), shown)
    flows = [one for one in found if not one.is_mutual]
    if flows:
        st.markdown(envelope_words(flows, shown))
        _show_matrix(flows)
        _show_bands(flows)
    else:
        st.info(_no_flow_words(shown))
    _show_pairs([one for one in found if one.is_mutual])
    show_decided(published, scope, "flows")


def envelope_words(flows: list[Flow], shown: Shown) -> str:
    """Low without, high with what one side says and the other denies."""
    low = sum(one.low for one in flows)
    inferred = sum(one.counts.get("inferred", 0) for one in flows)
    high = low + sum(one.counts.get("alleged", 0) for one in flows)
    told = f"**{counted(low, 'incident')}**"
    if shown.has_alleged:
        told = (
            f"**{low:,} to {high:,} incidents**, the upper end with disputed "
            "attributions"
        )
    if shown.has_inferred:
        told += f", and beside them {inferred:,} inferred"
    return f"{told}, in {counted(len(flows), 'flow')} with an origin that is known."


def _no_flow_words(shown: Shown) -> str:
    more = "" if shown.has_inferred else " Inferred ones are switched off."
    return f"No crossing of one direction with a known origin is in this choice.{more}"


def _show_matrix(flows: list[Flow]) -> None:
    figure = matrix(flows)
    is_wide = len(figure.layout.xaxis.tickvals) > FEW_COLUMNS
    with st.container(key="matrix_wide" if is_wide else "matrix"):
        st.plotly_chart(
            figure,
            config=STILL,
            width="content",
            key="flow_matrix",
            alt="Matrix: incidents from the territory of one state (rows) into another "
            "(columns)",
        )
    st.caption(
        f"{NOT_RESPONSIBLE} A number is what somebody asserts; “+” is inferred, a dash "
        "leads to the upper end with disputed attributions. The strip at the foot of a "
        "cell tells the shares. The two directions of a pair stand apart. On a narrow "
        "screen a wide matrix scrolls sideways."
    )


def _show_bands(flows: list[Flow]) -> None:
    st.markdown("**The same as bands**, the fullest twelve; the rest is Other.")
    st.plotly_chart(
        sankey(flows),
        config=STILL,
        key="flow_bands",
        alt="Bands from states of origin on the left to states entered on the right",
    )
    st.caption(f"Left: from the territory of. Right: into. {NOT_RESPONSIBLE}")


def _show_pairs(pairs: list[Flow]) -> None:
    if not pairs:
        st.caption("No mutual clash, in which both sides crossed or fired, is in here.")
        return
    st.markdown("**Mutual clashes**: both sides crossed or fired, so no side is first.")
    st.plotly_chart(
        strength_bars([Bar(one.name, one.counts) for one in pairs[:MOST_PAIRS]]),
        config=STILL,
        key="flow_pairs",
        alt="Bars: mutual clashes by pair of states",
    )
