"""Pairs of real reports, labelled by hand, brought as one world."""

import json
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from hashlib import md5
from pathlib import Path

import duckdb
import pyarrow as pa

from tests.evaluation.incidents.labelled_pairs import FOLDER, Row, report_id_of, rows_of
from tests.evaluation.incidents.pairs_schema import CLAIM, PLACE, REPORT, SIDE
from tests.evaluation.incidents.world import World
from warehouse.reference import DATA

IN_WORDS = "articles"
HEADLINES = "viina"
WITHOUT_ROLES = "ucdp"

# The gazetteer's entry of that name in the region, or within a fifth of a degree.
SETTLED = """
select asked.name, asked.region, settled.geonames_id, settled.latitude, settled.longitude
from asked
inner join read_parquet(?) as settled
    on
        list_contains(
            list_concat(
                [settled.place_name, settled.ascii_name], settled.alternate_names
            ),
            asked.name
        )
        and (
            settled.region_code = asked.region
            or (
                abs(settled.latitude - asked.latitude) <= 0.2
                and abs(settled.longitude - asked.longitude) <= 0.2
            )
        )
qualify row_number() over (
    partition by asked.name, asked.region
    order by settled.population desc nulls last, settled.place_id
) = 1
"""
Settled = dict[tuple[str, str], tuple[int, float, float]]


def load_world(folder: Path = FOLDER) -> World:
    """Every report of the labelled pairs. Only articles and headlines bring their text,
    as other sources give none; who said so is not known but by its origin."""
    rows = list(rows_of(folder / "reports.csv"))
    settled = _settled(rows)
    placed = [_place(row, settled) for row in rows]
    reports = [_report(row, place) for row, place in zip(rows, placed, strict=True)]
    places = {place["place_key"]: place for place in placed}
    return World(
        pa.Table.from_pylist(reports, REPORT),
        pa.Table.from_pylist([*places.values()], PLACE),
        pa.Table.from_pylist([one for row in rows for one in _sides(row)], SIDE),
        pa.Table.from_pylist([_claim(row) for row in rows if row["origin"]], CLAIM),
        pa.table({"report_id": [one["report_id"] for one in reports]}),
        (),
    )


def _settled(rows: list[Row]) -> Settled:
    asked = pa.table(
        {
            "name": [row["place_name"] for row in rows],
            "region": [row["region_code"] for row in rows],
            "latitude": [_number(row["latitude"]) for row in rows],
            "longitude": [_number(row["longitude"]) for row in rows],
        }
    )
    with duckdb.connect() as connection:
        connection.register("asked", asked)
        found = connection.execute(SETTLED, [str(DATA / "places.parquet")]).fetchall()
    return {(name, region): (*entry,) for name, region, *entry in found}


def _place(row: Row, settled: Settled) -> dict[str, object]:
    is_town = row["place_precision"] in ("exact", "settlement")
    entry = settled.get((row["place_name"], row["region_code"])) if is_town else None
    latitude, longitude = _number(row["latitude"]), _number(row["longitude"])
    if entry and latitude is None:
        latitude, longitude = entry[1:]
    told: dict[str, object] = {
        "geonames_id": entry[0] if entry else None,
        "place_name": row["place_name"] or None,
        "country_code": row["country_code"] or None,
        "region_code": row["region_code"] or None,
        "place_precision": row["place_precision"] or "unknown",
        "location_rule": "gazetteer" if entry else "source_region",
        "place_radius_km": None,
        "latitude": latitude,
        "longitude": longitude,
    }
    return {"place_key": md5(json.dumps(told).encode()).hexdigest(), **told}


def _report(row: Row, place: dict[str, object]) -> dict[str, object]:
    earliest = _date(row["occurred_on_earliest"])
    latest = _date(row["occurred_on_latest"]) or earliest
    source, address = row["source_name"], row["source_address"]
    published = latest and datetime.combine(latest, time()) + timedelta(hours=18)
    return {
        "report_id": report_id_of(row["ref"]),
        "place_key": place["place_key"],
        "source_name": source,
        "source_key": address if source == IN_WORDS else row["ref"],
        "headline": row["text"] if source in (IN_WORDS, HEADLINES) else None,
        "quote": row["text"] if source == IN_WORDS else None,
        "url": address,
        "publisher": row["publisher"] or None,
        "language": "en" if source in (IN_WORDS, HEADLINES) else None,
        "event_family": row["event_family"],
        "event_type": row["event_type"],
        "hint_country_code": place["country_code"],
        "hint_region_code": place["region_code"],
        **{name: place[name] for name in PLACE.names[2:] if name in REPORT.names},
        "fatality_count_low": _whole(row["fatality_low"]),
        "fatality_count_best": _whole(row["fatality_best"]),
        "fatality_count_high": _whole(row["fatality_high"]),
        "occurred_on": _day(earliest, latest) if source == IN_WORDS else None,
        "occurred_on_earliest": earliest,
        "occurred_on_latest": latest,
        "published_at": published,
        "loaded_at": published,
    }


def _day(earliest: date | None, latest: date | None) -> date | None:
    """A night is of its second day."""
    if earliest and latest and latest - earliest <= timedelta(days=1):
        return latest
    return None


def _sides(row: Row) -> Iterator[dict[str, str]]:
    """Experts name two sides without saying who began."""
    is_untold = row["source_name"] == WITHOUT_ROLES
    for role, told in (("initiator", "initiators"), ("target", "targets")):
        for actor in filter(None, row[told].split(";")):
            yield {
                "report_id": report_id_of(row["ref"]),
                "actor_id": actor.strip(),
                "role": "unknown" if is_untold else role,
            }


def _claim(row: Row) -> dict[str, object]:
    return {
        "claim_id": md5(f"claim/{row['ref']}".encode()).hexdigest(),
        "report_id": report_id_of(row["ref"]),
        "kind": "occurred",
        "stance": "assert",
        "claimant_kind": "unattributed",
        "channel": row["origin"],
        "quote": row["text"],
        "quote_start": 0,
        "quote_end": len(row["text"]),
    }


def _date(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _number(text: str) -> float | None:
    return float(text) if text else None


def _whole(text: str) -> int | None:
    return int(text) if text else None
