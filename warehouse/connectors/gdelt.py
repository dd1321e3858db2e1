"""GDELT 2.0 events: 61 tab-separated columns, no header, no quoting, a slice a quarter."""

from warehouse.connectors.seam import (
    Check,
    Column,
    Connector,
    SourceInfo,
    coordinates,
    plausible_day,
)
from warehouse.errors import RefusedFileError
from warehouse.landing.archive import looks_like_html
from warehouse.landing.sidecar import Sidecar
from warehouse.loading.records import Parsed, cut, parse

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


def _actor(number: int) -> tuple[Column, ...]:
    name, upstream = f"actor{number}", f"Actor{number}"
    return (
        Column(f"{name}_code", f"{upstream}Code"),
        Column(f"{name}_name", f"{upstream}Name"),
        Column(f"{name}_country_code", f"{upstream}CountryCode"),
        Column(f"{name}_known_group_code", f"{upstream}KnownGroupCode"),
        Column(f"{name}_type1_code", f"{upstream}Type1Code"),
    )


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
    Column("added_at", "DATEADDED", "TIMESTAMP", ("%Y%m%d%H%M%S",), is_required=True),
    Column("url", "SOURCEURL"),
)


def _parse(sidecar: Sidecar, data: bytes) -> Parsed:
    if looks_like_html(data):
        raise RefusedFileError("it is an HTML page, not GDELT 2.0 events")
    records = cut(data, "\t", is_quoted=False)
    if not (records.widths == len(UPSTREAM)).any():
        raise RefusedFileError(
            f"row 1 has {records.widths[0]} tab-separated columns where GDELT 2.0 events "
            f"have {len(UPSTREAM)}"
        )
    wanted = {column.upstream for column in COLUMNS}
    return parse(records, UPSTREAM, delimiter="\t", is_quoted=False, wanted=wanted)


CONNECTOR = Connector(
    source_name="gdelt",
    info=SourceInfo(
        title="GDELT 2.0 Event Database",
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
    table="gdelt_events",
    columns=COLUMNS,
    parse=_parse,
    checks=(
        plausible_day("event_on"),
        plausible_day("added_at"),
        Check(
            "event_on > added_at",
            "'Day ' || event_on || ' lies after DATEADDED ' || added_at",
        ),
        coordinates(),
    ),
)
