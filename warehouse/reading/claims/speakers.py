"""Whom the subject of a verb of telling stands for, by name, side and country.

An office ("Kursk's governor Roman Starovoyt") speaks for its state, a person once
named with an office keeps it ("Starovoyt"), a pronoun or a bare office ("the ministry")
is the last one that spoke. Agencies and networks are channels.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from warehouse.reading.claims.introduced import introduction
from warehouse.reading.claims.offices_named import (
    NamedOffice,
    country_at,
    offices_named,
)
from warehouse.reading.claims.offices_speaking import (
    country_beside,
    group_speaking,
    offices_in,
    office_speaking,
    own_country,
    plain_speaker,
    seat_after,
    seats_in,
    state_speaking,
)
from warehouse.reading.claims.speaker import Speaker
from warehouse.reading.claims.speaker_words import (
    AN_OFFICIAL,
    ANONYMOUS,
    ANYBODY,
    ARTICLE,
    ITS,
    NO_NAME,
    OFFICIAL,
    PERSON,
    PLAIN,
    PRONOUN,
    QUOTATION,
    RANK,
    SURNAME,
    THE_GROUP,
)
from warehouse.reading.claims.subjects import AND
from warehouse.reading.furniture import Span
from warehouse.reading.offices import Office
from warehouse.reading.parties import Party, state_id
from warehouse.reading.phrases import Found, find_phrases
from warehouse.reading.story import Story

# Words around a subject that are none of its own: "the Emirates, which", "said it".
RELATIVE = re.compile(
    r",? (?:who|which|whose|whom) (?!speaks|heads|leads|commands|spoke|(?:is|was) (?:now |also )"
    r"?(?:\w+ )?(?:chairman|leader|head|spokes\w+|commander))"
)
AROUND = re.compile(r"^(?:said|says|that|and|but) |,? (?:which|who|also|has|had|have)$")
PRESS_OFFICE = "Press office"
LETTERS = re.compile(r",? \(([A-Z][\w-]{1,9})\)")
# Countries by letters that stand for nothing else as a subject.
SHORT = {"DRC": "CD", "UAE": "AE", "US": "US", "U.S.": "US", "UK": "GB", "DPRK": "KP"}
MINISTRY = re.compile(r"\b(?:ministry|^the minister$)")


@dataclass(frozen=True)
class Subject:
    """The subject of a verb of telling, as written, with the parties that it names."""

    span: Span
    written: str
    parties: Sequence[Party]

    @property
    def lower(self) -> str:
        return self.written.lower()


def _kind_of(speaker: Speaker) -> str:
    return f"{speaker.name} {speaker.office}".lower()


@dataclass
class Speakers:
    """Reads the subjects of one text in order and remembers who spoke.

    `is_sole`: the text is one voice's throughout.
    """

    story: Story
    struck: Mapping[int, str] = field(default_factory=dict)
    is_sole: bool = False
    last: Speaker | None = None
    last_person: Speaker | None = None
    last_body: Speaker | None = None
    spoken: list[Speaker] = field(default_factory=list)
    by_surname: dict[str, Speaker] = field(default_factory=dict)
    by_office: dict[str, Speaker] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Persons that the text introduces by their office, wherever it does."""
        knows = self.story.dictionaries.gazetteer.knows
        for match in PERSON.finditer(self.story.plain):
            surname = match.group().rsplit(" ", 1)[-1]
            if surname in self.by_surname or knows(surname) or knows(match.group()):
                continue
            found = self._introduced(*match.span())
            if found:
                self.by_surname[surname] = found
                first = RANK.sub("", match.group()).split(" ", 1)[0]
                if SURNAME.fullmatch(first) and not knows(first):
                    self.by_surname.setdefault(first, found)

    def named(self, span: Span) -> Speaker | None:
        """The speaker of a subject; None where it names a channel or nobody."""
        subject = self._subject(span)
        if not subject.written:
            return None
        if PRONOUN.fullmatch(subject.lower):
            return self._meant(subject.lower)
        found = self._who(subject)
        if found and found.name and NO_NAME.search(found.name.lower()):
            return None
        if found and found.name:
            self._remember(found, subject.written)
        return found

    def all_named(self, span: Span) -> list[Speaker]:
        """ "India and Pakistan": both, where they are of different sides."""
        for match in AND.finditer(self.story.folded, *span):
            sides = [(span[0], match.start()), (match.end(), span[1])]
            parts = [self._subject(side) for side in sides]
            found = [self._who(part) for part in parts if part.parties]
            known = [one for one in found if one and one.kind == "party"]
            if len({one.country_code or one.actor for one in known}) > 1:
                for one, part in zip(known, parts, strict=False):
                    self._remember(one, part.written)
                return known
        one = self.named(span)
        return [one] if one else []

    def is_channel(self, span: Span) -> bool:
        """Whether an agency, a paper or a network is the subject."""
        text = self.story.folded[span[0] : span[1]]
        return bool(find_phrases(text, self.story.dictionaries.channels.phrases))

    def quotation_of(self, number: int) -> Span | None:
        """The quotation of several sentences that holds a sentence."""
        start, end = self.story.sentences[number]
        held = (s for s in self.quotations if s[0] <= start and end <= s[1] + 3)
        return next(held, None)

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

    @cached_property
    def quotations(self) -> list[Span]:
        """Quotations of more than a few words."""
        return [match.span() for match in QUOTATION.finditer(self.story.text)]

    def _subject(self, span: Span) -> Subject:
        clause = RELATIVE.search(self.story.plain, *span)
        if clause and clause.start() > span[0]:
            span = (span[0], clause.start())
        written = self.story.plain[span[0] : span[1]].strip(" ,\"'\n")
        written = AROUND.sub("", written)
        parties = [p for p in self.story.parties if span[0] <= p.start < span[1]]
        return Subject(span, written, parties)

    def _who(self, subject: Subject) -> Speaker | None:
        """The first of the ways to name a speaker that fits."""
        ways: tuple[Callable[[Subject], Speaker | None], ...] = (
            self._official,
            self._anonymous,
            self._of_its_own,
            self._office,
            self._group,
            self._independent,
            self._person,
            self._ministry,
            self._group_meant,
            self._ranked,
            self._plain,
            self._state,
            self._country,
        )
        for way in ways:
            found = way(subject)
            if found:
                return found
        return None if self.is_channel(subject.span) else self._anybody(subject)

    def _introduced(self, start: int, end: int) -> Speaker | None:
        """ "Governor Roman Starovoyt", "Starovoyt, the governor of Kursk"."""
        span = introduction(self.story, start, end)
        return self._who(self._subject(span)) if span else None

    def _meant(self, pronoun: str) -> Speaker | None:
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

    def _official(self, subject: Subject) -> Speaker | None:
        """ "A U.S. official", "a senior security official in Islamabad"."""
        words = AN_OFFICIAL.search(subject.lower)
        offices = offices_in(self.story, subject.span, subject.parties)
        if words is None or any(one.organ != "other" for _, one in offices):
            return None
        speaker = plain_speaker(self.story, subject.span, "official", subject.parties)
        name = speaker.name or ""
        return replace(speaker, name=f"{name}s") if name.endswith("official") else speaker

    def _anonymous(self, subject: Subject) -> Speaker | None:
        """ "Two Pakistani officials"."""
        words = ANONYMOUS.search(subject.lower)
        if words is None:
            return None
        return plain_speaker(self.story, subject.span, words.group(), subject.parties)

    def _of_its_own(self, subject: Subject) -> Speaker | None:
        """ "Its spokesman": of the group or force that was named last."""
        if ITS.match(subject.lower) is None:
            return None
        near = self.story.sentence_at(subject.span[0]) - 1
        named = [
            party
            for party in self.story.parties
            if party.end <= subject.span[0]
            and party.kind in {"group", "force"}
            and self.story.sentence_at(party.start) >= near
        ]
        if named and named[-1].kind == "group":
            return group_speaking(self.story, named[-1].actor)
        of_state = state_speaking(self.story, named[-1]) if named else None
        return self.last_body or of_state

    def _office(self, subject: Subject) -> Speaker | None:
        named = self._office_named(subject)
        if named is None:
            return None
        (hit, office), at = named, subject.span[0]
        code, region = country_beside(self.story, subject.span, subject.parties)
        code = office.country_code or country_at(self.story, hit) or code
        code = code or seat_after(self.story, subject.span[1])
        if code is None:
            known = self.by_office.get(office.name)
            is_recent = known is not None and known in {self.last, self.last_body}
            if known and (is_recent or office.is_local):
                return known
            here = self.struck.get(self.story.sentence_at(at))
            code = own_country(self.story, office, at, self.offices, here)
        return office_speaking(self.story, office, code, region, at)

    def _office_named(self, subject: Subject) -> tuple[Found, Office] | None:
        """The first office of a subject, or one of its organ that tells its country;
        a press office speaks for the one whose it is."""
        found = offices_in(self.story, subject.span, subject.parties)
        if not found:
            return None
        first, rest = found[0], found[1:]
        if first[1].name == PRESS_OFFICE and rest:
            return rest[0]
        organ = first[1].organ
        sure = (o for o in rest if o[1].country_code and o[1].organ == organ)
        return first if first[1].country_code else next(sure, first)

    def _group(self, subject: Subject) -> Speaker | None:
        groups = [party.actor for party in subject.parties if party.kind == "group"]
        short = [self.by_letters.get(word) for word in subject.written.split()[:2]]
        named = next(iter([*groups, *(one for one in short if one)]), None)
        return group_speaking(self.story, named) if named else None

    def _independent(self, subject: Subject) -> Speaker | None:
        """ "The spokesman of KFOR", "satellite imagery"."""
        words = self.story.dictionaries.crossing_words
        named = words.found(self.story.folded, *subject.span)
        hits = [
            hit
            for hit in words.with_role(named, "independent")
            if not self.story.folded.startswith("-", hit.end)
        ]
        if not hits:
            return None
        name = self.story.plain[hits[-1].start : hits[-1].end]
        return Speaker(name, "independent")

    def _person(self, subject: Subject) -> Speaker | None:
        """Somebody that the text has introduced."""
        surnames = SURNAME.findall(subject.written)
        return next(
            (self.by_surname[name] for name in surnames if name in self.by_surname),
            None,
        )

    def _ministry(self, subject: Subject) -> Speaker | None:
        """ "The ministry in Baku": the one of that state that spoke before."""
        if not MINISTRY.search(subject.lower):
            return None
        codes = {p.country_code for p in subject.parties if p.country_code}
        codes |= set(seats_in(self.story, subject.span))
        ministries = [
            speaker
            for speaker in self.by_office.values()
            if (speaker.office or "").startswith("Ministry")
            and (not codes or speaker.country_code in codes)
        ]
        return ministries[-1] if ministries else None

    def _group_meant(self, subject: Subject) -> Speaker | None:
        """ "The rebels": the group that was named last."""
        if THE_GROUP.fullmatch(subject.lower) is None:
            return None
        named = [
            party.actor
            for party in self.story.parties
            if party.kind == "group" and party.end <= subject.span[0]
        ]
        return group_speaking(self.story, named[-1]) if named else None

    def _ranked(self, subject: Subject) -> Speaker | None:
        """ "Lt Col Saul Nabimanya of the 8th Battalion"."""
        army = self.story.dictionaries.offices.meanings.get("army")
        if army is None or not RANK.search(subject.written):
            return None
        code, _ = country_beside(self.story, subject.span, subject.parties)
        at = subject.span[0]
        here = self.struck.get(self.story.sentence_at(at))
        code = code or own_country(self.story, army, at, self.offices, here)
        return office_speaking(self.story, army, code, None, at)

    def _plain(self, subject: Subject) -> Speaker | None:
        """ "Residents", "a doctor": by name if one is given."""
        plain = PLAIN.search(subject.lower)
        if plain is None:
            return None
        persons = self._names(subject)
        if persons and not OFFICIAL.search(plain.group()):
            return Speaker(persons[-1], "unattributed")
        if any(party.kind == "force" for party in self._states(subject)[:1]):
            return None
        return plain_speaker(self.story, subject.span, plain.group(), subject.parties)

    def _state(self, subject: Subject) -> Speaker | None:
        states = self._states(subject)
        return state_speaking(self.story, states[0]) if states else None

    def _country(self, subject: Subject) -> Speaker | None:
        """A subject that is a country's name and no more."""
        name = ARTICLE.sub("", subject.written)
        countries = self.story.dictionaries.gazetteer.countries
        code = countries.get(name) or SHORT.get(name)
        if code is None or name in self.story.dictionaries.people:
            return None
        party = Party(*subject.span, state_id(code), code, "country")
        return state_speaking(self.story, party)

    def _states(self, subject: Subject) -> list[Party]:
        return [p for p in subject.parties if p.kind in {"force", "country"}]

    def _names(self, subject: Subject) -> list[str]:
        knows = self.story.dictionaries.gazetteer.knows
        return [name for name in PERSON.findall(subject.written) if not knows(name)]

    def _anybody(self, subject: Subject) -> Speaker | None:
        """A person by name; "airport workers", "a shopkeeper" by a few small words."""
        persons = self._names(subject)
        if persons:
            return Speaker(persons[-1], "unattributed")
        plain = ARTICLE.sub("", subject.written)
        return Speaker(plain, "unattributed") if ANYBODY.fullmatch(plain) else None

    def _remember(self, speaker: Speaker, written: str) -> None:
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
