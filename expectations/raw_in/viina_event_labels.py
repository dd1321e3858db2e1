"""What is doubted of VIINA's labels: their volume; a label is yes, no or not given."""

from expectations.doubts import RawSuite
from expectations.raw_in import file_doubts
from expectations.raw_in.viina_event_info import OF_A_YEAR

SUITE = RawSuite(
    table="viina_event_labels",
    rows=(),
    files=(
        file_doubts.most_rows_fit(),
        file_doubts.usual_volume("viina_event_labels", kind=OF_A_YEAR, least=1),
    ),
)
