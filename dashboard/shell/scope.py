"""What a reader asks to see, and how a URL says it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

Query = Mapping[str, list[str]]
PARAMETERS = (
    "from",
    "to",
    "policy",
    "country",
    "region",
    "family",
    "source",
    "machine",
)
# Whose boundaries hold: those that the United Nations recognise, or who holds a place.
DE_JURE, DE_FACTO = POLICIES = ("de_jure", "de_facto")


@dataclass(frozen=True)
class Region:
    """`holder_codes`: whose it is on the ground; empty where nobody disputes it."""

    name: str
    country_code: str
    holder_codes: tuple[str, ...] = ()

    def country_codes(self, policy: str) -> tuple[str, ...]:
        is_held = policy == DE_FACTO and self.holder_codes
        return self.holder_codes if is_held else (self.country_code,)


@dataclass(frozen=True)
class Choices:
    """What one build can be asked for; the default range is its latest year."""

    first_on: date
    last_on: date
    default_since: date
    default_until: date
    countries: dict[str, str]
    regions: dict[str, Region]
    families: tuple[str, ...]
    sources: dict[str, str]

    @property
    def earliest(self) -> date:
        """Records can begin within the default year: its first day stays allowed."""
        return min(self.first_on.replace(month=1, day=1), self.default_since)

    @property
    def latest(self) -> date:
        return self.last_on.replace(month=12, day=31)

    def regions_of(self, countries: Iterable[str], policy: str = DE_JURE) -> list[str]:
        """Of all countries where none is named."""
        wanted = set(countries)
        return [
            code
            for code, region in self.regions.items()
            if not wanted or wanted & {*region.country_codes(policy)}
        ]


@dataclass(frozen=True)
class Scope:
    """Both days count; an empty tuple means all. Tuples are sorted: one key a meaning."""

    since: date
    until: date
    countries: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    families: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    has_machine_feeds: bool = False
    policy: str = DE_JURE

    @property
    def day_count(self) -> int:
        return (self.until - self.since).days + 1

    def before(self) -> "Scope":
        """The period of the same length that ends the day before this one begins."""
        length = timedelta(days=self.day_count)
        return replace(self, since=self.since - length, until=self.until - length)


def from_query(query: Query, choices: Choices) -> tuple[Scope, list[str]]:
    """The scope of a URL, and what in it was ignored."""
    since, until, ignored = _dates(query, choices)
    policy = _one_of(query, "policy", POLICIES, ignored)
    countries = _known(query, "country", choices.countries, ignored)
    offered = choices.regions_of(countries, policy)
    regions = _known(query, "region", offered, ignored)
    families = _known(query, "family", choices.families, ignored)
    sources = _known(query, "source", choices.sources, ignored)
    has_feeds = _one_of(query, "machine", ("0", "1"), ignored) == "1"
    scope = Scope(
        since, until, countries, regions, families, sources, has_feeds, policy
    )
    return scope, ignored


def to_query(scope: Scope, choices: Choices) -> dict[str, str]:
    """Only what differs from the default: a bare URL follows the newest incidents."""
    default = (choices.default_since, choices.default_until)
    is_default_range = (scope.since, scope.until) == default
    told = {
        "from": "" if is_default_range else scope.since.isoformat(),
        "to": "" if is_default_range else scope.until.isoformat(),
        "policy": "" if scope.policy == DE_JURE else scope.policy,
        "country": ",".join(scope.countries),
        "region": ",".join(scope.regions),
        "family": ",".join(scope.families),
        "source": ",".join(scope.sources),
        "machine": "1" if scope.has_machine_feeds else "",
    }
    return {name: value for name, value in told.items() if value}


def _dates(query: Query, choices: Choices) -> tuple[date, date, list[str]]:
    found: dict[str, date] = {}
    ignored = []
    for name in ("from", "to"):
        text = _last(query, name)
        value = _day(text)
        if value and choices.earliest <= value <= choices.latest:
            found[name] = value
        elif text is not None:
            ignored.append(f"{name}={text}")
    since = found.get("from", min(choices.default_since, found.get("to", date.max)))
    until = found.get("to", max(choices.default_until, since))
    if since > until:
        ignored.append(f"from={since}&to={until}")
        return choices.default_since, choices.default_until, ignored
    return since, until, ignored


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return None


def _known(
    query: Query, name: str, allowed: Iterable[str], ignored: list[str]
) -> tuple[str, ...]:
    asked = {
        part
        for value in query.get(name, [])
        for part in value.split(",")
        if part.strip()
    }
    held = asked & set(allowed)
    ignored += [f"{name}={part}" for part in sorted(asked - held)]
    return tuple(sorted(held))


def _one_of(
    query: Query, name: str, allowed: tuple[str, ...], ignored: list[str]
) -> str:
    """The first is the default."""
    asked = _last(query, name)
    if asked in allowed:
        return asked
    ignored += [] if asked is None else [f"{name}={asked}"]
    return allowed[0]


def _last(query: Query, name: str) -> str | None:
    return query[name][-1] if query.get(name) else None
