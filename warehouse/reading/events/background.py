"""What a sentence tells of another time than that of its news."""

import re
from collections.abc import Sequence
from datetime import timedelta

from warehouse.reading.events.days_beside import is_long
from warehouse.reading.text.looking import Guarded
from warehouse.reading.text.story import Story
from warehouse.reading.when import DateMention
from warehouse.reading.when.background import BACKGROUND_DAYS

# A date so near the beginning of a sentence is that of all of it.
AT_ONCE = 14
SINCE = Guarded(
    "since ",
    r"\bsince (?:an?|the|its|his|their|it|he|they|[a-z'-]+) (?:[\w'-]+ ){0,5}"
    r"(?:was|were|began|killed|launched|started|broke|died|sent|took|ha(?:s|ve) \w+ed)\b",
)
PERFECT = re.compile(r"\b(?:has|have|had)(?: \w+ly)?(?: been)? \w+")
# "Days after jets had struck Khost": long enough ago, and no day is told.
LONG_AFTER = Guarded(
    "s after |s since |h after |h since |k after |k since |r after |r since ",
    r"\b(?:days|weeks?|months?|years?) (?:after|since) "
    r"(?!(?:that|this|the) (?:attack|raid|strike|incident)\b|it\b)",
)
# "Agreed to disengage after a series of clashes".
TALKS = Guarded(
    "agree|talks|disengage|de-escalate|truce|dialogue|ceasefire|cease-fire",
    r"\b(?:agree(?:d|s|ment)?(?: \w+)? to|talks|disengage|de-escalate|truce|dialogue"
    r"|cease-?fire)\b[^.;]* (?:after|following|in the wake of)\b",
)
# "The attack came days after gunmen, armed with ..., had stormed a school".
FOLLOWED = re.compile(
    r"\s*(?:the|this|that) (?:[\w'-]+ ){1,4}?"
    r"(?:comes?|came|follow(?:s|ed)|happened|occurred)\b"
)
# So many sentences without a day go on with a past that was told.
CARRY = 3
COUNTED = re.compile(r"\b(?:two|three|2|3) $")
# "Its jets frequently carry out raids": a habit, if no day is named.
HABIT = Guarded(
    "frequent|recurrent|increasingly|regularly|routinely|often|periodically|usually"
    "|daily|every day|time and again|from time to time",
    r"\b(?:frequent|recurrent|increasingly|frequently"
    r"|regularly|routinely|often|periodically|usually|almost daily"
    r"|near-daily|on an almost daily basis|every day|time and again|from time to time)\b",
)
# "The worst since May": of now, but for "since May, when ...".
BOUND = re.compile(r"\b(?:since|until|before|from)(?: [a-z-]+)? $")
# "The 14 February strike": of that day whatever else is told.
ARTICLE = re.compile(r"(?<!on )(?<!from )\b(?:the|an?) $")
# A year, and no hour and no number of people.
YEAR = Guarded(
    "19|20",
    r"(?<!at )(?<![\d.,:/-])(?:19[4-9]|20[0-4])\d(?![\d%/:]|[.,]\d"
    r"|(?: |-)?(?:gmt|utc|hours|hrs|local|people|soldiers|troops|men|km|meters|metres)\b)",
)
PREPOSITION = re.compile(r" (?:in|on|last|back in|late in|early in) ?")
APPOSITION = 50
SUBORDINATE = re.compile(
    r"\b(?:as|when|while(?! \d| (?:\w+ )?(?:others?|more)\b)|where|after|before|because)\b"
)
GOES_ON = re.compile(
    r", (?:when|with|in which|which|who|where|that|as|after|and"
    r"|(?!according|following|during)[a-z]+ing)\b"
)


def is_background(story: Story, number: int, at: int) -> bool:
    """Whether a position lies in what a sentence tells of another time.

    "Since May, ..." is all of it; elsewhere it begins with the part between commas in
    which the other time is named.
    """
    dates = story.in_sentence(number, story.dates)
    if _speaks_of_time(story, number) and _is_past(story, number, at, dates):
        return True
    if _goes_on(story, number, dates) or _is_of_old_year(story, number, at):
        return True
    return any(_is_of(story, number, at, day, dates) for day in dates)


def _speaks_of_time(story: Story, number: int) -> bool:
    """Whether a sentence holds any of the words by which another time is told."""
    if number not in story.kept.times:
        span = story.sentences[number]
        words = (SINCE, LONG_AFTER, TALKS, HABIT)
        story.kept.times[number] = any(
            one.may_match(story.folded, *span) for one in words
        )
    return story.kept.times[number]


def _is_past(story: Story, number: int, at: int, dates: Sequence[DateMention]) -> bool:
    start, end = story.sentences[number]
    since = SINCE.search(story.folded, start, end)
    if since and since.start() < at < _end_of_clause(story, since.end(), end):
        return True
    return _is_undated_past(story, number, at, dates)


