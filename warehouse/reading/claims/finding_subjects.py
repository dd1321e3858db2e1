"""Where in a sentence the subject of a verb of telling stands."""

import re

from warehouse.reading.text.furniture import Span

# Signs and words that begin a part of a sentence with a subject of its own.
HARD = re.compile(
    r".*(?:[;:\"“”—–]|\b(?:but|while|whereas|though|although|because|after|when|that"
    r"|which|before|since|where|with|if|as)\b)[\s,]*",
    re.DOTALL,
)
FINITE = re.compile(
    r"\b(?:was|were|is|are|had|has|have|will|would|could|did|does|do|can|may|might"
    r"|fell|shot|struck|hit|broke|came|went|took|left|made|began|lost|sent|blew|flew"
    r"|said|says|say|told|saw|who|which|it|they|he|she|we|(?!united|armed|allied|based"
    r"|called|named|retired|sacred|red|hundred|ousted|exiled|backed|led|moham\w*|muham\w*"
    r"|ahmed|saeed|sayed|hamed|hameed|javed|khaled|waleed|walid|rashed|majeed|zayed"
    r"|naveed|fareed|reed|freed)\w{2,}ed)\b"
)
# Between a subject and its verb.
BETWEEN = re.compile(
    r"(?:[\s,]+(?:has|had|have|did|does|do|also|later|earlier|then|now|still|repeatedly"
    r"|previously|already|separately|again|however|meanwhile|only|made|makes|issued"
    r"|gave|given|offered|yet|will|would|was|were|is|are))+$"
)
# "Attributed to Israel, which has not commented".
RELATIVE_END = re.compile(
    r"(?:.*\b(?:to|by|of|on|from|with|against|in|for|and|but|that|while)\b ?|.*[,;:\"] ?|)"
    r"(?P<name>[^,;:\"]{2,60}),? (?:which|who)$",
    re.DOTALL,
)
JOINS = re.compile(r"\b(?:and|but)[\s,]*$")
PRONOUN_AFTER = re.compile(r"(?:him|her|them|it)\b")
AND = re.compile(r", and | and ")
# Nothing but these may follow the name of a source.
NAME_ENDS = re.compile(
    r"[,.;:\n\"“”](?<!\bu\.)(?<!\bu\.s\.)|\b(?:as saying|as telling|to the effect|said|says"
    r"|that|who|which|whose|whom|via|when|after|while|on (?:mon|tues|wednes|thurs|fri"
    r"|satur|sun)day|and (?:was|were|had|has|said|told))\b| [-–—] "
)
LONGEST_NAME = 100


def name_after(folded: str, start: int, end: int) -> Span:
    """The words after "according to" or ", said"."""
    start += len(folded[start:end]) - len(folded[start:end].lstrip())
    pronoun = PRONOUN_AFTER.match(folded, start, end)
    if pronoun:
        return pronoun.span()
    stop = NAME_ENDS.search(folded, start, min(end, start + LONGEST_NAME))
    last = stop.start() if stop else min(end, start + LONGEST_NAME)
    return start, start + len(folded[start:last].rstrip())


def subject_before(folded: str, start: int, end: int) -> Span:
    """The words that a verb at `end` may have as its subject."""
    end = start + len(BETWEEN.sub("", folded[start:end].rstrip()))
    if end > start and folded[end - 1] == ",":
        return _before_apposition(folded, start, end - 1)
    if folded.endswith((" which", " who"), start, end):
        relative = RELATIVE_END.match(folded, start, end)
        if relative:
            return relative.span("name")
    if JOINS.search(folded, max(start, end - len(" then")), end):
        return end, end
    hard = HARD.match(folded, start, end)
    opening = min(hard.end(), end) if hard else start
    return _last_noun(folded, opening, end), end


def _before_apposition(folded: str, start: int, end: int) -> Span:
    """ "Starovoyt, the governor of Kursk," with the name that stands before it."""
    inner = folded.rfind(",", start, end)
    if inner <= start:
        hard = HARD.match(folded, start, end)
        return (hard.end() if hard and hard.end() < end else start), end
    return subject_before(folded, start, inner)[0], end


def _last_noun(folded: str, opening: int, end: int) -> int:
    """After the last comma or "and" before which another verb stands."""
    comma = folded.rfind(", ", opening, end)
    if comma >= 0:
        opening = comma + 2
    for match in reversed(list(AND.finditer(folded, opening, end))):
        if FINITE.search(folded, opening, match.start()):
            return match.end()
    return opening


def is_joined(folded: str, subject: Span) -> bool:
    """ "Went there and said", "admitted it but denied": who acted before goes on."""
    words = folded[slice(*subject)].strip(" ,")
    before = folded[max(0, subject[0] - len("and, ")) : subject[0]]
    return not words and JOINS.search(before) is not None
