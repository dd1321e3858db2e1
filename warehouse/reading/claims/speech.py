"""Sayings: each verb of telling in a sentence, its subject and the words it governs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from warehouse.reading.furniture import Span
from warehouse.reading.phrases import Found
from warehouse.reading.story import Story

ACCORDING = re.compile(
    r"\b(?:according to|by (?:the )?(?:account|count|reckoning|tally|tallies) of"
    r"|as (?:reported|stated|announced|confirmed) by|in the words of"
    r"|(?:was|were|been) (?:reported|confirmed|announced|denied|claimed) by)\s+"
)
# "From the statement of the ministry:" before what it says.
LEAD_IN = re.compile(
    r"\b(?:quote (?:from|of)|(?:from|in) (?:the|a) (?:statement|press release|communiqu[eé]"
    r"|message|post|report|briefing) (?:of|by|from))\s+(?P<name>[^:\"\n]{3,90}):"
)
# "According to preliminary information": nobody's words.
NOBODYS = re.compile(
    r"(?:the )?(?:initial|preliminary|first|early|latest|available|unconfirmed|some|various"
    r"|operational|updated) (?:information|data|reports?|estimates?|figures?|results?)"
)
REPORTEDLY_BY = re.compile(r"[^,.;\n]{2,90}")
# Words that begin a part of a sentence with a subject of its own.
OPENING = re.compile(
    r".*(?:[;:\"—–]|,|\b(?:and|but|while|whereas|though|although|as|because|after|when"
    r"|that|which|before|since|where)\b)\s*",
    re.DOTALL,
)
# "..., adding that": goes on with what the same one says.
PARTICIPLE = re.compile(
    r"(?:adding|saying|claiming|stating|noting|stressing|insisting)"
)
# After ", officials said": when, to whom and where, and then an end.
TRAILS = re.compile(
    r"(?: (?:on|in|to|at|by|late|early|during|via|yesterday|today|through|later)\b"
    r"[^,.;\n]{0,60})?(?:[,.;\"\s]|$)(?! ?that\b)"
)
# "Its spokesman, Zabihullah Mujahid, said": a name between commas is the subject's.
APPOSED = re.compile(
    r"(?:^|[.;:,] ?|\band )(?:[^,.;:]{2,70}), (?:an? |the |who )?[^,.;:]{2,60},$"
)
# "An alleged attack" is told by nobody.
ADJECTIVE = re.compile(r"\b(?:an?|the|its|his|any|of) $")
NO_SUBJECT = re.compile(r"(?:it|he|she|they)? ?(?:was|were|is|are|been|be|to)$")
DECLINED = re.compile(
    r"\b(?:had|has|have|did|do|does|would) ?(?:not|n't) (?:yet |immediately |so far )*"
    r"(?:answer\w*|responded|respond|reply|replied|commented)|\bwould say only"
    r"|\bcould not (?:immediately )?be reached|\b(?:kept|keeps|keeping) (?:quiet"
    r"|silent)"
    r"|\b(?:has|had|have) said nothing|\bhas made no (?:public )?(?:comment|statement)"
    r"|\bdid not (?:mention|address)|\b(?:don't|doesn't|didn't) (?:respond|comment"
    r"|reply)|"
    r"\b(?:declin\w+|refus\w+) to (?:comment|confirm|say|answer|discuss)"
    r"|\b(?:did|do|does|has|have|had) not (?:immediately |yet |publicly |so far )*"
    r"(?:comment\w*|respond\w*|repl(?:y|ied)|react\w*|issued? (?:any|a) (?:comment"
    r"|statement))|\bmade no (?:immediate |public |official )*(?:comment|statement)"
    r"|\b(?:no|without) (?:immediate |official |public )*(?:comment|response|reaction"
    r"|statement|reply) (?:\w+ )?(?:from|by)|\bwas not (?:immediately )?available for"
    r"|\bwould not (?:comment|say)|\b(?:kept|remained|stayed) silent|\bsaid nothing"
    r"|\bneither confirmed nor denied|\bcould not (?:yet |immediately )?comment"
)
NO_WORD_FROM = re.compile(
    r"\b(?:no|without) (?:immediate |official |public )*(?:comment|response|reaction"
    r"|statement|reply|word) (?:\w+ )?(?:from|by)"
    r" (?!midday|noon|evening|night|morning|midnight|dusk|dawn|late|early|press|\d"
    r"|\w+day\b)"
)
DOUBTS = re.compile(
    r"\b(?:could|can) ?not (?:immediately |independently |yet )*(?:verify|confirm)"
    r"|\bcannot (?:immediately |independently )*(?:verify|confirm)"
    r"|\bunable to (?:verify"
    r"|confirm)|\b(?:is|are|was|were) (?:still )?(?:investigating|checking|looking into"
    r"|reviewing|examining|assessing|clarifying|establishing)|\bhad no (?:information"
    r"|knowledge|confirmation)|\bhas not (?:yet )?(?:confirmed|been able)|\bdid not"
    r" (?:immediately )?confirm|\bhave not (?:yet )?confirmed|\bunder (?:investigation"
    r"|review)|\btoo early to|\bquestioned\b|\bcast doubt|\bdoubted\b|\bcautioned\b"
    r"|\bplayed down\b|\bdownplayed\b|\bdid not (?:say|specify) who"
)


# What is told is that it was not so, whatever the verb of telling.
NOT_SO = re.compile(
    r"^[\s:,\"'“]*(?:that )?(?:(?:it|they|he|she|we|its|their|our|the|his|both|such|any"
    r"|(?!no )[\w'-]+){0,1}(?: [\w'-]+){0,4}? )?"
    r"(?:(?:had|has|have|did|does|do|was|were|is|are|could) ?(?:not|n't|never)\b"
    r"|(?:had|has|have) (?:no|nothing|neither)\b|never\b|not a\b|nothing\b|none of\b"
    r"|no (?!one was (?:hurt|injured|killed)|casualties|injuries|damage|victims"
    r"|immediate"
    r"|comment|reports?|information|doubt|longer|fewer|more|less)[\w'-]+ )"
)
FALSE = re.compile(
    r"\b(?:scoff\w+ at|brushed (?:off|aside)|called (?:it|the \w+|that|this|such \w+)"
    r" (?:an? )?(?:\w+ )?(?:lie|lies|false|fake|fabricat\w+|baseless|nonsense|untrue"
    r"|fiction|propaganda|provocation|disinformation|rubbish|invention|absurd)"
    r"|(?:absolute|blatant|outright|complete|pure|deliberate|sheer|utter)"
    r" (?:and \w+ )?(?:lies?"
    r"|fabrications?|nonsense|disinformation|falsehoods?|fiction|invention)"
    r"|rubbish(?:ed)?\b|dismiss\w+ (?:it|this|that|the \w+) (?:out of hand|as)"
    r"|(?:is|are|was|were) (?:a lie|lies|false|untrue"
    r"|fake|baseless|fabricated|nonsense|pure invention|disinformation)|no truth"
    r"|as (?:baseless|false|fabricated|untrue|fake|propaganda)|disinformation"
    r"|nothing of the (?:kind|sort)|set the record|contradict\w+|not true)\b"
)
# "No American aircraft took part", "nothing to do with it".
NO_PART = re.compile(
    r"\bno (?:[\w'-]+ ){1,3}(?:took|take|takes) part\b|\bnothing (?:at all )?to do with\b"
    r"|\bno (?:part|role|hand|involvement|link|connection|participant)\b"
    r"|\bnot (?:in any way |at all )?(?:involved|behind|responsible|participat\w+)\b"
    r"|\b(?:did|does|do|had|have|has) not (?:take part|participate|carry out|fire on"
    r"|attack|shell|strike|cross)\b"
)


@dataclass(frozen=True)
class Saying:
    """Subject and told part are spans of the text; the subject may be empty.

    A denial is inferred where no verb of denial tells it ("said it had no part in it").
    """

    sentence: int
    subject: Span
    told: Span
    stance: str
    is_owning: bool = False
    is_inferred: bool = False


def sayings_in(story: Story, number: int) -> list[Saying]:
    """The verbs of telling of a sentence, in order; none where the text itself tells."""
    found = [*_according(story, number), *_silent(story, number)]
    found += [*_doubting(story, number), *_leading_in(story, number)]
    taken = [one.subject[1] for one in found]
    declined = DECLINED.search(story.folded, *story.sentences[number])
    silent = declined.span() if declined else (0, 0)
    for verb in _verbs(story, number):
        if any(0 <= end - verb.start < SAME for end in taken):
            continue
        if silent[0] <= verb.start < silent[1]:
            continue
        saying = _saying(story, number, verb)
        if saying:
            found.append(saying)
    return sorted(found, key=lambda one: one.subject[0])


def _verbs(story: Story, number: int) -> list[Found]:
    words = story.dictionaries.crossing_words
    return words.with_role(story.hits(number), "speech")


def _according(story: Story, number: int) -> Iterator[Saying]:
    start, end = story.sentences[number]
    for match in ACCORDING.finditer(story.folded, start, end):
        name = REPORTEDLY_BY.match(story.folded, match.end(), end)
        if name and not NOBODYS.match(name.group()):
            is_first = match.start() - start < AT_FIRST
            told = (name.end(), end) if is_first else (start, match.start())
            stance = "deny" if "denied by" in match.group() else "assert"
            yield Saying(number, name.span(), told, stance)


def _leading_in(story: Story, number: int) -> Iterator[Saying]:
    start, end = story.sentences[number]
    match = LEAD_IN.search(story.folded, start, end)
    if match:
        yield Saying(number, match.span("name"), (match.end(), end), "assert")


def _silent(story: Story, number: int) -> Iterator[Saying]:
    start, end = story.sentences[number]
    match = DECLINED.search(story.folded, start, end)
    if match is None:
        return
    source = NO_WORD_FROM.search(story.folded, start, end)
    if source:
        name = REPORTEDLY_BY.match(story.folded, source.end(), end)
        subject = name.span() if name else (start, start)
    else:
        subject = _before(story, start, match.start())
    yield Saying(number, subject, (start, end), "no_comment")


def _doubting(story: Story, number: int) -> Iterator[Saying]:
    start, end = story.sentences[number]
    match = DOUBTS.search(story.folded, start, end)
    if match:
        subject = _before(story, start, match.start())
        yield Saying(number, subject, (start, end), "qualify")


def _saying(story: Story, number: int, verb: Found) -> Saying | None:
    start, end = story.sentences[number]
    roles = story.dictionaries.crossing_words.roles[verb.phrase]
    stance, owning = roles["speech"] or "assert", "owning" in roles
    before = story.folded[start : verb.start].rstrip()
    after = story.folded[verb.end : end]
    if PARTICIPLE.fullmatch(verb.phrase) and before.endswith(","):
        return None
    is_told = verb.phrase.startswith(("told", "tells"))
    is_inverted = (
        before.endswith((",", '"', "?", "!"))
        and not is_told
        and not APPOSED.search(before)
        and not re.match(r"\s*(?:that\b|,|in a\b|on\b|it\b)", after)
    )
    if is_inverted:
        name = REPORTEDLY_BY.match(story.folded, verb.end, end)
        if name and name.group().strip():
            told = (start, verb.start)
            stance = _denied(story, told, stance)
            return Saying(number, name.span(), told, stance, owning)
    subject = _before(story, start, verb.start)
    if ADJECTIVE.search(story.folded, max(start, verb.start - 6), verb.start):
        return None
    if NO_SUBJECT.search(story.folded[subject[0] : subject[1]].strip()):
        return None
    is_last = TRAILS.match(after) is not None
    is_after_comma = folded_before(story, subject[0]) in {",", '"'}
    is_last = is_last and (is_after_comma or not after.strip(' .,"\n'))
    is_told = is_last and subject[0] - start > SHORTEST
    told = (start, subject[0]) if is_told else (verb.end, end)
    denied = _denied(story, told, stance)
    words = story.folded[told[0] : told[1]]
    is_inferred = denied != stance and not (
        FALSE.search(words) or NO_PART.search(words)
    )
    return Saying(number, subject, told, denied, owning, is_inferred=is_inferred)


def _denied(story: Story, told: Span, stance: str) -> str:
    """ "Said it had had no part in it": a denial without a verb of denial."""
    if stance != "assert":
        return stance
    words = story.folded[told[0] : told[1]]
    is_denied = NOT_SO.match(words) or FALSE.search(words) or NO_PART.search(words)
    return "deny" if is_denied else stance


def folded_before(story: Story, at: int) -> str:
    """The last sign before a position that is no blank."""
    return story.folded[max(0, at - 3) : at].rstrip()[-1:]


# A subject after a comma: "the police of Sistan and Baluchestan province".
NOUNS = re.compile(
    r"(?:the|an?|its|his|her|their|two|three|several|some|local|[A-Z][\w'-]*|[a-z]+"
    r" (?:officials?|sources?|workers|residents|witnesses|police))"
    r"(?![^,]*\b(?:who|which|that|was|were|is|are|had|has|have|when|after|but)\b)"
)
LONGEST_SUBJECT = 110
# Code points: within one saying; before a source that opens its sentence; of a clause.
SAME, AT_FIRST, SHORTEST = 60, 12, 15


def _before(story: Story, start: int, end: int) -> Span:
    """The subject of a verb: back to what opens its part of the sentence, but over a
    name set between commas ("Starovoyt, the governor, said")."""
    folded = story.folded
    stop = len(folded[start:end].rstrip()) + start
    if stop > start and folded[stop - 1] == ",":
        inner = folded.rfind(",", start, stop - 1)
        left = _opening(folded, start, inner) if inner > start else start
        return (left, stop - 1)
    comma = folded.rfind(", ", start, stop)
    last = story.plain[comma + 2 : stop]
    if comma > start and stop - comma < LONGEST_SUBJECT and NOUNS.match(last):
        return (comma + 2, stop)
    return (_opening(folded, start, stop), stop)


def _opening(folded: str, start: int, end: int) -> int:
    match = OPENING.match(folded, start, end)
    at = match.end() if match else start
    return at if at < end else start
