"""UCDP releases of the sample: a yearly one, and a later one that restates some rows."""

import csv
import io
import random
from datetime import timedelta

from warehouse.connectors import ucdp
from warehouse.demo.theatres import FIRST, LAST, Place, weighed

COUNT = 240
RESTATED = 20  # one row in so many


def ucdp_files(chance: random.Random, known: list[Place]) -> dict[str, bytes]:
    """Releases by file name; the first ends with 2024."""
    first = [_ucdp_row(chance, known, number) for number in range(1, COUNT + 1)]
    return {
        "GEDEvent_v25_1.csv": _csv([row for row in first if row["year"] < "2025"]),
        "GEDEvent_v26_1.csv": _csv([_restated(row) for row in first]),
    }


def _restated(row: dict[str, str]) -> dict[str, str]:
    if int(row["id"]) % RESTATED:
        return row
    best, high = int(row["best"]) + 1, int(row["high"]) + 2
    return {**row, "best": str(best), "high": str(high)}


def _ucdp_row(chance: random.Random, known: list[Place], number: int) -> dict[str, str]:
    day = FIRST + timedelta(days=chance.randrange((LAST - FIRST).days))
    (place,) = weighed(chance, known, day, 1)
    best = chance.choice((0, 1, 1, 2, 3, 5))
    span = timedelta(days=chance.choice((0, 0, 0, 0, 0, 0, 0, 3, 30)))
    return {
        "id": str(9_000_000 + number),
        "year": f"{day:%Y}",
        "type_of_violence": "1",
        "conflict_name": "Generated for the sample",
        "dyad_name": f"{place.across_country_name} - {place.country_name}",
        "side_a_new_id": str(99_000 + int(place.across_gwno)),
        "side_a": f"Government of {place.across_country_name}",
        "side_b_new_id": str(99_000 + int(place.gwno)),
        "side_b": f"Government of {place.country_name}",
        "gwnoa": place.across_gwno,
        "gwnob": place.gwno,
        "number_of_sources": "1",
        "source_office": "Borderlog sample",
        "source_date": f"{day + timedelta(days=1):%Y-%m-%d}",
        "source_headline": "Generated row of the sample, no real event",
        "where_prec": str(chance.choice((1, 1, 2, 3, 4))),
        "where_coordinates": place.place_name,
        "latitude": f"{place.latitude + chance.uniform(-0.05, 0.05):.4f}",
        "longitude": f"{place.longitude + chance.uniform(-0.05, 0.05):.4f}",
        "country": place.country_name,
        "country_id": place.gwno,
        "event_clarity": "1",
        "date_prec": "1" if not span else "4",
        "date_start": f"{day:%Y-%m-%d} 00:00:00.000",
        "date_end": f"{day + span:%Y-%m-%d} 00:00:00.000",
        "best": str(best),
        "low": str(max(0, best - 1)),
        "high": str(best + chance.randint(0, 3)),
    }


def _csv(rows: list[dict[str, str]]) -> bytes:
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, ucdp.UPSTREAM, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return buffer.getvalue().encode()
