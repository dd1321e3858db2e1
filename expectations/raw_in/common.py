"""Doubts that tables have in common: days, coordinates, volume, one place for all."""

from datetime import datetime

import great_expectations.expectations as gxe

from expectations.doubts import Doubt, FileDoubts, RowDoubts

PLAUSIBLE_FROM = datetime(1900, 1, 1)
EITHER_MISSING = "either_value_is_missing"
# A gazetteer's point may lie off the coast; a country's box is widened by so much.
SLACK_DEGREES = 1.0
ROWS_TO_JUDGE_BY = 10
ROWS_FOR_ONE_PLACE = 50
FILES_TO_COMPARE = 5


def plausible_days(*columns: str) -> RowDoubts:
    """A day before 1900 or after the morrow of the landing is a slip, not history.

    The landing's day, not today: a rebuild judges every row as it was judged first.
    """
    listed = ", ".join(columns)
    return RowDoubts(
        keys=(*columns, "landed_on"),
        query=(
            f"select distinct {listed}, landed_on, landed_on + 1 as last_plausible_on "
            "from judged where reason is null"
        ),
        doubts=tuple(doubt for column in columns for doubt in _day(column)),
    )


def _day(column: str) -> tuple[Doubt, Doubt]:
    told = f"'{column} ' || strftime({column}, '%Y-%m-%d') || ' is no plausible day'"
    since = gxe.ExpectColumnValuesToBeBetween(column=column, min_value=PLAUSIBLE_FROM)
    until = gxe.ExpectColumnPairValuesAToBeGreaterThanB(
        column_A="last_plausible_on",
        column_B=column,
        or_equal=True,
        ignore_row_if=EITHER_MISSING,
    )
    return (
        Doubt(f"{column}_is_not_before_1900", since, told),
        Doubt(f"{column}_is_not_after_the_landing", until, told),
    )


def in_order(
    earlier: str, later: str, sentence: str, severity: str = "critical"
) -> RowDoubts:
    """Of two values the first is at most the second; nulls are passed over."""
    return RowDoubts(
        keys=(earlier, later),
        query=f"select distinct {earlier}, {later} from judged where reason is null",
        doubts=(
            Doubt(
                f"{earlier}_is_not_above_{later}",
                gxe.ExpectColumnPairValuesAToBeGreaterThanB(
                    column_A=later,
                    column_B=earlier,
                    or_equal=True,
                    ignore_row_if=EITHER_MISSING,
                ),
                sentence,
                severity,
            ),
        ),
    )


def within(column: str, low: int | None, high: int | None) -> RowDoubts:
    """A number within bounds; nulls are passed over."""
    return RowDoubts(
        keys=(column,),
        query=f"select distinct {column} from judged where reason is null",
        doubts=(
            Doubt(
                f"{column}_is_within_its_bounds",
                gxe.ExpectColumnValuesToBeBetween(
                    column=column, min_value=low, max_value=high
                ),
                f"'{column} ' || {column} || ' is not {_bounds(low, high)}'",
            ),
        ),
    )


def _bounds(low: int | None, high: int | None) -> str:
    if high is None:
        return f"{low:,} or more"
    return f"{high:,} or less" if low is None else f"between {low:,} and {high:,}"


def like(column: str, pattern: str) -> RowDoubts:
    """A code of a known form: where it is not, columns are often shifted by one."""
    return RowDoubts(
        keys=(column,),
        query=f"select distinct {column} from judged where reason is null",
        doubts=(
            Doubt(
                f"{column}_has_its_form",
                gxe.ExpectColumnValuesToMatchRegex(column=column, regex=pattern),
                rf"'{column} ' || regexp_replace(left({column}, 40), '\p{{C}}', '?', 'g')"
                " || ' has not the form of one: columns may be shifted'",
            ),
        ),
    )


def coordinates(
    country: str | None = None, scheme: str | None = None, code: str = "null"
) -> RowDoubts:
    """Degrees on the globe, and not swapped: outside the box of the row's own country
    as they are, within it the other way round.

    `country` is a column with a code of `scheme`; where a source is about one country
    alone, `code` is SQL for that code.
    """
    code = f"judged.{country}" if country else code
    keys = ("latitude", "longitude", *((country,) if country else ()))
    listed = ", ".join(f"judged.{key}" for key in keys)
    return RowDoubts(
        keys=keys,
        query=f"""
            select distinct
                {listed},
                not coalesce({_in_box("latitude", "longitude")}, true)
                and {_in_box("longitude", "latitude")} as is_swapped
            from judged
            left join country_boxes as box
                on box.scheme = '{scheme}' and box.code = cast({code} as varchar)
            where judged.reason is null
        """,
        doubts=(*_degrees(), _not_swapped()),
    )


def _in_box(latitude: str, longitude: str) -> str:
    return (
        f"(judged.{latitude} between box.min_latitude - {SLACK_DEGREES} "
        f"and box.max_latitude + {SLACK_DEGREES} "
        f"and judged.{longitude} between box.min_longitude - {SLACK_DEGREES} "
        f"and box.max_longitude + {SLACK_DEGREES})"
    )


def _degrees() -> tuple[Doubt, Doubt]:
    told = (
        "'latitude ' || latitude || ', longitude ' || longitude || ' lie off the globe'"
    )
    north, east = (
        gxe.ExpectColumnValuesToBeBetween(
            column=column, min_value=-most, max_value=most
        )
        for column, most in (("latitude", 90), ("longitude", 180))
    )
    return (
        Doubt("latitude_is_on_the_globe", north, told),
        Doubt("longitude_is_on_the_globe", east, told),
    )


def _not_swapped() -> Doubt:
    return Doubt(
        "coordinates_are_not_swapped",
        gxe.ExpectColumnValuesToBeInSet(column="is_swapped", value_set=[False]),
        "'latitude ' || latitude || ' and longitude ' || longitude || "
        "' are swapped: only the other way round they lie in the row''s country'",
    )


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
