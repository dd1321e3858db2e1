"""The words that name an event, and how far each of them decides its type."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

# Up to the first a word decides against others, up to the second it names the means,
# up to the third it may; any other is general ("attack").
DECIDES, SPECIFIC, WEAK = 10, 50, 80
LOOSE = re.compile(
    r"clash|came under|skirmish|fighting|battl|fought|exchang|heavy f|fierce f|border c"
)


@dataclass(frozen=True)
class EventWord:
    """A row of the dictionary; a lower priority number decides first."""

    word: str
    event_type: str
    event_family: str
    priority: int

    @property
    def is_specific(self) -> bool:
        return self.priority <= SPECIFIC

    @property
    def is_weak(self) -> bool:
        return SPECIFIC < self.priority <= WEAK

    @cached_property
    def is_loose(self) -> bool:
        """Whether it names fighting, of whatever means: "clashes", "exchanged fire"."""
        return self.event_type == "armed_clash" and LOOSE.match(self.word) is not None

    @property
    def is_aftermath(self) -> bool:
        """Whether it is rather what another attack led to: "set ablaze", "torched"."""
        return self.event_type == "sabotage" and self.is_weak

    @property
    def is_general(self) -> bool:
        return self.priority > WEAK


Meanings = Mapping[str, EventWord]
