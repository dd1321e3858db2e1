"""What is doubted of UCDP events: days, deaths, codes, places, volume."""

import great_expectations.expectations as gxe

from expectations.doubts import Doubt, FileDoubts, RawSuite
from expectations.raw_in import file_doubts, row_doubts

MOST_IN_WRONG_ORDER = 0.05


def _estimates_in_order() -> FileDoubts:
    """Some seven rows in a thousand of a real release have low above high: they are told,
    taken in and widened. In a file with many, the columns changed places."""
    return FileDoubts(
        query="""
            select
                judged.file_id,
                any_value(batch_files.file_name) as file_name,
                count_if(judged.fatality_count_low > judged.fatality_count_high)
                    / count(*) as wrong_share
            from judged
            inner join batch_files on judged.file_id = batch_files.file_id
            where judged.reason is null
            group by judged.file_id
        """,
        doubts=(
            Doubt(
                "low_and_high_did_not_change_places",
                gxe.ExpectColumnValuesToBeBetween(
                    column="wrong_share", max_value=MOST_IN_WRONG_ORDER
                ),
                "'low is above high in ' || cast(round(100 * wrong_share) as integer) "
                "|| '% of its rows: the columns changed places'",
            ),
        ),
    )


SUITE = RawSuite(
    table="ucdp_events",
    rows=(
        row_doubts.plausible_days("starts_on", "ends_on"),
        row_doubts.in_order(
            "starts_on", "ends_on", "'date_end lies before date_start'"
        ),
        row_doubts.within("fatality_count_low", 0, 1_000_000),
        row_doubts.within("fatality_count_best", 0, 1_000_000),
        row_doubts.within("fatality_count_high", 0, 1_000_000),
        row_doubts.in_order(
            "fatality_count_low",
            "fatality_count_high",
            "'low ' || fatality_count_low || ' is above high ' || fatality_count_high",
            severity="warning",
        ),
        row_doubts.within("type_of_violence", 1, 3),
        row_doubts.within("where_precision", 1, 7),
        row_doubts.within("date_precision", 1, 5),
        row_doubts.coordinates("country_gwno", "gw"),
    ),
    files=(
        file_doubts.most_rows_fit(),
        file_doubts.many_places(),
        _estimates_in_order(),
        # Monthly candidates are alike; a yearly release is like no other.
        file_doubts.usual_volume(
            "ucdp_events",
            kind=r"coalesce(nullif(regexp_extract(file_name, 'v\d\d_0_'), ''), file_name)",
        ),
        file_doubts.fresh(
            "ucdp_events", "cast(judged.release_on as timestamp)", "ucdp"
        ),
    ),
)
