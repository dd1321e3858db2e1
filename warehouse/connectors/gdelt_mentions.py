"""GDELT mentions: which page tells of which event; 16 columns, no header, no quoting."""

from warehouse.connectors.seam import Column, Connector, RawTable, SourceInfo
from warehouse.errors import RefusedFileError
from warehouse.landing.archive import looks_like_html
from warehouse.landing.sidecar import Sidecar
from warehouse.loading.records import Parsed, Shape, cut, parse

UPSTREAM = (
    "GlobalEventID EventTimeDate MentionTimeDate MentionType MentionSourceName "
    "MentionIdentifier SentenceID Actor1CharOffset Actor2CharOffset ActionCharOffset "
    "InRawText Confidence MentionDocLen MentionDocTone MentionDocTranslationInfo Extras"
).split()
SECONDS = ("%Y%m%d%H%M%S",)

COLUMNS = (
    Column("global_event_id", "GlobalEventID", "BIGINT", is_required=True),
    Column("event_added_at", "EventTimeDate", "TIMESTAMP", SECONDS),
    Column("mentioned_at", "MentionTimeDate", "TIMESTAMP", SECONDS, is_required=True),
    Column("mention_type", "MentionType", "INTEGER", is_required=True),
    Column("publisher", "MentionSourceName"),
    Column("identifier", "MentionIdentifier", is_required=True),
    Column("sentence_number", "SentenceID", "INTEGER", is_required=True),
    Column("is_in_raw_text", "InRawText", "BOOLEAN"),
    Column("confidence_percent", "Confidence", "INTEGER"),
)
WANTED = {column.upstream for column in COLUMNS}


def _parse(sidecar: Sidecar, data: bytes) -> Parsed:
    if looks_like_html(data):
        raise RefusedFileError("it is an HTML page, not GDELT mentions")
    records = cut(data, "\t", is_quoted=False)
    if not (records.widths == len(UPSTREAM)).any():
        raise RefusedFileError(
            f"row 1 has {records.widths[0]} tab-separated columns where GDELT mentions "
            f"have {len(UPSTREAM)}"
        )
    shape = Shape("gdelt_mentions", (UPSTREAM,), WANTED, "\t", is_quoted=False)
    return parse(records, shape)


CONNECTOR = Connector(
    source_name="gdelt_mentions",
    info=SourceInfo(
        title="GDELT Mentions",
        publisher="The GDELT Project",
        licence="Free use with citation",
        licence_url="https://www.gdeltproject.org/about.html#termsofuse",
        citation=(
            "The GDELT Project (2015). GDELT 2.0: Mentions Table. "
            "https://www.gdeltproject.org/"
        ),
        home_url="https://www.gdeltproject.org/",
        description=(
            "Every page on which GDELT saw one of its events, with the sentence and how "
            "sure it is; tells more of GDELT's reports and gives none of its own"
        ),
        coded_by="machine",
        is_redistributable=True,
        is_machine_feed=True,
        is_key_needed=False,
        expected_lag_hours=1,
    ),
    tables=(RawTable("gdelt_mentions", COLUMNS, is_attribute=True),),
    parse=_parse,
)
