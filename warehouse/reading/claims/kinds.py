"""What a part of a sentence speaks of: the kinds of claims, each by its words."""

import re
from dataclasses import dataclass
from functools import lru_cache

from warehouse.reading.quantities import Quantity
from warehouse.reading.statement import ClaimKind

WORDS: dict[ClaimKind, re.Pattern[str]] = {
    "outcome": re.compile(
        r"\b(?:repell?\w*|repuls\w+|thwart\w*|foil\w*|fought off|beaten back"
        r"|driven back"
        r"|drove back|pushed back|fended off|failed to|unsuccessful\w*|successful\w*"
        r"|eliminated|all (?:the )?targets|still (?:going on|ongoing|fighting|clashing"
        r"|under way|underway)|ongoing|continu(?:ed|es|ing) (?:to fight|clash\w*|until)"
        r"|(?:was|were) under control|had ended|was over|suppressed"
        r"|forced to (?:retreat"
        r"|withdraw)|achieved|completed|neutrali[sz]ed)\b"
    ),
    "control": re.compile(
        r"\b(?:captur(?:ed|ing)|took control|taken control|seized control|in control of"
        r"|under (?:its|their|full|complete) control|recaptur\w+|retak\w+|retook"
        r"|liberat\w+|lost control|hold(?:s|ing)? the|occup(?:ied|ying) the"
        r"|regained control|overr[au]n|fell to)\b"
    ),
    "target": re.compile(
        r"\b(?:target(?:ed|ing|s)|aimed at|hit|struck|strik(?:ing|es)|destroy(?:ed|ing)"
        r"|damag(?:ed|ing)|set (?:on )?fire|caught fire|pounded|slammed into"
        r"|crashed into"
        r"|landed (?:on|in|near)|fell (?:on|in|near)|bomb(?:ed|ing)|bombarded|shelled"
        r"|storm(?:ed|ing)|attack(?:ed|s)? (?:on|the|their|its|them|an?|our|positions?)"
        r"|strikes? on|opened (?:up |fire )(?:on|at|upon)|gone for|went for|wrecked"
        r"|fir(?:ed|ing|es) (?:[\w-]+ ){0,6}(?:at|on|upon|into)(?! (?:\w+day|\d)))\b"
    ),
    "interception": re.compile(
        r"\b(?:intercept\w*|shot down|shooting down|downed|jammed|brought down"
        r"|(?:drones?|missiles?|rockets?|uavs?) (?:\w+ ){0,3}destroyed"
        r"|destroyed (?:\w+ ){0,4}(?:drones?|missiles?|rockets?|uavs?))\b"
    ),
    "casualties": re.compile(
        r"\b(?:killed|killing|kills|dead|died|deaths?|death toll|lost (?:his|her|their)"
        r" li(?:fe|ves)|casualties|fatalities|bodies|corpses)\b"
    ),
    "injuries": re.compile(
        r"\b(?:wounded|wounding|wounds|injured|injuring|injuries|injury|hurt"
        r"|casualties|hospitali[sz]ed)\b"
    ),
}
NUMBER_KINDS: dict[str, ClaimKind] = {
    "killed": "casualties",
    "wounded": "injuries",
    "launched": "munitions",
    "intercepted": "interception",
}
ABSENT = re.compile(
    r"\b(?:no|nobody|without) (?:\w+ ){0,2}(?:casualties|injuries|one)\b"
)


@dataclass(frozen=True)
class Told:
    """A kind of claim and its value, where it has one."""

    kind: ClaimKind
    value: str | None = None


def kinds_told(text: str, counts: list[Quantity]) -> list[Told]:
    """The kinds that a text in lower case speaks of, besides who and whence."""
    told = {kind: Told(kind) for kind in _kinds_named(text)}
    for count in counts:
        kind = NUMBER_KINDS.get(count.kind)
        if kind and (kind not in told or told[kind].value is None):
            told[kind] = Told(kind, figure(count))
    if not any(c.kind == "killed" for c in counts) and "casualties" in told:
        told["casualties"] = Told("casualties", "0" if ABSENT.search(text) else None)
    return list(told.values())


@lru_cache(maxsize=1024)
def _kinds_named(text: str) -> tuple[ClaimKind, ...]:
    return tuple(kind for kind, words in WORDS.items() if words.search(text))


def figure(count: Quantity) -> str:
    """A figure as it was said: "9", ">=9", "<=30", "2-3"."""
    low, best, high = count.low, count.best, count.high
    if low is not None and low == high:
        return str(low)
    if low is not None and high is not None:
        return f"{low}-{high}"
    if best is not None and low is None:
        return f"~{best}" if high is None else str(best)
    if low is not None:
        return f">={low}"
    return f"<={high}"
