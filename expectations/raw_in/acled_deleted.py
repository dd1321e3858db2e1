"""What is doubted of ACLED's list of deleted events: their days."""

from expectations.doubts import RawSuite
from expectations.raw_in import common
from expectations.raw_in.acled_events import silent

SUITE = RawSuite(
    table="acled_deleted",
    rows=(silent(common.plausible_days("deleted_at")),),
    files=(common.most_rows_fit(),),
)
