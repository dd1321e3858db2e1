"""Rows of the sources in upstream form: one default row each, changed by column name.

The column lists are upstream's own, written out again, so that a slip in a connector's
list shows.
"""

import csv
import io
import random
from collections.abc import Iterable
from types import MappingProxyType

GDELT_COLUMNS = """
GlobalEventID Day MonthYear Year FractionDate
Actor1Code Actor1Name Actor1CountryCode Actor1KnownGroupCode Actor1EthnicCode
Actor1Religion1Code Actor1Religion2Code Actor1Type1Code Actor1Type2Code Actor1Type3Code
Actor2Code Actor2Name Actor2CountryCode Actor2KnownGroupCode Actor2EthnicCode
Actor2Religion1Code Actor2Religion2Code Actor2Type1Code Actor2Type2Code Actor2Type3Code
IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale
NumMentions NumSources NumArticles AvgTone
Actor1Geo_Type Actor1Geo_FullName Actor1Geo_CountryCode Actor1Geo_ADM1Code
Actor1Geo_ADM2Code Actor1Geo_Lat Actor1Geo_Long Actor1Geo_FeatureID
Actor2Geo_Type Actor2Geo_FullName Actor2Geo_CountryCode Actor2Geo_ADM1Code
Actor2Geo_ADM2Code Actor2Geo_Lat Actor2Geo_Long Actor2Geo_FeatureID
ActionGeo_Type ActionGeo_FullName ActionGeo_CountryCode ActionGeo_ADM1Code
ActionGeo_ADM2Code ActionGeo_Lat ActionGeo_Long ActionGeo_FeatureID
DATEADDED SOURCEURL
""".split()

GDELT_ROW = MappingProxyType(
    dict.fromkeys(GDELT_COLUMNS, "")
    | {
        "GlobalEventID": "700000001",
        "Day": "20240312",
        "MonthYear": "202403",
        "Year": "2024",
        "FractionDate": "2024.1973",
        "Actor1Code": "UKRMIL",
        "Actor1Name": "UKRAINIAN ARMY",
        "Actor1CountryCode": "UKR",
        "Actor1Type1Code": "MIL",
        "Actor2Code": "RUS",
        "Actor2Name": "RUSSIA",
        "Actor2CountryCode": "RUS",
        "IsRootEvent": "1",
        "EventCode": "194",
        "EventBaseCode": "194",
        "EventRootCode": "19",
        "QuadClass": "4",
        "GoldsteinScale": "-10",
        "NumMentions": "4",
        "NumSources": "1",
        "NumArticles": "4",
        "AvgTone": "-6.5",
        "ActionGeo_Type": "4",
        "ActionGeo_FullName": "Shebekino, Belgorodskaya Oblast', Russia",
        "ActionGeo_CountryCode": "RS",
        "ActionGeo_ADM1Code": "RS09",
        "ActionGeo_Lat": "50.41",
        "ActionGeo_Long": "36.91",
        "ActionGeo_FeatureID": "-1",
        "DATEADDED": "20240312121500",
        "SOURCEURL": "https://wire.example/shelling",
    }
)

MENTION_COLUMNS = """
GlobalEventID EventTimeDate MentionTimeDate MentionType MentionSourceName
MentionIdentifier SentenceID Actor1CharOffset Actor2CharOffset ActionCharOffset
InRawText Confidence MentionDocLen MentionDocTone MentionDocTranslationInfo Extras
""".split()

MENTION_ROW = MappingProxyType(
    dict.fromkeys(MENTION_COLUMNS, "")
    | {
        "GlobalEventID": "700000001",
        "EventTimeDate": "20240312121500",
        "MentionTimeDate": "20240312123000",
        "MentionType": "1",
        "MentionSourceName": "wire.example",
        "MentionIdentifier": "https://wire.example/shelling",
        "SentenceID": "2",
        "Actor1CharOffset": "-1",
        "Actor2CharOffset": "310",
        "ActionCharOffset": "284",
        "InRawText": "1",
        "Confidence": "70",
        "MentionDocLen": "2400",
        "MentionDocTone": "-6.5",
    }
)

ACLED_COLUMNS = """
event_id_cnty event_date year time_precision disorder_type event_type sub_event_type
actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting
iso region country admin1 admin2 admin3 location latitude longitude geo_precision source
source_scale notes fatalities tags timestamp
""".split()

# Invented throughout: no row of ACLED's may stand here. Each text and id bears a word by
# which it is known wherever it gets to.
ACLED_MARK = "Brimlava"
ACLED_ROW = MappingProxyType(
    dict.fromkeys(ACLED_COLUMNS, "")
    | {
        "event_id_cnty": f"{ACLED_MARK}1",
        "event_date": "2024-03-12",
        "year": "2024",
        "time_precision": "1",
        "disorder_type": "Political violence",
        "event_type": "Battles",
        "sub_event_type": "Armed clash",
        "actor1": f"{ACLED_MARK} Front",
        "inter1": "Rebel group",
        "actor2": f"{ACLED_MARK} Guard",
        "inter2": "Political militia",
        "interaction": "Rebel group-Political militia",
        "iso": "352",
        "region": "Europe",
        "country": "Iceland",
        "admin1": f"{ACLED_MARK} Province",
        "location": f"{ACLED_MARK} Hamlet",
        "latitude": "64.1375",
        "longitude": "-21.9375",
        "geo_precision": "1",
        "source": f"{ACLED_MARK} Herald",
        "source_scale": "National",
        "notes": f'A {ACLED_MARK} note, with a comma; a semicolon and a "quote".',
        "fatalities": "2",
        "timestamp": "1710849600",
    }
)

