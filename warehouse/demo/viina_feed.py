"""VIINA of the sample: a year's places in news reports, and what a classifier says."""

import csv
import io
import random
from datetime import date, timedelta

from warehouse.demo.theatres import Place, weighed

YEARS = (2023, 2024)
COUNT = 120
VERSION = "sample_20260101000000"
SITE = "https://feed.example.org/sample/viina"
REGIONS = {"UA-59": "Sumy", "UA-63": "Kharkiv"}
LABELS = {
    "t_artillery_b": "обстріл",
    "t_uav_b": "дрон",
    "t_airstrike_b": "авіаудар",
    "t_airalert_b": "повітряна тривога",
}
INFO = (
    "viina_version event_id event_id_1pd date time geonameid feature_code asciiname "
    "ADM1_NAME ADM1_CODE ADM2_NAME ADM2_CODE longitude latitude GEO_PRECISION GEO_API "
    "location address report_id source url text lang"
).split()
BINARIES = (
    "t_mil a_rus a_ukr a_rus_init a_ukr_init a_civ a_other t_aad t_airstrike t_airalert "
    "t_uav t_armor t_arrest t_artillery t_control t_firefight t_ied t_raid t_occupy "
    "t_property t_cyber t_hospital t_milcas t_civcas t_retreat"
).split()
KEYS = "viina_version event_id event_id_1pd date geonameid".split()


def viina_files(chance: random.Random, known: list[Place]) -> dict[str, bytes]:
    """event_info and event_labels by file name; the Ukrainian side alone, as upstream."""
    there = [place for place in known if place.region_code in REGIONS]
    files = {}
    for year in YEARS:
        rows = [_row(chance, there, year, number) for number in range(COUNT)]
        labels = [*KEYS, *(f"{name}_b" for name in BINARIES)]
        files[f"event_info_latest_{year}.csv"] = _csv(INFO, rows)
        files[f"event_labels_latest_{year}.csv"] = _csv(labels, rows)
    return files


def _row(
    chance: random.Random, known: list[Place], year: int, number: int
) -> dict[str, str]:
    day = date(year, 1, 1) + timedelta(days=chance.randrange(365))
    (place,) = weighed(chance, known, day, 1)
    label = chance.choice(list(LABELS))
    event_id = str(year * 1000 + number)
    binaries = {f"{name}_b": "0" for name in BINARIES}
    return {
        **binaries,
        "viina_version": VERSION,
        "event_id": event_id,
        "date": f"{day:%Y%m%d}",
        "time": "00:00",
        "geonameid": str(place.geonames_id),
        "asciiname": place.place_name,
        "ADM1_NAME": REGIONS[place.region_code],
        "longitude": f"{place.longitude:.4f}",
        "latitude": f"{place.latitude:.4f}",
        "report_id": event_id,
        "source": "sample",
        "url": f"{SITE}/{event_id}",
        "text": f"Зразок, подія вигадана: {LABELS[label]}, {place.place_name}",
        "lang": "ua",
        "t_mil_b": "1",
        "a_rus_b": "1",
        label: "1",
    }


def _csv(names: list[str], rows: list[dict[str, str]]) -> bytes:
    buffer = io.StringIO()
    writer = csv.DictWriter(
        buffer, names, restval="", extrasaction="ignore", lineterminator="\n"
    )
    writer.writeheader()
    writer.writerows(rows)
    return buffer.getvalue().encode()
