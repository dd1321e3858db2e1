"""Frames: each word of force that a text tells as done, with the places and day named
with it in its sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from warehouse.reading.events.background import is_background
from warehouse.reading.events.days_beside import day_beside
from warehouse.reading.events.meaning import is_enough
from warehouse.reading.events.means import word_at
from warehouse.reading.events.modality import is_told_as_done
from warehouse.reading.events.places_beside import lists_of, places_beside
from warehouse.reading.events.topic import Topic
from warehouse.reading.events.words import EventWord
from warehouse.reading.text.furniture import Span, is_within
from warehouse.reading.text.phrases import Found
from warehouse.reading.text.story import Story
from warehouse.reading.when import DateMention
from warehouse.reading.where.places import PlaceMention

TOLL = EventWord("killed or wounded", "unspecified_armed_force", "other", 95)
LATER = re.compile(
    r"\b(?:(?:after|following|since|despite|because of) (?:the|this|that)"
    r"|(?:in (?:response|retaliation|reply|revenge|answer)|response|retaliation"
    r"|respond\w*|retaliat\w+|answer(?:ed|ing)?|reply|replied|revenge) (?:to|for)"
    r"(?: (?:the|this|that|an?|earlier|previous|recent|deadly|what it called))*"
    r"|avenge) $"
)
# How far before the first words of force their place may stand.
BACK = 4
FIRST_LINES = 4
# So many munitions are told as one salvo rather than as shots at a place.
SALVO = 20
FIRED = frozenset({"aerial", "indirect_fire"})
SCENE = re.compile(
    r"\b(?:(?:attack|raid|strike|clash|incident|shooting|assault|ambush|blast|explosion)\w*"
    r"|they|it|guards|soldiers|troops|officers|victims?|convoy|patrol\w*|vehicle|position"
    r"|post|base)\b[^.;]{0,50}\b(?:was|were|took place|occurred|happened)\b"
)
COUNT = EventWord("so many", "unspecified_armed_force", "other", 90)
NUMBER = (
    r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen"
    r"|twenty|several|another|others|a single one|two apiece)"
)
COUNTED = re.compile(
    rf"\b(?P<count>{NUMBER})(?: (?:more|others?|of them|were|shot down|downed|landed|fell"
    r"|destroyed|intercepted|\w+))?(?: \w+)? (?:over|on|at|in|outside|around|near)"
    r"(?: the)?(?: (?:village|town|city|outskirts|edge|territory) of(?: the)?)? $"
)
OCCURRED = re.compile(
    r"(?: \w+)? (?:occurred|took place|happened|was carried out|came|unfolded|began"
    r"|started)\b"
)
SUMS_UP = re.compile(
    r" (?:comes?|came|follow(?:s|ed)|marks|marked|(?:is|was) (?:the (?:latest|first|second"
    r"|third|deadliest|biggest|largest|worst|most)|one of|part of)|raises?|risks|threatens"
    r"|underscores|highlights|drew|sparked|prompted|adds|coincided)\b"
)
DEFINITE = re.compile(r"\b(?:the|this|that|these|those|both|such)(?: [a-z-]+)? $")


@dataclass(frozen=True)
class Frame:
    """A word of force at `text[start:end]`; no places and no day where none is named.

    `places` is a list as the sentence gives it: each of them was hit.
    """

    sentence: int
    start: int
    end: int
    word: EventWord
    places: tuple[PlaceMention, ...]
    day: DateMention | None
    is_salvo: bool = False
    is_again: bool = False


def find_frames(
    story: Story, found: Sequence[Found], topic: Topic, skip: list[Span]
) -> list[Frame]:
    """In order of appearance; `found` are words of the dictionary of event words.

    A headline tells nothing that its story does not tell better.
    """
    meanings = story.dictionaries.event_meanings
    words = [
        hit
        for hit in found
        if hit.phrase in meanings and not is_within(hit.start, skip)
    ]
    frames = [*_frames(story, words, topic), *_tolls(story), *_counted(story)]
    frames.sort(key=lambda frame: frame.start)
    frames = _without_days_of_others(story, frames)
    body = [frame for frame in frames if frame.sentence not in story.titles]
    return _with_first_places(story, body or frames)


def _tolls(story: Story) -> Iterator[Frame]:
    """ "Two people were wounded in Zolochiv": a toll at a place tells of an event."""
    for count in story.quantities:
        hit = Found(count.start, count.end, count.words)
        number = count.sentence
        if count.kind not in {"killed", "wounded"} or count.high == 0:
            continue
        places = places_beside(story, number, hit)
        is_told = is_told_as_done(
            story.folded, hit.start, hit.end, story.moods(number)
        ) and not is_background(story, number, hit.start)
        if is_told and any(not place.is_country for place in places):
            day = day_beside(story, number, hit)
            yield Frame(number, hit.start, hit.end, TOLL, places, day)


def _counted(story: Story) -> Iterator[Frame]:
    """ "A dozen over Rostov and ten over Smolensk": a list goes on with what was fired
    or shot down before it."""
    for place in story.places:
        count = COUNTED.search(story.folded, max(0, place.start - 60), place.start)
        if count is None or place.is_country:
            continue
        number = story.sentence_at(place.start)
        start, end = count.span("count")
        moods = story.moods(number)
        is_told = is_told_as_done(
            story.folded, start, place.start, moods
        ) and not is_background(story, number, start)
        if start >= story.sentences[number][0] and is_told:
            yield Frame(number, start, end, COUNT, (place,), None)


def _without_days_of_others(story: Story, frames: list[Frame]) -> list[Frame]:
    """What is told again ("the blast") has its day already: one named with it is that
    of something else, such as a search or a statement."""
    dated: set[str] = set()
    kept = []
    for frame in frames:
        hit = Found(frame.start, frame.end, "")
        again = frame.word.event_family in dated or (frame.word.is_general and dated)
        if frame.day and again and _is_definite(story, hit) and not frame.places:
            kept.append(replace(frame, day=None))
            continue
        kept.append(frame)
        if frame.day:
            dated.add(frame.word.event_family)
    return kept


def _with_first_places(story: Story, frames: list[Frame]) -> list[Frame]:
    """Where the first words of force come without a place, that of the sentences just
    before them is theirs."""
    if not frames or any(frame.places for frame in frames[:1]):
        return frames
    first = frames[0]
    back = range(first.sentence - 1, max(-1, first.sentence - BACK), -1)
    for number in (*back, *_scene_after(story, first)):
        named = [p for p in story.in_sentence(number, story.places) if not p.is_country]
        if named and number not in story.titles:
            places = lists_of(story, named)[0]
            return [replace(first, places=places), *frames[1:]]
    return frames


def _scene_after(story: Story, first: Frame) -> tuple[int, ...]:
    """ "The guards were on patrol at Mirjaveh": the scene, told after the deed."""
    number = first.sentence + 1
    if first.sentence > FIRST_LINES or number >= len(story.sentences):
        return ()
    return (number,) if SCENE.search(story.folded, *story.sentences[number]) else ()


def _frames(story: Story, words: Sequence[Found], topic: Topic) -> Iterator[Frame]:
    for hit in words:
        number = story.sentence_at(hit.start)
        if is_background(story, number, hit.start):
            continue
        if not is_told_as_done(story.folded, hit.start, hit.end, story.moods(number)):
            continue
        if not is_enough(story, number, hit, topic):
            continue
        is_before = _is_told_before(story, hit)
        is_judged = _is_judged(story, hit)
        word = word_at(story, number, hit)
        yield Frame(
            number,
            hit.start,
            hit.end,
            word,
            () if is_before or is_judged else places_beside(story, number, hit),
            None if is_judged else day_beside(story, number, hit),
            is_salvo=word.event_family in FIRED and _is_salvo(story, number),
            is_again=_is_again(story, hit),
        )


def _is_salvo(story: Story, number: int) -> bool:
    """Whether a sentence counts what was shot down."""
    counts = story.in_sentence(number, story.quantities)
    return any(
        (c.kind == "intercepted" and (c.best or 0) != 1)
        or (c.kind == "launched" and (c.low or c.best or 0) >= SALVO)
        for c in counts
    )


def _is_told_before(story: Story, hit: Found) -> bool:
    """ "After the attack, schools in Kursk closed": where they closed is not where it
    was."""
    return LATER.search(story.folded, max(0, hit.start - 50), hit.start) is not None


def _is_again(story: Story, hit: Found) -> bool:
    """ "The airstrike occurred at noon": what was told just before, told closer."""
    end = story.sentences[story.sentence_at(hit.start)][1]
    goes_on = OCCURRED.match(story.folded, hit.end, end) is not None
    return goes_on and _is_definite(story, hit)


def _is_judged(story: Story, hit: Found) -> bool:
    """ "The attack comes amid tension after a blast in Peshawar": of what was told."""
    return SUMS_UP.match(story.folded, hit.end) is not None and _is_definite(story, hit)


def _is_definite(story: Story, hit: Found) -> bool:
    """ "The attack": one that was told before."""
    return DEFINITE.search(story.folded, max(0, hit.start - 30), hit.start) is not None