UCDP_COLUMNS = """
id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id
conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a
side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office
source_date source_headline source_original where_prec where_coordinates
where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country
country_id region event_clarity date_prec date_start date_end deaths_a deaths_b
deaths_civilians deaths_unknown best high low gwnoa gwnob
""".split()

# What 41-column releases had not yet.
UCDP_LATER_COLUMNS = frozenset(
    "code_status conflict_dset_id dyad_dset_id side_a_dset_id side_b_dset_id "
    "source_date source_office source_headline".split()
)

UCDP_ROW = MappingProxyType(
    {
        "id": "800001",
        "relid": "RUS-2024-1-1-1",
        "year": "2024",
        "active_year": "1",
        "code_status": "Clear",
        "type_of_violence": "1",
        "conflict_dset_id": "1",
        "conflict_new_id": "1",
        "conflict_name": "Russia - Ukraine",
        "dyad_dset_id": "2",
        "dyad_new_id": "2",
        "dyad_name": "Government of Russia - Government of Ukraine",
        "side_a_dset_id": "3",
        "side_a_new_id": "3",
        "side_a": "Government of Russia (Soviet Union)",
        "side_b_dset_id": "4",
        "side_b_new_id": "4",
        "side_b": "Government of Ukraine",
        "number_of_sources": "1",
        "source_article": "Made-up Wire, 2024-03-13, Two killed by shells",
        "source_office": "Made-up Wire",
        "source_date": "2024-03-13",
        "source_headline": "Two killed by shells",
        "source_original": "governor",
        "where_prec": "1",
        "where_coordinates": "Shebekino town",
        "where_description": "a street in Shebekino",
        "adm_1": "Belgorod oblast",
        "adm_2": "Shebekinsky rayon",
        "latitude": "50.41",
        "longitude": "36.89",
        "geom_wkt": "POINT (36.89 50.41)",
        "priogrid_gid": "202034",
        "country": "Russia (Soviet Union)",
        "country_id": "365",
        "region": "Europe",
        "event_clarity": "1",
        "date_prec": "1",
        "date_start": "2024-03-12 00:00:00.000",
        "date_end": "2024-03-12 00:00:00.000",
        "deaths_a": "0",
        "deaths_b": "0",
        "deaths_civilians": "2",
        "deaths_unknown": "0",
        "best": "2",
        "high": "2",
        "low": "2",
        "gwnoa": "365",
        "gwnob": "369",
    }
)


VIINA_COLUMNS = """
viina_version event_id event_id_1pd date time geonameid feature_code asciiname ADM1_NAME
ADM1_CODE ADM2_NAME ADM2_CODE longitude latitude GEO_PRECISION GEO_API location address
report_id source url text lang
""".split()

VIINA_ROW = MappingProxyType(
    dict.fromkeys(VIINA_COLUMNS, "")
    | {
        "viina_version": "bert_20240401024050",
        "event_id": "600001",
        "event_id_1pd": "61",
        "date": "20240312",
        "time": "00:00",
        "geonameid": "706483",
        "feature_code": "PPLA",
        "asciiname": "Kharkiv",
        "ADM1_NAME": "Kharkiv",
        "ADM2_NAME": "Kharkivs'ka",
        "longitude": "36.2312",
        "latitude": "49.9922",
        "GEO_PRECISION": "ADM3",
        "GEO_API": "Yandex",
        "report_id": "600001",
        "source": "madeupnews",
        "url": "https://news.example/600001",
        "text": "У Харкові пролунали вибухи, повідомила вигадана газета",
        "lang": "ua",
    }
)

VIINA_LABELS = """
t_mil a_rus a_ukr a_rus_init a_ukr_init a_civ a_other t_aad t_airstrike t_airalert t_uav
t_armor t_arrest t_artillery t_control t_firefight t_ied t_raid t_occupy t_property t_cyber
t_hospital t_milcas t_civcas t_retreat
""".split()

VIINA_LABEL_COLUMNS = [
    *"viina_version event_id event_id_1pd date geonameid".split(),
    *VIINA_LABELS,
    *(f"{label}_b" for label in VIINA_LABELS),
    *"t_loc t_san t_loc_b t_san_b tid".split(),
]

