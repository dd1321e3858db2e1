"""What was merged wrongly and what was not merged, by what makes it hard."""

from collections.abc import Mapping

import duckdb
import pyarrow as pa

from tests.evaluation.incidents.world import World

Counts = dict[str, tuple[int, int]]

# A report in no cluster is alone.
PLACED = """
create temp table placed as
select truth.*, coalesce(grouping.cluster, truth.report_id) as cluster
from truth
left join grouping on truth.report_id = grouping.report_id
"""
TRUE_PAIRS = """
create temp table true_pairs as
select
    one.cluster <> other.cluster as is_missed,
    {flags}
from placed as one
inner join placed as other
    on one.incident = other.incident and one.report_id < other.report_id
"""
# How two true incidents that were merged differ; the first that fits.
KINDS = """
select
    case
        when one.is_stray or other.is_stray then 'what never happened'
        when one.town = other.town and one.day = other.day and one.side <> other.side
            then 'one town and day, the other side'
        when one.town = other.town and one.day = other.day
            then 'one town and day, another family'
        when one.town = other.town and abs(one.day - other.day) = 1
            then 'one town, the next day'
        when one.town = other.town then 'one town, another time'
        when one.day = other.day then 'another town, the same day'
        else 'another town and day'
    end as kind,
    count(*) as pair_count
from placed as one
inner join placed as other
    on
        one.cluster = other.cluster
        and one.incident < other.incident
group by kind
order by kind
"""


def missed_by_cause(world: World, grouping: Mapping[str, str]) -> Counts:
    """Cause to the number of pairs of one incident of which either report has it, and
    how many of these were not put together. A pair may have several causes or none."""
    flags = ", ".join(
        f'one."{cause}" or other."{cause}" as "{cause}"' for cause in world.causes
    )
    none = " or ".join(f'"{cause}"' for cause in world.causes)
    counted = {cause: f'"{cause}"' for cause in world.causes}
    counted |= {"none of these": f"not ({none})", "all": "true"}
    with _connected(world, grouping) as connection:
        connection.execute(TRUE_PAIRS.format(flags=flags))
        return {
            cause: _counted(connection, condition)
            for cause, condition in counted.items()
        }


def wrong_by_kind(world: World, grouping: Mapping[str, str]) -> dict[str, int]:
    """Kind to the number of pairs of two incidents that were put together."""
    with _connected(world, grouping) as connection:
        return dict(connection.execute(KINDS).fetchall())


def _connected(world: World, grouping: Mapping[str, str]) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    clusters = {"report_id": [*grouping], "cluster": [*grouping.values()]}
    schema = pa.schema([("report_id", pa.string()), ("cluster", pa.string())])
    connection.register("grouping", pa.table(clusters, schema=schema))
    connection.register("truth", world.truth)
    connection.execute(PLACED)
    return connection


def _counted(connection: duckdb.DuckDBPyConnection, condition: str) -> tuple[int, int]:
    found = connection.execute(
        f"select count(*), count(*) filter (is_missed) from true_pairs where {condition}"
    ).fetchone()
    assert found is not None
    return int(found[0]), int(found[1])
