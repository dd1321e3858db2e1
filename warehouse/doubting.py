"""What both gates do: have DuckDB make a frame, and Great Expectations judge it."""

from typing import TYPE_CHECKING

from duckdb import DuckDBPyConnection

from warehouse.errors import BorderlogError

if TYPE_CHECKING:
    from expectations.doubts import Doubt


def unmet_doubts(
    connection: DuckDBPyConnection, query: str, doubts: "tuple[Doubt, ...]", what: str
) -> "list[tuple[Doubt, list[int]]]":
    """Each doubt with the positions in the temporary table `frame` that do not meet it.

    Raises BorderlogError where a doubt could not be tried: that is never a success.
    """
    from expectations.engine import DoubtNotJudgedError, unmet

    connection.execute(
        "create or replace temp table frame as "
        f"select row_number() over () - 1 as position, figures.* from ({query}) as figures"
    )
    figures = connection.execute("from frame order by position").df()
    try:
        found = unmet(figures, doubts)
    except DoubtNotJudgedError as error:
        raise BorderlogError(f"The gate could not judge {what}: {error}") from None
    return [(doubt, found[doubt.name]) for doubt in doubts]
