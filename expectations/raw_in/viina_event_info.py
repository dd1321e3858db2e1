"""What is doubted of VIINA's reports: days, places, volume."""

from expectations.doubts import RawSuite
from expectations.raw_in import file_doubts, row_doubts

# Yearly files are compared with earlier issues of the same year.
OF_A_YEAR = r"coalesce(nullif(regexp_extract(file_name, '_\d{4}'), ''), file_name)"

SUITE = RawSuite(
    table="viina_event_info",
    rows=(
        row_doubts.plausible_days("reported_on"),
        row_doubts.coordinates(scheme="iso3", code="'UKR'"),
    ),
    files=(
        file_doubts.most_rows_fit(),
        file_doubts.many_places(),
        file_doubts.usual_volume("viina_event_info", kind=OF_A_YEAR, least=1),
        file_doubts.fresh(
            "viina_event_info", "cast(judged.reported_on as timestamp)", "viina"
        ),
    ),
)
