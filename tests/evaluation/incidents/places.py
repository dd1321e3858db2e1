"""The places of a made-up world as sources give them: a town by points that differ, a
district's seat, the middle of a region or a country."""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
from numpy.random import Generator

from tests.evaluation.incidents.towns import NO_ID, Land, Numbers

LEVELS = ("expert", "feed", "news_feed", "article", "far")  # of a town's own point
FAR, DISTRICT, REGION, COUNTRY = range(len(LEVELS) - 1, len(LEVELS) + 3)
PRECISIONS = ("settlement",) * len(LEVELS) + ("district", "region", "country")
RADII = {"settlement": 5.0, "district": 30.0}
KM_PER_DEGREE = 111.2
NEAR_KM, FAR_KM = 0.8, 7.0
UNKNOWN_TO_GAZETTEER_SHARE = 0.12
TOWNS_PER_DISTRICT = 6


@dataclass(frozen=True, eq=False)
class Catalogue:
    """`rows` holds every place once, at `level` times the number of towns plus the
    town; the middle of a region stands at its first town, and so on."""

    rows: pa.Table
    stand_ins: Numbers
    nearest: Numbers

    def number_of(self, town: Numbers, level: Numbers) -> Numbers:
        return self.stand_ins[level, town]


def make_catalogue(land: Land, rng: Generator) -> Catalogue:
    towns = _all_towns(land)
    count = len(towns["name"])
    seats, firsts = _seats(land), _firsts(land, towns)
    every = np.arange(count)
    own = [every] * len(LEVELS) + [seats, firsts["region"], firsts["country"]]
    levels = range(len(own))
    parts = [_level(towns, level, firsts, rng) for level in levels]
    stand_ins = np.stack([level * count + own[level] for level in levels])
    return Catalogue(pa.concat_tables(parts), stand_ins, _nearest(land))


def _all_towns(land: Land) -> dict[str, np.ndarray]:
    fields = {
        "name": "names",
        "region": "region_codes",
        "country": "country_codes",
        "geonames_id": "geonames_ids",
        "latitude": "latitudes",
        "longitude": "longitudes",
    }
    return {
        field: np.concatenate([getattr(towns, of_all) for towns in land.towns])
        for field, of_all in fields.items()
    }


def _seats(land: Land) -> Numbers:
    """Of each town the seat of its district: the nearest of the first towns."""
    seats = []
    for first, distances in zip(land.firsts, land.near, strict=False):
        seat_count = max(1, len(distances) // TOWNS_PER_DISTRICT)
        seats.append(first + distances[:, :seat_count].argmin(axis=1))
    return np.concatenate(seats)


def _nearest(land: Land) -> Numbers:
    """Of each town its nearest neighbour."""
    nearest = []
    for first, distances in zip(land.firsts, land.near, strict=False):
        others = distances + np.diag(np.full(len(distances), np.inf))
        nearest.append(first + others.argmin(axis=1))
    return np.concatenate(nearest)


def _firsts(land: Land, towns: dict[str, np.ndarray]) -> dict[str, Numbers]:
    """Of each town the first one of its region and country, which stands for it."""
    firsts = {}
    for field in ("region", "country"):
        _, first, inverse = np.unique(
            towns[field].astype(str), return_index=True, return_inverse=True
        )
        firsts[field] = first[inverse]
    return firsts


def _level(
    towns: dict[str, np.ndarray],
    level: int,
    firsts: dict[str, Numbers],
    rng: Generator,
) -> pa.Table:
    count = len(towns["name"])
    precision = PRECISIONS[level]
    latitudes, longitudes = _points(towns, level, firsts, rng)
    is_known = (precision == "settlement") & (
        rng.random(count) >= UNKNOWN_TO_GAZETTEER_SHARE
    )
    is_known &= towns["geonames_id"] != NO_ID
    keys = [f"{level}-{number:06d}" for number in range(count)]
    return pa.table(
        {
            "place_key": keys,
            "geonames_id": pa.array(towns["geonames_id"], mask=~is_known),
            "place_name": _names(towns, level),
            "country_code": pa.array(towns["country"], pa.string()),
            "region_code": pa.array(
                towns["region"], pa.string(), mask=np.full(count, level == COUNTRY)
            ),
            "place_precision": pa.array([precision] * count),
            "location_rule": pa.array([_rule(level)] * count),
            "place_radius_km": pa.array([RADII.get(precision)] * count, pa.float64()),
            "latitude": np.round(latitudes, 4),
            "longitude": np.round(longitudes, 4),
        }
    )


def _points(
    towns: dict[str, np.ndarray],
    level: int,
    firsts: dict[str, Numbers],
    rng: Generator,
) -> tuple[np.ndarray, np.ndarray]:
    if level in (REGION, COUNTRY):
        first = firsts["region" if level == REGION else "country"]
        return tuple(_means(towns[one], first) for one in ("latitude", "longitude"))  # type: ignore[return-value]
    reach = {FAR: FAR_KM, DISTRICT: 0.0}.get(level, NEAR_KM) / KM_PER_DEGREE
    angles = rng.uniform(0, 2 * np.pi, len(towns["name"]))
    north, east = np.sin(angles) * reach, np.cos(angles) * reach
    shrink = np.cos(np.radians(towns["latitude"]))
    return towns["latitude"] + north, towns["longitude"] + east / shrink


def _means(values: np.ndarray, groups: Numbers) -> np.ndarray:
    sums = np.bincount(groups, values)
    counts = np.maximum(np.bincount(groups), 1)
    return np.asarray((sums / counts)[groups])


def _names(towns: dict[str, np.ndarray], level: int) -> list[str]:
    if level == COUNTRY:
        return [str(code) for code in towns["country"]]
    if level == REGION:
        return [str(code) for code in towns["region"]]
    after = {0: " town", 1: ", settlement", DISTRICT: " district"}.get(level, "")
    return [f"{name}{after}" for name in towns["name"]]


def _rule(level: int) -> str:
    return {REGION: "source_region", COUNTRY: "no_region_given"}.get(level, "gazetteer")
