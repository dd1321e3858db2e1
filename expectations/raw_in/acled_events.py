"""What is doubted of ACLED events: days, precisions, deaths, places, codes."""

from dataclasses import replace

import great_expectations.expectations as gxe

from expectations.doubts import Doubt, FileDoubts, RawSuite, RowDoubts
from expectations.raw_in import file_doubts, row_doubts
from warehouse.home import PROJECT

CODES = str(PROJECT / "dbt" / "seeds" / "acled_event_types.csv").replace("'", "''")


def silent(rows: RowDoubts) -> RowDoubts:
    """The same doubts, whose sentences repeat no value: they are published with the
    results of the checks, and ACLED's values may not be."""
    doubts = tuple(
        replace(one, sentence=f"'it fails {one.name}'") for one in rows.doubts
    )
    return replace(rows, doubts=doubts)


def _known_codes() -> FileDoubts:
    """A code that no seed lists counts as out of scope: somebody should look at it."""
    return FileDoubts(
        query=f"""
            select
                judged.file_id,
                any_value(batch_files.file_name) as file_name,
                count(*) as unknown_count
            from judged
            inner join batch_files on judged.file_id = batch_files.file_id
            anti join read_csv('{CODES}', all_varchar = true) as codes
                on
                    judged.event_type = codes.acled_event_type
                    and judged.sub_event_type = codes.acled_sub_event_type
            where judged.reason is null
            group by judged.file_id
        """,
        doubts=(
            Doubt(
                "codes_are_known",
                gxe.ExpectColumnValuesToBeBetween(column="unknown_count", max_value=0),
                "unknown_count || ' of its rows have a code that no seed lists, and are "
                "out of scope'",
                severity="warning",
            ),
        ),
    )


SUITE = RawSuite(
    table="acled_events",
    rows=(
        silent(row_doubts.plausible_days("event_on", "restated_at")),
        silent(row_doubts.within("time_precision", 1, 3)),
        silent(row_doubts.within("place_precision_code", 1, 3)),
        silent(row_doubts.within("fatality_count", 0, None)),
        silent(row_doubts.coordinates("country_number", "iso_numeric")),
    ),
    files=(
        file_doubts.most_rows_fit(),
        _known_codes(),
        file_doubts.fresh("acled_events", "judged.restated_at", "acled"),
    ),
)
