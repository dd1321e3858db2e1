"""The towns of a made-up world: real ones, around a few hot spots of each theatre."""

from dataclasses import dataclass
from functools import cache, cached_property

import duckdb
import numpy as np
from numpy.typing import NDArray

from tests.evaluation.incidents.settings import Setting
from tests.evaluation.incidents.theatres import THEATRES, Theatre
from warehouse.reference import DATA

Numbers = NDArray[np.int64]
EARTH_RADIUS_KM = 6371.0
NO_ID = 0  # of a place that GeoNames does not have


@dataclass(frozen=True, eq=False)
class Towns:
    """The towns of one theatre, the likelier scene first; arrays of one length."""

    names: NDArray[np.object_]
    region_codes: NDArray[np.object_]
    country_codes: NDArray[np.object_]
    geonames_ids: NDArray[np.int64]
    latitudes: NDArray[np.float64]
    longitudes: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.names)

    def distances_km(self) -> NDArray[np.float64]:
        """Between every two of them."""
        latitudes, longitudes = np.radians(self.latitudes), np.radians(self.longitudes)
        north = latitudes[:, None] - latitudes[None, :]
        east = (longitudes[:, None] - longitudes[None, :]) * np.cos(
            (latitudes[:, None] + latitudes[None, :]) / 2
        )
        return EARTH_RADIUS_KM * np.hypot(north, east)


@cache
def towns_of(name: str, count: int, seed: int) -> Towns:
    """`count` towns around a few hot spots, drawn by the seed; fewer where
    the region has fewer."""
    rows = _rows(THEATRES[name].region_codes)
    rng = np.random.default_rng([seed, sum(name.encode())])
    towns = _towns(rows)
    spots = rng.choice(len(towns), min(3, len(towns)), replace=False)
    remoteness = towns.distances_km()[:, spots].min(axis=1)
    chosen = np.argsort(remoteness + rng.exponential(15, len(towns)))[:count]
    return _towns([rows[number] for number in chosen])


@cache
def _rows(region_codes: tuple[str, ...]) -> list[tuple[object, ...]]:
    """Of namesakes in one region the largest: what a name means there."""
    with duckdb.connect() as connection:
        return connection.execute(
            "select place_name, region_code, country_code, coalesce(geonames_id, ?), "
            "latitude, longitude from read_parquet(?) where list_contains(?, region_code) "
            "qualify row_number() over (partition by place_name, region_code "
            "order by population desc, place_id) = 1 order by place_id",
            [NO_ID, str(DATA / "places.parquet"), list(region_codes)],
        ).fetchall()


def _towns(rows: list[tuple[object, ...]]) -> Towns:
    columns = list(zip(*rows, strict=True))
    return Towns(
        *(np.array(column, dtype=object) for column in columns[:3]),
        np.array(columns[3], dtype=np.int64),
        *(np.array(column, dtype=np.float64) for column in columns[4:]),
    )


@dataclass(frozen=True, eq=False)
class Land:
    """The theatres of a setting, their towns numbered through: the likelier first."""

    theatres: tuple[Theatre, ...]
    towns: tuple[Towns, ...]

    @cached_property
    def firsts(self) -> Numbers:
        """The number of each theatre's first town, and how many there are."""
        return np.cumsum([0, *(len(one) for one in self.towns)])

    @cached_property
    def theatre_of_town(self) -> Numbers:
        return np.repeat(np.arange(len(self.towns)), [len(one) for one in self.towns])

    @cached_property
    def region_of_town(self) -> Numbers:
        codes = np.concatenate([one.region_codes for one in self.towns])
        return np.unique(codes.astype(str), return_inverse=True)[1]

    @cached_property
    def near(self) -> tuple[NDArray[np.float64], ...]:
        return tuple(one.distances_km() for one in self.towns)


def land_of(setting: Setting, seed: int) -> Land:
    theatres = tuple(THEATRES[name] for name in setting.theatres)
    towns = tuple(towns_of(one.name, setting.town_count, seed) for one in theatres)
    return Land(theatres, towns)
