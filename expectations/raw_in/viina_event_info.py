"""What is doubted of VIINA's reports: days, places, volume."""

from expectations.doubts import RawSuite
from expectations.raw_in import common

# Yearly files are compared with earlier issues of the same year.
OF_A_YEAR = r"coalesce(nullif(regexp_extract(file_name, '_\d{4}'), ''), file_name)"

SUITE = RawSuite(
    table="viina_event_info",
    rows=(
        common.plausible_days("reported_on"),
        common.coordinates(scheme="iso3", code="'UKR'"),
    ),
    files=(
        common.most_rows_fit(),
        common.many_places(),
        common.usual_volume("viina_event_info", kind=OF_A_YEAR, least=1),
        common.fresh(
            "viina_event_info", "cast(judged.reported_on as timestamp)", "viina"
        ),
    ),
)
