"""What is doubted of GDELT mentions: days, codes, volume."""

from expectations.doubts import RawSuite
from expectations.raw_in import common

SUITE = RawSuite(
    table="gdelt_mentions",
    rows=(
        common.plausible_days("mentioned_at"),
        common.in_order(
            "event_added_at",
            "mentioned_at",
            "'EventTimeDate ' || event_added_at || ' lies after MentionTimeDate ' "
            "|| mentioned_at",
        ),
        common.within("mention_type", 1, 6),
        common.within("confidence_percent", 0, 100),
        common.within("sentence_number", 1, None),
    ),
    files=(
        common.most_rows_fit(),
        common.usual_volume("gdelt_mentions"),
        common.fresh("gdelt_mentions", "judged.mentioned_at", "gdelt_mentions"),
    ),
)
