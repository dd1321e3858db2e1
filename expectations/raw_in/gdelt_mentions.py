"""What is doubted of GDELT mentions: days, codes, volume."""

from expectations.doubts import RawSuite
from expectations.raw_in import file_doubts, row_doubts

SUITE = RawSuite(
    table="gdelt_mentions",
    rows=(
        row_doubts.plausible_days("mentioned_at"),
        row_doubts.in_order(
            "event_added_at",
            "mentioned_at",
            "'EventTimeDate ' || event_added_at || ' lies after MentionTimeDate ' "
            "|| mentioned_at",
        ),
        row_doubts.within("mention_type", 1, 6),
        row_doubts.within("confidence_percent", 0, 100),
        row_doubts.within("sentence_number", 1, None),
    ),
    files=(
        file_doubts.most_rows_fit(),
        file_doubts.usual_volume("gdelt_mentions"),
        file_doubts.fresh("gdelt_mentions", "judged.mentioned_at", "gdelt_mentions"),
    ),
)
