"""Whom the subject of a verb of telling stands for, by name, side and country.

An office ("Kursk's governor Roman Starovoyt") speaks for its state, a person once
named with an office keeps it ("Starovoyt"), a pronoun or a bare office ("the ministry")
is the last one that spoke. Agencies and networks are channels.
"""

from collections.abc import Callable, Mapping
from copy import copy
from dataclasses import dataclass, field
from functools import cached_property
from typing import Self

from warehouse.reading.claims import naming, naming_offices
from warehouse.reading.claims.finding_subjects import AND
from warehouse.reading.claims.introduced import introduction
from warehouse.reading.claims.memory import Memory
from warehouse.reading.claims.speaker import Speaker
from warehouse.reading.claims.speaker_words import (
    NO_NAME,
    PERSON,
    PRONOUN,
    QUOTATION,
    RANK,
    SURNAME,
)
from warehouse.reading.claims.subject import Subject, is_channel, subject_at
from warehouse.reading.text.furniture import Span
from warehouse.reading.text.story import Story

Way = Callable[[Memory, Subject], Speaker | None]
# The first that fits names the speaker.
WAYS: tuple[Way, ...] = (
    naming_offices.official,
    naming_offices.anonymous,
    naming_offices.of_its_own,
    naming_offices.office,
    naming.group,
    naming.independent,
    naming.person,
    naming_offices.ministry,
    naming.group_meant,
    naming_offices.ranked,
    naming.plain,
    naming.state,
    naming.country,
)


@dataclass
class Speakers:
    """Reads the subjects of one text in order and remembers who spoke.

    `struck`: the state that a sentence has attacked; `is_sole`: the text is one voice's
    throughout.
    """

    story: Story
    struck: Mapping[int, str] = field(default_factory=dict)
    is_sole: bool = False

    def __post_init__(self) -> None:
        """Persons that the text introduces by their office, wherever it does."""
        self.memory = Memory(self.story, self.struck)
        names, knows = self.memory.by_surname, self.story.dictionaries.gazetteer.knows
        for match in PERSON.finditer(self.story.plain):
            surname = match.group().rsplit(" ", 1)[-1]
            if surname in names or knows(surname) or knows(match.group()):
                continue
            found = self._introduced(match.span())
            if found is None:
                continue
            names[surname] = found
            first = RANK.sub("", match.group()).split(" ", 1)[0]
            if SURNAME.fullmatch(first) and not knows(first):
                names.setdefault(first, found)
        self.introduced = dict(names)

    def anew(self, *, is_sole: bool = False) -> Self:
        """The same text, as it is before anybody speaks."""
        other = copy(self)
        other.memory = self.memory.with_nobody_but(self.introduced)
        other.is_sole = is_sole
        return other

    @property
    def last(self) -> Speaker | None:
        """Who spoke last."""
        return self.memory.last

    def named(self, span: Span) -> Speaker | None:
        """The speaker of a subject; None where it names a channel or nobody."""
        subject = subject_at(self.story, span)
        if not subject.written:
            return None
        if PRONOUN.fullmatch(subject.lower):
            return self.memory.meant(subject.lower)
        found = self._who(subject)
        if found is None or (found.name and NO_NAME.search(found.name.lower())):
            return None
        self.memory.remember(found, subject.written)
        return found

    def all_named(self, span: Span) -> list[Speaker]:
        """ "India and Pakistan": both, where they are of different sides."""
        for match in AND.finditer(self.story.folded, *span):
            both = self._of_two_sides((span[0], match.start()), (match.end(), span[1]))
            if both:
                return both
        one = self.named(span)
        return [one] if one else []

    def quotation_of(self, number: int) -> Span | None:
        """The quotation of several sentences that holds a sentence."""
        start, end = self.story.sentences[number]
        held = (s for s in self.quotations if s[0] <= start and end <= s[1] + 3)
        return next(held, None)

    @cached_property
    def quotations(self) -> list[Span]:
        """Quotations of more than a few words."""
        return [match.span() for match in QUOTATION.finditer(self.story.text)]

    def _of_two_sides(self, *spans: Span) -> list[Speaker]:
        parts = [subject_at(self.story, span) for span in spans]
        if not all(part.parties for part in parts):
            return []
        known = [one for one in map(self._who, parts) if one and one.kind == "party"]
        if len({one.country_code or one.actor for one in known}) < len(spans):
            return []
        for one, part in zip(known, parts, strict=True):
            self.memory.remember(one, part.written)
        return known

    def _who(self, subject: Subject) -> Speaker | None:
        for way in WAYS:
            found = way(self.memory, subject)
            if found:
                return found
        if is_channel(self.story, subject.span):
            return None
        return naming.anybody(self.memory, subject)

    def _introduced(self, name: Span) -> Speaker | None:
        """ "Governor Roman Starovoyt", "Starovoyt, the governor of Kursk"."""
        span = introduction(self.story, *name)
        return self._who(subject_at(self.story, span)) if span else None
