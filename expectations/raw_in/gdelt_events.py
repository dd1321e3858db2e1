"""What is doubted of GDELT events: days, codes, places, volume."""

import great_expectations.expectations as gxe

from expectations.doubts import Doubt, RawSuite, RowDoubts
from expectations.raw_in import file_doubts, row_doubts


def _day_not_after_added() -> RowDoubts:
    """Version 1.0 adds events of the morrow, where it is a day later already."""
    return RowDoubts(
        keys=("event_on", "added_at"),
        query="""
            select distinct
                event_on,
                added_at,
                cast(added_at as date) + 1 as latest_on
            from judged
            where reason is null
        """,
        doubts=(
            Doubt(
                "day_is_not_after_dateadded",
                gxe.ExpectColumnPairValuesAToBeGreaterThanB(
                    column_A="latest_on",
                    column_B="event_on",
                    or_equal=True,
                    ignore_row_if=row_doubts.EITHER_MISSING,
                ),
                "'Day ' || event_on || ' lies after DATEADDED ' || added_at",
            ),
        ),
    )


SUITE = RawSuite(
    table="gdelt_events",
    rows=(
        row_doubts.plausible_days("event_on", "added_at"),
        _day_not_after_added(),
        row_doubts.like("event_code", r"^\d{2,4}$"),
        row_doubts.like("place_country_code", r"^[A-Z]{2}$"),
        row_doubts.coordinates("place_country_code", "fips"),
    ),
    files=(
        file_doubts.most_rows_fit(),
        file_doubts.many_places(),
        # A day of version 1.0 holds fifty times what a quarter of an hour of 2.0 does.
        file_doubts.usual_volume(
            "gdelt_events", kind=r"regexp_matches(file_name, '^\d{8}\.')"
        ),
        file_doubts.fresh("gdelt_events", "judged.added_at", "gdelt"),
    ),
)
