"""Doubts about rows that tables have in common: days, order, bounds, form, coordinates."""

from datetime import datetime

import great_expectations.expectations as gxe

from expectations.doubts import Doubt, RowDoubts

PLAUSIBLE_FROM = datetime(1900, 1, 1)
EITHER_MISSING = "either_value_is_missing"
# A gazetteer's point may lie off the coast; a country's box is widened by so much.
SLACK_DEGREES = 1.0


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
