"""GDELT and UCDP rows in upstream form: one default row each, changed by column name.

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


def gdelt_row(**changes: str) -> str:
    """One tab-separated line without its line break; empty columns stay empty."""
    return "\t".join({**GDELT_ROW, **_known(GDELT_ROW, changes)}.values())


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


def _known(row: MappingProxyType[str, str], changes: dict[str, str]) -> dict[str, str]:
    unknown = set(changes) - set(row)
    assert not unknown, f"no such upstream column: {unknown}"
    return changes
