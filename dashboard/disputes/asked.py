"""Which claims a reader asks for: kinds, a claimant, a stance; kept in the URL; pure."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from dashboard.incidents.claim_words import STANCES

PARAMETERS = ("kind", "claimant", "stance")


@dataclass(frozen=True)
class Asked:
    """No kind means all of them; kinds are sorted: one key a meaning."""

    kinds: tuple[str, ...] = ()
    claimant: str | None = None
    stance: str | None = None

    def conditions(self) -> dict[str, Any]:
        return {
            "kinds": self.kinds,
            "claimant": self.claimant,
            "stance": self.stance,
        }


def from_query(
    query: Mapping[str, list[str]], kinds: Collection[str], claimants: Collection[str]
) -> Asked:
    """What this build or choice does not know is left out."""
    asked = {part for value in query.get("kind", []) for part in value.split(",")}
    return Asked(
        kinds=tuple(sorted(asked & set(kinds))),
        claimant=_known(query.get("claimant"), claimants),
        stance=_known(query.get("stance"), STANCES),
    )


def _known(values: list[str] | None, known: Collection[str]) -> str | None:
    return values[-1] if values and values[-1] in known else None


def to_query(asked: Asked) -> dict[str, str]:
    """Only what is asked."""
    told = {
        "kind": ",".join(asked.kinds),
        "claimant": asked.claimant or "",
        "stance": asked.stance or "",
    }
    return {name: value for name, value in told.items() if value}


def with_cell(asked: Asked, cell: tuple[str, str]) -> Asked:
    """The cell that was clicked; a second click on it lets it go."""
    claimant, stance = cell
    if (asked.claimant, asked.stance) == cell:
        return replace(asked, claimant=None, stance=None)
    return replace(asked, claimant=claimant, stance=stance)
