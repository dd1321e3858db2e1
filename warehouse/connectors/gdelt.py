"""GDELT events, tab-separated, no header: 2.0 of 61 columns, 1.0 of 57 or 58."""

from warehouse.connectors.seam import Column, Connector, RawTable, SourceInfo
from warehouse.errors import RefusedFileError
from warehouse.landing.archive import looks_like_html
from warehouse.landing.sidecar import Sidecar
from warehouse.loading.records import Parsed, Records, Shape, cut, parse

_ACTOR = (
    "Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code "
    "Type1Code Type2Code Type3Code"
).split()
_GEO = "Type FullName CountryCode ADM1Code ADM2Code Lat Long FeatureID".split()
UPSTREAM = [
    *"GlobalEventID Day MonthYear Year FractionDate".split(),
    *(f"Actor{n}{name}" for n in (1, 2) for name in _ACTOR),
    *"IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale".split(),
    *"NumMentions NumSources NumArticles AvgTone".split(),
    *(f"{of}Geo_{name}" for of in ("Actor1", "Actor2", "Action") for name in _GEO),
    *"DATEADDED SOURCEURL".split(),
]
# Version 1.0 had no second-order regions, and until April 2013 no address.
UPSTREAM_58 = [name for name in UPSTREAM if not name.endswith("Geo_ADM2Code")]
UPSTREAM_57 = UPSTREAM_58[:-1]


def _actor(number: int) -> tuple[Column, ...]:
    name, upstream = f"actor{number}", f"Actor{number}"
    return (
        Column(f"{name}_code", f"{upstream}Code"),
        Column(f"{name}_name", f"{upstream}Name"),
        Column(f"{name}_country_code", f"{upstream}CountryCode"),
        Column(f"{name}_known_group_code", f"{upstream}KnownGroupCode"),
        Column(f"{name}_type1_code", f"{upstream}Type1Code"),
    )


ADDED = ("%Y%m%d%H%M%S", "%Y%m%d")
COLUMNS = (
    Column("global_event_id", "GlobalEventID", "BIGINT", is_required=True),
    Column("event_on", "Day", "DATE", ("%Y%m%d",), is_required=True),
    *_actor(1),
    *_actor(2),
    Column("is_root_event", "IsRootEvent", "BOOLEAN"),
    Column("event_code", "EventCode", is_required=True),
    Column("mention_count", "NumMentions", "INTEGER"),
    Column("article_count", "NumArticles", "INTEGER"),
    Column("place_type", "ActionGeo_Type", "INTEGER"),
    Column("place_name", "ActionGeo_FullName"),
    Column("place_country_code", "ActionGeo_CountryCode"),
    Column("place_region_code", "ActionGeo_ADM1Code"),
    Column("latitude", "ActionGeo_Lat", "DOUBLE"),
    Column("longitude", "ActionGeo_Long", "DOUBLE"),
    Column("place_feature_id", "ActionGeo_FeatureID"),
    Column("added_at", "DATEADDED", "TIMESTAMP", ADDED, is_required=True),
    Column("url", "SOURCEURL"),
)


def _parse(sidecar: Sidecar, data: bytes) -> Parsed:
    if looks_like_html(data):
        raise RefusedFileError("it is an HTML page, not GDELT events")
    records = cut(data, "\t", is_quoted=False)
    wanted = {column.upstream for column in COLUMNS}
    return parse(records, Shape("gdelt_events", _names(records), wanted, "\t"))


def _names(records: Records) -> tuple[list[str], ...]:
    """Of version 2.0 as soon as one row is; only then may rows be of both widths of 1.0:
    a torn row of 2.0 could have 58 columns too."""
    if (records.widths == len(UPSTREAM)).any():
        return (UPSTREAM,)
    older = (UPSTREAM_57, UPSTREAM_58)
    if any((records.widths == len(names)).any() for names in older):
        return older
    raise RefusedFileError(
        f"row 1 has {records.widths[0]} tab-separated columns where GDELT events have "
        "61, or 57 or 58 in version 1.0"
    )


CONNECTOR = Connector(
    source_name="gdelt",
    info=SourceInfo(
        title="GDELT Event Database",
        publisher="The GDELT Project",
        licence="Free use with citation",
        licence_url="https://www.gdeltproject.org/about.html#termsofuse",
        citation=(
            "Leetaru, K. and Schrodt, P. (2013). GDELT: Global Data on Events, Location "
            "and Tone. ISA Annual Convention. https://www.gdeltproject.org/"
        ),
        home_url="https://www.gdeltproject.org/",
        description=(
            "Events coded by machine from the world's news every 15 minutes; "
            "a lead to follow, never a fact"
        ),
        coded_by="machine",
        is_redistributable=True,
        is_machine_feed=True,
        is_key_needed=False,
        expected_lag_hours=1,
    ),
    tables=(RawTable("gdelt_events", COLUMNS),),
    parse=_parse,
)
