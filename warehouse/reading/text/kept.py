"""What is found out of the sentences of a text once, for all of its events."""

from dataclasses import dataclass, field
from typing import Any

from warehouse.reading.events.modality import Moods
from warehouse.reading.text.phrases import Found
from warehouse.reading.where.places import PlaceMention


@dataclass
class Kept:
    """By the number of the sentence: where its parts begin (`cuts`), who is blamed in
    it, the places that its news is about (`scenes`), whether it speaks of another time
    (`times`), where its news ends; and who did what, by the word of force (`parts`)."""

    cuts: dict[int, tuple[int, ...]] = field(default_factory=dict)
    blamed: dict[int, list[str]] = field(default_factory=dict)
    scenes: dict[int, list[PlaceMention]] = field(default_factory=dict)
    times: dict[int, bool] = field(default_factory=dict)
    ends: dict[int, int] = field(default_factory=dict)
    moods: dict[int, Moods] = field(default_factory=dict)
    hits: dict[int, list[Found]] = field(default_factory=dict)
    triggers: dict[int, list[Found]] = field(default_factory=dict)
    parts: dict[tuple[int, int, str, str], list[Any]] = field(default_factory=dict)
