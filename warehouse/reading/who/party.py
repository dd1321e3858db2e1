"""A party: an armed actor or a state where a text names it."""

from dataclasses import dataclass
from typing import Literal

PartyKind = Literal["group", "force", "country", "people"]
STATE = "state-"


@dataclass(frozen=True)
class Party:
    """Named at `text[start:end]`; `actor` as found in the text, or the id of a state."""

    start: int
    end: int
    actor: str
    country_code: str | None
    kind: PartyKind

    @property
    def is_state(self) -> bool:
        return self.country_code is not None


def state_id(code: str) -> str:
    """The actor that stands for a state: its government and forces."""
    return STATE + code.lower()
