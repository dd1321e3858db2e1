"""A flow between two states, in parts from the sure to the unsure, and its words."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dashboard.charts.base import shortened
from dashboard.charts.hatching import COUNTED, ORDER
from dashboard.labels import STRENGTHS
from dashboard.words import counted

OTHER = "Other"


@dataclass(frozen=True)
class Flow:
    """Incidents by strength, from the territory of one state into another."""

    origin: str
    location: str
    counts: Mapping[str, int] = field(default_factory=dict)
    is_mutual: bool = False

    @property
    def low(self) -> int:
        """The default figure: what somebody asserts."""
        return sum(self.counts.get(name, 0) for name in COUNTED)

    @property
    def whole(self) -> int:
        return sum(self.counts.values())

    @property
    def name(self) -> str:
        """Escaped, as plotly reads it; a mutual pair has no order."""
        arrow = "↔" if self.is_mutual else "→"
        return f"{shortened(self.origin, 18)} {arrow} {shortened(self.location, 18)}"


def sum_words(counts: Mapping[str, int]) -> str:
    """“4 +2” with two inferred beside; an upper end after a dash: “4–7 +2”."""
    low = sum(counts.get(name, 0) for name in COUNTED)
    high = low + counts.get("alleged", 0)
    inferred = counts.get("inferred", 0)
    span = f"{low:,}" if high == low else f"{low:,}–{high:,}"
    return f"{span} +{inferred:,}" if inferred else span


def part_words(counts: Mapping[str, int]) -> str:
    """A line a part, for a box that opens on a mark."""
    return "".join(
        f"<br>{counted(counts[name], 'incident')} {STRENGTHS[name]}"
        for name in ORDER
        if counts.get(name)
    )