VIINA_LABEL_ROW = MappingProxyType(
    dict.fromkeys(VIINA_LABEL_COLUMNS, "")
    | dict.fromkeys(VIINA_LABELS, "2.92e-05")
    | {f"{label}_b": "0" for label in VIINA_LABELS}
    | {
        "viina_version": "bert_20240401024050",
        "event_id": "600001",
        "event_id_1pd": "61",
        "date": "20240312",
        "geonameid": "706483",
        "t_mil_b": "1",
        "t_artillery_b": "1",
        "a_rus_b": "1",
        "a_rus_init_b": "1",
    }
)


def gdelt_row(**changes: str) -> str:
    """One tab-separated line without its line break; empty columns stay empty."""
    return "\t".join({**GDELT_ROW, **_known(GDELT_ROW, changes)}.values())


def gdelt_v1_row(*, has_url: bool = True, **changes: str) -> str:
    """A line of version 1.0: 58 columns with the address, 57 without; days only."""
    day = {"GlobalEventID": "250000001", "Day": "20130402", "DATEADDED": "20130402"}
    row = {**GDELT_ROW, **day, **_known(GDELT_ROW, changes)}
    names = [name for name in GDELT_COLUMNS if not name.endswith("ADM2Code")]
    return "\t".join(row[name] for name in (names if has_url else names[:-1]))


def mention_row(**changes: str) -> str:
    return "\t".join({**MENTION_ROW, **_known(MENTION_ROW, changes)}.values())


def mention_rows(count: int, seed: int = 1) -> list[str]:
    return [mention_row(GlobalEventID=str(seed * 1_000_000 + n)) for n in range(count)]


def acled_row(**changes: str) -> dict[str, str]:
    return {**ACLED_ROW, **_known(ACLED_ROW, changes)}


def acled_rows(count: int, seed: int = 1) -> list[dict[str, str]]:
    return [acled_row(event_id_cnty=f"{ACLED_MARK}{seed}000{n}") for n in range(count)]


def acled_file(
    rows: Iterable[dict[str, str]],
    columns: Iterable[str] = ACLED_COLUMNS,
    delimiter: str = ",",
) -> bytes:
    """As the site exports it: every field in quotes, whatever its type."""
    buffer = io.StringIO()
    writer = csv.DictWriter(
        buffer,
        list(columns),
        extrasaction="ignore",
        delimiter=delimiter,
        quoting=csv.QUOTE_ALL,
        lineterminator="\n",
    )
    writer.writeheader()
    writer.writerows(rows)
    return buffer.getvalue().encode()


def gdelt_rows(count: int, seed: int = 1) -> list[str]:
    """Rows of different ids; the same seed gives the same rows for ever."""
    chance = random.Random(seed)
    return [
        gdelt_row(
            GlobalEventID=str(seed * 1_000_000 + number),
            ActionGeo_Lat=f"{chance.uniform(50, 51):.3f}",
            NumMentions=str(chance.randint(1, 30)),
        )
        for number in range(count)
    ]


def gdelt_file(rows: Iterable[str], end: str = "\n") -> bytes:
    return "".join(row + end for row in rows).encode()


def ucdp_row(**changes: str) -> dict[str, str]:
    return {**UCDP_ROW, **_known(UCDP_ROW, changes)}


def ucdp_rows(count: int, seed: int = 1) -> list[dict[str, str]]:
    chance = random.Random(seed)
    return [
        ucdp_row(
            id=str(seed * 1_000_000 + number),
            best=str(dead := chance.randint(0, 9)),
            high=str(dead + 1),
            low="0",
        )
        for number in range(count)
    ]


def ucdp_file(
    rows: Iterable[dict[str, str]],
    columns: Iterable[str] = UCDP_COLUMNS,
    *,
    has_header: bool = True,
) -> bytes:
    buffer = io.StringIO()
    names = list(columns)
    writer = csv.DictWriter(buffer, names, extrasaction="ignore", lineterminator="\n")
    if has_header:
        writer.writeheader()
    writer.writerows(rows)
    return buffer.getvalue().encode()


def viina_row(**changes: str) -> dict[str, str]:
    return {**VIINA_ROW, **_known(VIINA_ROW, changes)}


def viina_rows(count: int, seed: int = 1) -> list[dict[str, str]]:
    """Reports of event ids seed * 1000 and on; each names its own number."""
    ids = [str(seed * 1000 + number) for number in range(count)]
    return [viina_row(event_id=one, report_id=one) for one in ids]


def viina_label_row(**changes: str) -> dict[str, str]:
    return {**VIINA_LABEL_ROW, **_known(VIINA_LABEL_ROW, changes)}


def viina_file(
    rows: Iterable[dict[str, str]], columns: Iterable[str] | None = None
) -> bytes:
    """A table of event_info or event_labels, whichever the rows are of."""
    rows = list(rows)
    buffer = io.StringIO()
    names = list(columns or rows[0])
    writer = csv.DictWriter(buffer, names, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return buffer.getvalue().encode()


def _known(row: MappingProxyType[str, str], changes: dict[str, str]) -> dict[str, str]:
    unknown = set(changes) - set(row)
    assert not unknown, f"no such upstream column: {unknown}"
    return changes
