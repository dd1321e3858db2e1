"""The incidents that truly happened in a made-up world: one family, one town, one day,
one side that began."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from tests.evaluation.incidents.settings import Setting
from tests.evaluation.incidents.towns import Land, Numbers

Flags = NDArray[np.bool_]

TYPES = (
    "air_strike",
    "armed_clash",
    "drone_strike",
    "ground_assault",
    "infiltration",
    "landmine_ied",
    "missile_strike",
    "rocket_strike",
    "shelling",
    "unspecified_armed_force",
    "explosion",
    "sabotage",
)
FAMILIES = ("aerial", "explosive", "ground", "indirect_fire", "other")
FAMILY_OF_TYPE = np.array([0, 2, 0, 2, 2, 1, 0, 3, 3, 4, 1, 1])
UNSPECIFIED = TYPES.index("unspecified_armed_force")
SALVO_TYPES = tuple(
    TYPES.index(one) for one in ("drone_strike", "missile_strike", "rocket_strike")
)
FIRST_SIDE_SHARE = 0.7
DEADLY_SHARE = 0.5


@dataclass(frozen=True, eq=False)
class Incidents:
    """Arrays of one length; towns by number in the land, types by number in TYPES."""

    town: Numbers
    day: Numbers
    type: Numbers
    side: Numbers
    death_count: Numbers

    def __len__(self) -> int:
        return len(self.town)

    @property
    def family(self) -> Numbers:
        return FAMILY_OF_TYPE[self.type]

    def with_more(self, others: "Incidents") -> "Incidents":
        fields = ("town", "day", "type", "side", "death_count")
        return Incidents(
            *(np.append(getattr(self, one), getattr(others, one)) for one in fields)
        )

    def is_dense(self, land: Land) -> Flags:
        """Of a region and day on which four incidents or more happened."""
        region_day = np.stack([land.region_of_town[self.town], self.day])
        _, inverse, counts = np.unique(
            region_day, axis=1, return_inverse=True, return_counts=True
        )
        return counts[inverse] >= 4


def draw_incidents(setting: Setting, land: Land, rng: Generator) -> Incidents:
    """Plain ones, dense days and salvos; of two alike in every part one is kept."""
    drawn = np.concatenate(
        [
            _plain(setting, land, rng),
            _dense_days(setting, land, rng),
            _salvos(setting, land, rng),
        ],
        axis=1,
    )
    town, day, kind, side = drawn
    told = np.stack([town, day, FAMILY_OF_TYPE[kind], side])
    _, kept = np.unique(told, axis=1, return_index=True)
    town, day, kind, side = drawn[:, kept]
    return Incidents(town, day, kind, side, _deaths(len(kept), rng))


def _plain(setting: Setting, land: Land, rng: Generator) -> Numbers:
    share = 1 - setting.dense_share - setting.salvo_share
    return _anywhere(setting, land, round(setting.incident_count * share), rng)


def draw_strays(setting: Setting, land: Land, count: int, rng: Generator) -> Incidents:
    """What a feed's row tells of that never happened, each a thing by itself."""
    drawn = _anywhere(setting, land, count, rng)
    return Incidents(*drawn, np.zeros(count, dtype=np.int64))


def _anywhere(setting: Setting, land: Land, count: int, rng: Generator) -> Numbers:
    theatre = rng.integers(0, len(land.theatres), count)
    return np.stack(
        [
            _draw_towns(setting, land, theatre, rng),
            rng.integers(0, setting.day_count, count),
            _draw_types(land, theatre, rng),
            _draw_sides(count, rng),
        ]
    )


def _dense_days(setting: Setting, land: Land, rng: Generator) -> Numbers:
    per_town = 1 + setting.second_wave_share + setting.other_family_in_town_share
    day_count = setting.incident_count * setting.dense_share
    count = round(day_count / (per_town * setting.dense_town_count))
    theatres = rng.integers(0, len(land.theatres), count)
    centres = _draw_towns(setting, land, theatres, rng)
    types = _draw_types(land, theatres, rng)
    others = _draw_types(land, theatres, rng)
    drawn = [
        _dense_day(setting, _neighbours(setting, land, centre), (kind, other), rng)
        for centre, kind, other in zip(centres, types, others, strict=True)
    ]
    return _joined(drawn)


def _dense_day(
    setting: Setting, towns: Numbers, types: tuple[int, int], rng: Generator
) -> Numbers:
    day = rng.integers(0, setting.day_count)
    side = _draw_sides(1, rng)[0]
    kind, other = types
    is_second = rng.random(len(towns)) < setting.second_wave_share
    is_other = rng.random(len(towns)) < setting.other_family_in_town_share
    parts = [(towns, kind, side), (towns[is_second], kind, 1 - side)]
    parts.append((towns[is_other], other, side))
    return _joined(_stacked(towns, day, kind, side) for towns, kind, side in parts)


def _neighbours(setting: Setting, land: Land, centre: int) -> Numbers:
    theatre = land.theatre_of_town[centre]
    first = land.firsts[theatre]
    distances = land.near[theatre][centre - first]
    nearest = np.argsort(distances, kind="stable")[: setting.dense_town_count]
    return nearest[distances[nearest] <= setting.dense_reach_km] + first


def _salvos(setting: Setting, land: Land, rng: Generator) -> Numbers:
    size = setting.salvo_town_count
    count = round(setting.incident_count * setting.salvo_share / size)
    drawn = []
    for theatre in rng.integers(0, len(land.theatres), count):
        every = np.arange(land.firsts[theatre], land.firsts[theatre + 1])
        towns = rng.choice(every, min(size, len(every)), replace=False)
        day, kind = rng.integers(0, setting.day_count), rng.choice(SALVO_TYPES)
        drawn.append(_stacked(towns, day, kind, _draw_sides(1, rng)[0]))
    return _joined(drawn)


def _stacked(towns: Numbers, *others: int) -> Numbers:
    return np.stack([towns, *(np.full(len(towns), other) for other in others)])


def _joined(parts: Iterable[Numbers]) -> Numbers:
    nothing = np.zeros((4, 0), dtype=np.int64)
    return np.concatenate([nothing, *parts], axis=1).astype(np.int64)


def _draw_towns(
    setting: Setting, land: Land, theatres: Numbers, rng: Generator
) -> Numbers:
    drawn = np.zeros(len(theatres), dtype=np.int64)
    for number, towns in enumerate(land.towns):
        here = theatres == number
        weights = np.arange(1, len(towns) + 1) ** -setting.town_skew
        chosen = rng.choice(len(towns), here.sum(), p=weights / weights.sum())
        drawn[here] = land.firsts[number] + chosen
    return drawn


def _draw_types(land: Land, theatres: Numbers, rng: Generator) -> Numbers:
    drawn = np.zeros(len(theatres), dtype=np.int64)
    for number, theatre in enumerate(land.theatres):
        here = theatres == number
        types = [TYPES.index(name) for name in theatre.types]
        weights = np.array([*theatre.types.values()]) / sum(theatre.types.values())
        drawn[here] = rng.choice(types, here.sum(), p=weights)
    return drawn


def _draw_sides(count: int, rng: Generator) -> Numbers:
    return (rng.random(count) >= FIRST_SIDE_SHARE).astype(np.int64)


def _deaths(count: int, rng: Generator) -> Numbers:
    deaths = np.ceil(rng.lognormal(0.7, 1.0, count)).astype(np.int64)
    return np.where(rng.random(count) < DEADLY_SHARE, deaths, 0)