def _is_of_old_year(story: Story, number: int, at: int) -> bool:
    """ "A 2007 helicopter attack", "kidnapped in Kabul 2012": no year of the news."""
    if story.published_on is None:
        return False
    start, end = story.sentences[number]
    for year in YEAR.finditer(story.folded, start, end):
        if int(year.group()) >= story.published_on.year - (
            story.published_on.month == 1
        ):
            continue
        left = story.folded.rfind(",", start, year.start()) + 1 or start
        left = _since(story, _clause(story, left, year.start()), year.start())
        if left <= at < _end_of_clause(story, year.end(), end):
            return not _has_day(story, number, left)
    return False


def _has_day(story: Story, number: int, left: int) -> bool:
    """Whether a sentence names a day of the news behind a position."""
    return any(
        day.start >= left and not day.is_background
        for day in story.in_sentence(number, story.dates)
    )


def _goes_on(story: Story, number: int, dates: Sequence[DateMention]) -> bool:
    """Whether a sentence without a day goes on with what those before it in its
    paragraph told of long ago."""
    if dates:
        return False
    for before in range(number - 1, max(-1, number - 1 - CARRY), -1):
        if story.text.endswith("\n", *story.sentences[before]):
            return False
        told = story.in_sentence(before, story.dates)
        if told:
            return all(_is_old(story, day) for day in told)
    return False


def _is_old(story: Story, day: DateMention) -> bool:
    """Whether a day is too long ago, not only a bound or yet to come."""
    if not day.is_background or story.published_on is None:
        return False
    if BOUND.search(story.folded, max(0, day.start - 20), day.start):
        return story.folded.startswith(", when", day.end)
    start = story.sentences[story.sentence_at(day.start)][0]
    if _since(story, start, day.start) > start:
        return False
    oldest = story.published_on - timedelta(days=BACKGROUND_DAYS)
    return day.latest is None or day.latest < oldest


def _is_undated_past(
    story: Story, number: int, at: int, dates: Sequence[DateMention]
) -> bool:
    """A habit, what talks came after, and what was "days before"."""
    start, end = story.sentences[number]
    if not dates and TALKS.search(story.folded, start, at):
        return True
    is_undated = all(day.is_background for day in dates)
    if is_undated and HABIT.search(story.folded, start, end):
        return True
    return _is_long_after(story, start, at)


def _is_of(
    story: Story, number: int, at: int, day: DateMention, dates: Sequence[DateMention]
) -> bool:
    """Whether a position lies in the part of a sentence that a past day governs."""
    if not (day.is_background or (day.latest and is_long(day))):
        return False
    start, end = story.sentences[number]
    is_named = day.is_background and ARTICLE.search(story.folded, start, day.start)
    if is_named and day.start <= at < _end_of_clause(story, day.end, end):
        return True
    if day.start - start < AT_ONCE:
        return len(dates) == 1 or at < story.folded.find(",", day.end, end)
    left = _left_of(story, start, day)
    if day.is_background:
        left = _clause(story, left, day.start)
    left = _since(story, left, day.start)
    right = _end_of_clause(story, day.end, end)
    return left <= at < right and not any(
        not other.is_background and not is_long(other) and left < other.start < right
        for other in dates
    )


def _since(story: Story, left: int, at: int) -> int:
    """Where the bound begins by which a time is named ("the worst since ..."), if it is
    one; "have fired at ships since November" has no day of its own."""
    since = story.folded.rfind(" since ", left, at)
    is_bound = since > 0 and not PERFECT.search(story.folded, left, since)
    return since if is_bound else left


def _left_of(story: Story, start: int, day: DateMention) -> int:
    """Where the part between commas begins that names a day; of "Goma, its largest city,
    in May" that before the apposition."""
    comma = story.folded.rfind(",", start, day.start)
    if comma > 0 and PREPOSITION.fullmatch(story.folded, comma + 1, day.start):
        before = story.folded.rfind(",", start, comma)
        if 0 < comma - before < APPOSITION:
            comma = story.folded.rfind(",", start, before) if before > 0 else -1
    return comma + 1 or start


def _is_long_after(story: Story, start: int, at: int) -> bool:
    """Whether a position follows "days after" in its clause, uncounted."""
    told = [match.span() for match in LONG_AFTER.finditer(story.folded, start, at)]
    if not told or COUNTED.search(story.folded, start, told[-1][0]):
        return False
    _, end = story.sentences[story.sentence_at(at)]
    if FOLLOWED.match(story.folded, start, told[-1][1]):
        return True
    if any(told[-1][1] < day.start < end for day in story.dates):
        return False
    return story.folded.find(",", told[-1][1], at) < 0


def _clause(story: Story, left: int, at: int) -> int:
    """Where the subordinate clause begins in which a time is named."""
    begun = [match.start() for match in SUBORDINATE.finditer(story.folded, left, at)]
    return begun[-1] if begun else left


def _end_of_clause(story: Story, at: int, end: int) -> int:
    """The comma after which a sentence goes back to what it was about."""
    comma = story.folded.find(",", at, end)
    while comma >= 0 and GOES_ON.match(story.folded, comma):
        comma = story.folded.find(",", comma + 1, end)
    return comma if comma >= 0 else end
