"""What a denial denies."""

import re

from warehouse.reading.statement import ClaimKind

# In this order: the first that fits is what is denied.
DENIED: tuple[tuple[ClaimKind, re.Pattern[str]], ...] = (
    (
        "casualties",
        re.compile(r"\b(?:casualties|losses|killed|deaths|dead|fatalities)\b"),
    ),
    (
        "sponsor",
        re.compile(
            r"\b(?:(?:any|no|its|such|of|denie[sd]) (?:\w+ )?(?:support\w*|backing"
            r"|sponsor\w*|aid)|supporting|backing|sponsoring|arming|harbou?ring|supplying|equipping)\b"
        ),
    ),
    (
        "crossing",
        re.compile(
            r"\b(?:cross(?:ed|ing)|entered|entering|breach\w*|incursion"
            r"|set (?:a )?foot|left the country|outside of|border"
            r"|from (?:its|the|\w+'s) (?:\w+ )?(?:territory|soil|side|land))\b"
        ),
    ),
    (
        "perpetrator",
        re.compile(
            r"\b(?:took part|nothing to do|no part|no role|had a hand|involvement"
            r"|involved|responsib\w+|behind|any (?:role|part|link|hand)"
            r"|carr(?:ying|ied) out|launch(?:ing|ed)|firing|fired|its (?:forces|troops"
            r"|army|drones?|jets|military|missiles?|soldiers|aircraft)|accusations?"
            r"|allegations?|charges?|blame|claims? (?:by|of|from)|having|started"
            r"|initiat\w+|violat\w+|opened fire|attacking|shelling|striking|takes? part"
            r"|hand in|(?:army|forces|troops|soldiers|military|drones?|jets|aircraft"
            r"|planes?|it|they) (?:had|has|have) (?:ever )?(?:attacked"
            r"|struck|shelled|fired|bombed|hit)"
            r"|operations? by|launched by|done by|work of)\b"
        ),
    ),
    (
        "control",
        re.compile(
            r"\b(?:encircled|surrounded|captur\w+|control|seized|lost|fallen|taken)\b"
        ),
    ),
    (
        "target",
        re.compile(
            r"\b(?:harmed|civilians?|target\w*|hit|struck|civilian|damaged|destroyed)\b"
        ),
    ),
    ("outcome", re.compile(r"\b(?:success\w*|repell?\w*|broke\w* through)\b")),
)


def denied_kinds(sentence: str) -> list[ClaimKind]:
    """The kind that a denying sentence, in lower case, speaks against."""
    for kind, words in DENIED:
        if words.search(sentence):
            return [kind]
    return ["occurred"]
