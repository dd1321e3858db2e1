"""Who speaks in each sentence of a text, how, and what of the sentence is theirs.

The one account of attribution: claims and statements on crossings both take it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from warehouse.reading.claims.finding_subjects import FINITE
from warehouse.reading.claims.saying import Saying
from warehouse.reading.claims.speaker import NOBODY, Speaker
from warehouse.reading.claims.speaker_words import PRONOUN
from warehouse.reading.claims.speakers import Speakers
from warehouse.reading.claims.speech import sayings_in
from warehouse.reading.claims.subject import is_channel
from warehouse.reading.statement import Stance
from warehouse.reading.text.furniture import Span
from warehouse.reading.text.story import Story

# After "confirmed".
OWN_DEED = re.compile(r"(?: that)? (?:it|its|they|their|our|we|the country's)\b")
OWNING = re.compile(
    r"\b(?:acknowledg\w+|admit\w*|conced\w+|owned up|owned that|recogni[sz]ed"
    r"|grant(?:ed|s)|does not deny|did not deny)\b"
)
RELATIVE = re.compile(r"\b(?:that|which|whom|what) $")
# How often the only voice of a text must speak to be its own.
OFTEN = 2
NO_ONE: Mapping[int, str] = {}
Voices = dict[int, list["Voice"]]


@dataclass(frozen=True)
class Voice:
    """Who speaks in a part of a sentence, how, and what of the text that part is.

    `is_unknown` where somebody speaks who is not known; an agency speaks for nobody.
    """

    speaker: Speaker
    stance: Stance
    span: Span
    saying: Saying | None
    is_unknown: bool = False


def voices_of(story: Story, struck: Mapping[int, str] = NO_ONE) -> Voices:
    """By sentence; a text in which one voice alone speaks, time and again, is its own
    throughout. `struck`: the state whose people or land a sentence has attacked."""
    numbers = range(len(story.sentences))
    speakers = Speakers(story, struck)
    heads = speakers.anew()
    voices = {
        number: voices_in(story, heads if number in story.titles else speakers, number)
        for number in numbers
    }
    said = [voice for found in voices.values() for voice in found]
    named = [voice.speaker.name for voice in said if voice.speaker.name]
    is_sole = len(set(named)) == 1 and len(named) >= OFTEN
    unknown = sum(voice.is_unknown for voice in said)
    if not is_sole or len(named) < unknown:
        return voices
    sole = speakers.anew(is_sole=True)
    return {number: voices_in(story, sole, number) for number in numbers}


def voices_in(story: Story, speakers: Speakers, number: int) -> list[Voice]:
    """The voices of a sentence, the text's own where nobody else speaks."""
    found: list[Voice] = []
    unknown: list[Voice] = []
    for saying in sayings_in(story, number):
        if saying.goes_on and unknown and not found:
            continue
        for speaker in _speakers(story, speakers, saying, found):
            if _is_within_words(story, saying, speaker, found):
                continue
            found.append(Voice(speaker, _stance(story, saying), saying.told, saying))
        if not found and _is_somebody(story, saying):
            unknown.append(
                Voice(NOBODY, "assert", saying.told, saying, is_unknown=True)
            )
    return (
        [*found, *unknown] if found else [*unknown, _unspoken(story, speakers, number)]
    )


def _is_within_words(
    story: Story, saying: Saying, speaker: Speaker, before: Sequence[Voice]
) -> bool:
    """What somebody is said to have said, "the town that they said was theirs"."""
    at = saying.subject[0]
    is_inner = any(
        one.saying and one.saying.is_leading and one.span[0] < at < one.span[1]
        for one in before
        if one.speaker != speaker
    )
    is_relative = RELATIVE.search(story.folded[max(0, at - len("which ")) : at])
    return is_inner and (speaker.kind == "unattributed" or is_relative is not None)


def _is_somebody(story: Story, saying: Saying) -> bool:
    has_words = saying.subject[1] > saying.subject[0]
    return has_words and not is_channel(story, saying.subject)


def _speakers(
    story: Story, speakers: Speakers, saying: Saying, before: list[Voice]
) -> list[Speaker]:
    """Whom a saying is by; who spoke before in the sentence is meant by a pronoun."""
    subject = story.folded[slice(*saying.subject)].strip(" ,")
    if subject in {"they", "he", "she", "it"} and _is_quoted(story, saying):
        return []
    if before and (saying.goes_on or PRONOUN.fullmatch(subject)):
        return [before[-1].speaker]
    if not saying.goes_on:
        return speakers.all_named(saying.subject)
    start = story.sentences[saying.sentence][0]
    verb = FINITE.search(story.folded, start, saying.subject[0])
    acting = speakers.named((start, verb.start())) if verb else None
    return [acting] if acting else []


def _is_quoted(story: Story, saying: Saying) -> bool:
    """Whether the subject stands within quotation marks, and so in another's words."""
    start, end = story.sentences[saying.sentence]
    before = story.folded.count('"', start, saying.subject[0])
    return before % 2 == 1 and story.folded.find('"', saying.subject[1], end) > 0


def _unspoken(story: Story, speakers: Speakers, number: int) -> Voice:
    """A sentence without a verb of telling: of a quotation, or of the text itself."""
    whole = story.sentences[number]
    quotation = speakers.quotation_of(number)
    if quotation:
        quoted = _named_after(story, speakers, quotation) or speakers.last
        return Voice(quoted or NOBODY, "assert", whole, None)
    if speakers.is_sole and speakers.last and number not in story.titles:
        return Voice(speakers.last, "assert", whole, None)
    return Voice(NOBODY, "assert", whole, None)


def _named_after(story: Story, speakers: Speakers, quotation: Span) -> Speaker | None:
    """Whom the sentence names in which a quotation ends: "...", the governor said."""
    last = story.sentence_at(quotation[1] - 1)
    for saying in sayings_in(story, last):
        if saying.subject[0] >= quotation[1] - 1:
            return speakers.named(saying.subject)
    return None


def _stance(story: Story, saying: Saying) -> Stance:
    first, last = saying.verb
    is_owned = OWNING.search(story.folded, first, last) or OWN_DEED.match(
        story.folded, last
    )
    if saying.is_owning and is_owned:
        return "concede"
    return saying.stance  # type: ignore[return-value]
