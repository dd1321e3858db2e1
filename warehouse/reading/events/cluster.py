"""An event in the making: the frames that tell of it."""

from dataclasses import dataclass, field

from warehouse.reading.events.frames import Frame
from warehouse.reading.events.words import EventWord
from warehouse.reading.when import DateMention
from warehouse.reading.where.places import PlaceChoice, PlaceMention


@dataclass
class Cluster:
    """One event in the making; `touched` is the sentence that told of it last, `shared`
    are frames without a place that tell of it and of others of one list."""

    family: str
    place: PlaceChoice | None
    day: DateMention | None
    touched: int
    frames: list[Frame] = field(default_factory=list)
    places: list[PlaceMention] = field(default_factory=list)
    inherited: EventWord | None = None
    is_salvo: bool = False
    is_by_group: bool = False
    founder: Frame | None = None
    shared: list[Frame] = field(default_factory=list)

    @property
    def is_general(self) -> bool:
        return self.family == "other"

    @property
    def sentences(self) -> set[int]:
        return {frame.sentence for frame in self.frames}

    @property
    def word(self) -> EventWord:
        """The word that tells the type best: by rank, then by how often it is used."""
        words = [f.word for f in self.frames if f.word.event_family == self.family]
        if not words:
            return self.inherited or self.frames[0].word
        if self.is_general and self.is_by_group:
            return GROUP_ATTACK
        best = min(word.priority for word in words)
        top = [word for word in words if word.priority <= max(best, 20)]
        types = [word.event_type for word in top]
        commonest = max(types, key=types.count)
        return next(word for word in top if word.event_type == commonest)


# What an armed group does of which no means is told: its people come on foot.
GROUP_ATTACK = EventWord("attacked", "ground_assault", "ground", 90)
# Within so many sentences a general word goes on with the event before it.
GOES_ON = 5
