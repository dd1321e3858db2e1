"""What is doubted of ACLED's list of deleted events: their days."""

from expectations.doubts import RawSuite
from expectations.raw_in import file_doubts, row_doubts
from expectations.raw_in.acled_events import silent

SUITE = RawSuite(
    table="acled_deleted",
    rows=(silent(row_doubts.plausible_days("deleted_at")),),
    files=(file_doubts.most_rows_fit(),),
)
