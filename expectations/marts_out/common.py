"""Doubts that marts have in common: volume and mix against the build before."""

import great_expectations.expectations as gxe

from expectations.doubts import Doubt, MartDoubts

# Below this many rows a share or a ratio says nothing.
ENOUGH = 30
MOST_SHIFT = 0.25


def volume(table: str, *, least: float) -> MartDoubts:
    """A build rarely has fewer rows than the one before: only what upstream withdrew."""
    return MartDoubts(
        query=f"""
            select
                now.row_count,
                past.row_count as row_count_before,
                now.row_count / past.row_count as ratio
            from (select count(*) as row_count from {table}) as now
            cross join (select count(*) as row_count from before.{table}) as past
            where past.row_count >= {ENOUGH}
        """,
        doubts=(
            Doubt(
                f"{table}_did_not_shrink",
                gxe.ExpectColumnValuesToBeBetween(column="ratio", min_value=least),
                f"row_count || ' {table} where the build before had ' || row_count_before",
            ),
        ),
        is_against_before=True,
    )


def mix(table: str, column: str) -> MartDoubts:
    """How rows are divided among kinds changes slowly; a jump is worth a look."""
    share = "select {column} as kind, count(*) / sum(count(*)) over () as share, "
    share += "sum(count(*)) over () as row_count from {table} group by all"
    now = share.format(column=column, table=table)
    then = share.format(column=column, table=f"before.{table}")
    return MartDoubts(
        query=f"""
            select
                coalesce(now.kind, past.kind) as kind,
                coalesce(now.share, 0) as share,
                coalesce(past.share, 0) as share_before,
                abs(coalesce(now.share, 0) - coalesce(past.share, 0)) as shift
            from ({now}) as now
            full join ({then}) as past on now.kind is not distinct from past.kind
            where (select count(*) from before.{table}) >= {ENOUGH}
        """,
        doubts=(
            Doubt(
                f"{table}_mix_of_{column}_is_as_before",
                gxe.ExpectColumnValuesToBeBetween(column="shift", max_value=MOST_SHIFT),
                f"'{column} ' || coalesce(kind, 'unknown') || ' is '"
                " || cast(round(100 * share) as integer) || '% of all, before it was '"
                " || cast(round(100 * share_before) as integer) || '%'",
                severity="warning",
            ),
        ),
        is_against_before=True,
    )
