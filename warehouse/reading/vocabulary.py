"""The listed names and codes by which the world knows what a text calls its own way."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from warehouse.reading.csv_rows import csv_rows
from warehouse.reading.dictionaries import REFERENCE, SEEDS
from warehouse.reading.text.phrases import folded

STATE = "state-"


@dataclass(frozen=True)
class CrossingType:
    """The type of a crossing by the means alone, and of a clash between two states."""

    by_means: str
    state_clash: str | None


@dataclass(frozen=True)
class Base:
    """Where an actor is based, undisputed; without an end it still is."""

    country_code: str
    is_sole: bool
    base_from: date = date.min
    base_to: date | None = None

    def holds_on(self, day: date | None) -> bool:
        if day is None:
            return self.base_to is None
        return self.base_from <= day <= (self.base_to or day)


@dataclass(frozen=True)
class Vocabulary:
    """`actor_ids` maps folded aliases and ids to ids, `actor_names` ids to names."""

    actor_ids: Mapping[str, str]
    actor_names: Mapping[str, str]
    bases: Mapping[str, Sequence[Base]]
    countries: Mapping[str, str]
    families: Mapping[str, str]
    crossing_types: Mapping[str, CrossingType]

    def actor_id(self, actor: str) -> str | None:
        """The id of an actor as a text or a reader names it; None when not listed."""
        return self.actor_ids.get(folded(actor.strip()))

    def actor_name(self, actor: str) -> str:
        """The listed name; who is not listed keeps the name in the text."""
        return self.actor_names.get(self.actor_id(actor) or "", actor)

    def state_of(self, actor: str | None) -> str | None:
        """The country of an actor that is a state."""
        known = self.actor_id(actor or "") or ""
        return known.removeprefix(STATE).upper() if known.startswith(STATE) else None

    def bases_of(self, actor: str | None, day: date | None) -> frozenset[str]:
        """The countries in which an actor was based on a day, or is based now."""
        return frozenset(one.country_code for one in self._bases(actor, day))

    def sole_base_of(self, actor: str | None, day: date | None) -> str | None:
        """The only country from which an actor can have come."""
        found = (one.country_code for one in self._bases(actor, day) if one.is_sole)
        return next(found, None)

    def _bases(self, actor: str | None, day: date | None) -> Iterator[Base]:
        held = self.bases.get(self.actor_id(actor or "") or "", ())
        return (one for one in held if one.holds_on(day))


@cache
def load_vocabulary() -> Vocabulary:
    """Read once a process, from the seeds that the judgement rests on."""
    countries = {
        row["country_code"]: row["country_name"]
        for row in csv_rows(REFERENCE / "countries.csv")
    }
    names = {
        **_column("listed_actors", "actor_id", "actor_name"),
        **{_state_id(code): _state_name(name) for code, name in countries.items()},
    }
    aliases = {
        folded(row["alias"].strip()): row["actor_id"]
        for row in csv_rows(SEEDS / "listed_actor_aliases.csv")
        if row["scheme"] == "text"
    }
    # A canonical name may come back as a name in a text, or in an answer.
    own = {folded(name): actor_id for actor_id, name in names.items()}
    states = {_state_id(code): [Base(code, is_sole=True)] for code in countries}
    return Vocabulary(
        actor_ids={**own, **aliases, **{one: one for one in names}},
        actor_names=names,
        bases=_bases() | states,
        countries=countries,
        families=_column("event_types", "event_type", "event_family"),
        crossing_types={
            row["event_type"]: CrossingType(
                row["unknown_range_type"], row["state_clash_type"] or None
            )
            for row in csv_rows(SEEDS / "crossing_types.csv")
        },
    )


def _column(seed: str, key: str, value: str) -> dict[str, str]:
    return {row[key]: row[value] for row in csv_rows(SEEDS / f"{seed}.csv")}


def _state_id(country_code: str) -> str:
    return STATE + country_code.lower()


def _state_name(country_name: str) -> str:
    return f"Government and forces of {country_name}"


def _bases() -> dict[str, list[Base]]:
    found: dict[str, list[Base]] = defaultdict(list)
    for row in csv_rows(SEEDS / "actor_bases.csv"):
        if row["base_kind"] != "disputed":
            base = Base(
                row["country_code"],
                row["base_kind"] == "sole",
                _day(row["base_from"]) or date.min,
                _day(row["base_to"]),
            )
            found[row["actor_id"]].append(base)
    return dict(found)


def _day(value: str) -> date | None:
    return date.fromisoformat(value) if value else None
