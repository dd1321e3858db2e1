"""GDELT events and mentions of the sample: a slice a week."""

import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from warehouse.connectors import gdelt
from warehouse.demo.theatres import FIRST, LAST, Place, weighed

# Reserved for examples: no such page exists, and none is asked for.
SITE = "https://feed.example.org/sample"
ROWS_A_SLICE = 24
SHARE_OF_FORCE = 0.3
# CAMEO: uses of force, and what most rows tell of instead.
FORCE = ("190", "190", "193", "194", "195", "183", "186", "173")
TALK = ("010", "020", "036", "040", "042", "051", "112", "120", "173", "190")

Files = dict[str, bytes]


def gdelt_files(chance: random.Random, known: list[Place]) -> tuple[Files, Files]:
    """Slices of events, and of their mentions, by file name."""
    events: Files = {}
    mentions: Files = {}
    for number, day in enumerate(_weeks()):
        rows = _slice(chance, known, number, day)
        events[f"{_stamp(day)}.export.CSV"] = _tabbed(rows)
        mentions[f"{_stamp(day)}.mentions.CSV"] = _tabbed(_mentions(chance, rows, day))
    return events, mentions


def _weeks() -> Iterator[date]:
    day = FIRST
    while day <= LAST:
        yield day
        day += timedelta(days=7)


def _stamp(day: date) -> str:
    return f"{day:%Y%m%d}120000"


def _tabbed(rows: Sequence[Sequence[str]]) -> bytes:
    return "".join("\t".join(row) + "\n" for row in rows).encode()


def _slice(
    chance: random.Random, known: list[Place], number: int, day: date
) -> list[list[str]]:
    return [
        _gdelt_row(chance, place, 1_900_000_000 + number * 100 + index, day)
        for index, place in enumerate(weighed(chance, known, day, ROWS_A_SLICE))
    ]


def _gdelt_row(
    chance: random.Random, place: Place, event_id: int, day: date
) -> list[str]:
    happened = day - timedelta(days=chance.choice((0, 0, 0, 1, 2, 7)))
    code = chance.choice(FORCE if chance.random() < SHARE_OF_FORCE else TALK)
    told = {
        "GlobalEventID": str(event_id),
        "Day": f"{happened:%Y%m%d}",
        "MonthYear": f"{happened:%Y%m}",
        "Year": f"{happened:%Y}",
        "FractionDate": f"{happened.year + happened.timetuple().tm_yday / 366:.4f}",
        "Actor1Code": f"{place.across_cameo}MIL",
        "Actor1Name": place.across_country_name.upper(),
        "Actor1CountryCode": place.across_cameo,
        "Actor1Type1Code": "MIL",
        "Actor2Code": place.cameo,
        "Actor2Name": place.country_name.upper(),
        "Actor2CountryCode": place.cameo,
        "IsRootEvent": "1",
        "EventCode": code,
        "EventBaseCode": code[:3],
        "EventRootCode": code[:2],
        "QuadClass": "4",
        "GoldsteinScale": "-10",
        **dict.fromkeys(("NumMentions", "NumArticles"), str(chance.randint(1, 20))),
        "NumSources": "1",
        "AvgTone": f"{chance.uniform(-9, 0):.2f}",
        **_geography(place),
        "DATEADDED": _stamp(day),
        "SOURCEURL": f"{SITE}/{event_id}",
    }
    return [told.get(name, "") for name in gdelt.UPSTREAM]


def _geography(place: Place) -> dict[str, str]:
    return {
        "ActionGeo_Type": "4",
        "ActionGeo_FullName": f"{place.place_name}, {place.country_name}",
        "ActionGeo_CountryCode": place.fips,
        "ActionGeo_ADM1Code": place.fips_region,
        "ActionGeo_Lat": f"{place.latitude:.4f}",
        "ActionGeo_Long": f"{place.longitude:.4f}",
        "ActionGeo_FeatureID": str(place.geonames_id),
    }


def _mentions(
    chance: random.Random, rows: list[list[str]], day: date
) -> list[list[str]]:
    address = gdelt.UPSTREAM.index("SOURCEURL")
    return [
        _mention(row[0], row[address], number, chance.randrange(10, 101, 10), day)
        for row in rows
        for number in range(1, chance.randint(1, 2) + 1)
    ]


def _mention(
    event_id: str, url: str, number: int, confidence: int, day: date
) -> list[str]:
    page = f"{url}/{number}"
    told = [event_id, _stamp(day), _stamp(day), "1", "feed.example.org", page]
    told += [
        str(number),
        "-1",
        "10",
        "40",
        "1",
        str(confidence),
        "2400",
        "-4.5",
        "",
        "",
    ]
    return told
