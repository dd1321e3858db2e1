"""Doubts about files that tables have in common: fitness, places, volume, freshness."""

import great_expectations.expectations as gxe

from expectations.doubts import Doubt, FileDoubts

ROWS_TO_JUDGE_BY = 10
ROWS_FOR_ONE_PLACE = 50
FILES_TO_COMPARE = 5


def most_rows_fit() -> FileDoubts:
    """A file of which more than half fails is something else: its columns are shifted,
    or it is of another form. None of it is taken in."""
    return FileDoubts(
        query=f"""
            select
                judged.file_id,
                any_value(batch_files.file_name) as file_name,
                count(judged.reason) as failed_count,
                count(*) as row_count,
                arg_min(judged.reason, judged.row_number) as first_reason,
                failed_count / row_count as failed_share
            from judged
            inner join batch_files on judged.file_id = batch_files.file_id
            group by judged.file_id
            having row_count >= {ROWS_TO_JUDGE_BY}
        """,
        doubts=(
            Doubt(
                "most_rows_fit",
                gxe.ExpectColumnValuesToBeBetween(column="failed_share", max_value=0.5),
                "failed_count || ' of its ' || row_count || ' rows fail; the first: ' "
                "|| first_reason",
            ),
        ),
    )


def many_places() -> FileDoubts:
    """Where nearly all rows stand at one point, a centroid took the places' place."""
    return FileDoubts(
        query=f"""
            with points as (
                select file_id, latitude, longitude, count(*) as row_count
                from judged
                where reason is null and latitude is not null
                group by all
            )

            select
                points.file_id,
                any_value(batch_files.file_name) as file_name,
                arg_max(points.latitude, points.row_count) as top_latitude,
                arg_max(points.longitude, points.row_count) as top_longitude,
                sum(points.row_count) as placed_count,
                max(points.row_count) / placed_count as top_share
            from points
            inner join batch_files on points.file_id = batch_files.file_id
            group by points.file_id
            having placed_count >= {ROWS_FOR_ONE_PLACE}
        """,
        doubts=(
            Doubt(
                "places_are_not_all_one",
                gxe.ExpectColumnValuesToBeBetween(column="top_share", max_value=0.9),
                "cast(round(100 * top_share) as integer) || '% of its places are one "
                "point, ' || top_latitude || ', ' || top_longitude",
            ),
        ),
    )


def usual_volume(
    table: str, kind: str = "''", least: int = FILES_TO_COMPARE
) -> FileDoubts:
    """Half the rows that files of this kind usually have, or fewer, is worth a look.

    `kind` is SQL over `file_name`: files are compared with those of the same kind.
    """
    return FileDoubts(
        query=f"""
            with arrived as (
                select
                    batch_files.file_id,
                    batch_files.file_name,
                    {kind} as kind,
                    count(judged.row_number) as row_count
                from batch_files
                left join judged on batch_files.file_id = judged.file_id
                group by all
            ),

            comparable as (
                select file_id, {kind} as kind, row_count_read as row_count
                from raw.files
                where table_name = '{table}' and status = 'loaded'
                union all
                select file_id, kind, row_count from arrived
            ),

            usual as (
                select
                    kind,
                    median(row_count) as usual_row_count,
                    count(*) as file_count
                from comparable
                group by kind
            )

            select
                arrived.file_id,
                arrived.file_name,
                arrived.row_count,
                cast(usual.usual_row_count as bigint) as usual_row_count,
                arrived.row_count / usual.usual_row_count as volume_ratio
            from arrived
            inner join usual on arrived.kind = usual.kind
            where usual.file_count > {least} and usual.usual_row_count > 0
        """,
        doubts=(
            Doubt(
                "volume_is_usual",
                gxe.ExpectColumnValuesToBeBetween(
                    column="volume_ratio", min_value=0.5, strict_min=True
                ),
                "'it has ' || row_count || ' rows where such files usually have ' "
                "|| usual_row_count",
                severity="warning",
            ),
        ),
    )


def fresh(table: str, published: str, source_name: str) -> FileDoubts:
    """The newest file should be no older than the source promises: warned of, where it
    is newer than all that is held. `published` is SQL over `judged`."""
    return FileDoubts(
        query=f"""
            with newest as (
                select file_id, max({published}) as published_at
                from judged
                where reason is null
                group by file_id
                qualify row_number() over (
                    order by published_at desc nulls last, file_id
                ) = 1
            ),

            held as (select max({published}) as published_at from raw.{table} as judged)

            select
                newest.file_id,
                batch_files.file_name,
                newest.published_at,
                sources.expected_lag_hours,
                date_diff('hour', newest.published_at, batch_files.landed_at)
                    / sources.expected_lag_hours as lag_ratio
            from newest
            inner join batch_files on newest.file_id = batch_files.file_id
            inner join raw.sources as sources
                on sources.source_name = '{source_name}'
            cross join held
            cross join raw.home as home
            where
                newest.published_at > coalesce(held.published_at, '-infinity')
                and sources.expected_lag_hours is not null
                and not home.is_demo
        """,
        doubts=(
            Doubt(
                "newest_rows_are_fresh",
                gxe.ExpectColumnValuesToBeBetween(column="lag_ratio", max_value=2),
                "'its newest row is of ' || strftime(published_at, '%Y-%m-%d %H:%M') || "
                "', though the source promises ' || expected_lag_hours || ' h'",
                severity="warning",
            ),
        ),
    )
