"""Who has spoken in a text so far, for those that are named again in short."""

import re
from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass, field
from functools import cached_property
from typing import Self

from warehouse.reading.claims.office_countries import own_country
from warehouse.reading.claims.offices_named import NamedOffice, offices_named
from warehouse.reading.claims.speaker import Speaker
from warehouse.reading.claims.speaker_words import PERSON
from warehouse.reading.text.story import Story
from warehouse.reading.who.offices import Office

LETTERS = re.compile(r",? \(([A-Z][\w-]{1,9})\)")


@dataclass
class Memory:
    """`last_person` and `last_body` are the last that spoke by a person's name and
    without one; `struck` the state that a sentence has attacked."""

    story: Story
    struck: Mapping[int, str] = field(default_factory=dict)
    last: Speaker | None = None
    last_person: Speaker | None = None
    last_body: Speaker | None = None
    spoken: list[Speaker] = field(default_factory=list)
    by_surname: dict[str, Speaker] = field(default_factory=dict)
    by_office: dict[str, Speaker] = field(default_factory=dict)

    def with_nobody_but(self, by_surname: Mapping[str, Speaker]) -> Self:
        """A memory of the same text in which nobody has spoken."""
        other = copy(self)
        other.last = other.last_person = other.last_body = None
        other.spoken, other.by_office = [], {}
        other.by_surname = dict(by_surname)
        return other

    @cached_property
    def by_letters(self) -> dict[str, str]:
        """ "The Rapid Support Forces (RSF)": groups by the letters set beside them."""
        found: dict[str, str] = {}
        for party in self.story.parties:
            letters = LETTERS.match(self.story.plain, party.end)
            if party.kind == "group" and letters:
                found.setdefault(letters[1], party.actor)
        return found

    @cached_property
    def offices(self) -> list[NamedOffice]:
        """Those that the text names with their country."""
        return offices_named(self.story)

    def of_office(self, office: Office) -> Speaker | None:
        """Who spoke for an office just now, or at all where it is a local one."""
        known = self.by_office.get(office.name)
        is_recent = known is not None and known in {self.last, self.last_body}
        return known if is_recent or office.is_local else None

    def country_of(self, office: Office, at: int) -> str | None:
        """For which state an office at a position speaks."""
        here = self.struck.get(self.story.sentence_at(at))
        return own_country(self.story, office, at, self.offices, here)

    def meant(self, pronoun: str) -> Speaker | None:
        """ "He" is the last person that spoke, "it" the last that was none, "the same
        officials" those that spoke last."""
        words = set(pronoun.split())
        if "same" in words:
            noun = pronoun.rsplit(" ", 1)[-1].removesuffix("s")
            alike = (one for one in reversed(self.spoken) if noun in _kind_of(one))
            return next(alike, self.last)
        if words & {"he", "she"}:
            return self.last_person or self.last
        return (self.last_body if "it" in words else None) or self.last

    def remember(self, speaker: Speaker, written: str) -> None:
        """That somebody spoke, and by which words."""
        self.spoken.append(speaker)
        knows = self.story.dictionaries.gazetteer.knows
        self.last = speaker
        if PERSON.search(written) and not knows(written):
            self.last_person = speaker
        else:
            self.last_body = speaker
        if speaker.office:
            self.by_office.setdefault(speaker.office, speaker)
        for person in PERSON.findall(written):
            surname = person.rsplit(" ", 1)[-1]
            if not knows(surname) or written.endswith(surname):
                self.by_surname.setdefault(surname, speaker)


def _kind_of(speaker: Speaker) -> str:
    return f"{speaker.name} {speaker.office}".lower()
