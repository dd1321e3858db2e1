"""What a part of a sentence speaks of: the kinds of claims, each by its words."""

import re
from dataclasses import dataclass

from warehouse.reading.claims.kind_words import KindWords
from warehouse.reading.quantities import Quantity
from warehouse.reading.statement import ClaimKind

KINDS: tuple[ClaimKind, ...] = (
    "outcome",
    "control",
    "target",
    "interception",
    "casualties",
    "injuries",
)
AT_SOMETHING = re.compile(
    r"\b(?:fire[ds]|firing|launch(?:ed|ing)|sent|loosed|lobbed) (?:[\w-]+ ){0,9}"
    r"(?:at|on|upon|into|towards?|against)"
    r"(?! (?:\w+day|\d|dawn|night|midnight|noon|least))\b"
)
# Targets and fighters are destroyed too, but not intercepted.
FLYING = re.compile(
    r"\b(?:(?:war)?planes?|aircraft|jets?|helicopters?|drones?|uavs?|uncrewed|unmanned"
    r"|(?:\w+ )?missiles?|rockets?|shells?|projectiles?|air targets|aerial|bombs?|munitions"
    r"|interceptors?|air defen[cs]es?|shaheds?|balloons?|of them|were intercepted)\b"
)
NUMBER_KINDS: dict[str, ClaimKind] = {
    "killed": "casualties",
    "wounded": "injuries",
    "launched": "munitions",
    "intercepted": "interception",
}
# Who says that nobody was hurt says that nobody died.
HARM: tuple[ClaimKind, ...] = ("casualties", "injuries")


@dataclass(frozen=True)
class Told:
    """A kind of claim and its value, where it has one."""

    kind: ClaimKind
    value: str | None = None


def kinds_told(words: KindWords, text: str, counts: list[Quantity]) -> list[Told]:
    """The kinds that a text in lower case speaks of, besides who and whence."""
    told = {kind: Told(kind) for kind in _kinds_named(words, text)}
    if words.asserted.has("none_hurt", text):
        told |= {kind: Told(kind, "0") for kind in HARM}
    for count in counts:
        kind = NUMBER_KINDS.get(count.kind)
        if kind == "interception" and FLYING.search(text) is None:
            continue
        if kind and (kind not in told or told[kind].value in {None, "0"}):
            told[kind] = Told(kind, figure(count))
    return list(told.values())


def _kinds_named(words: KindWords, text: str) -> list[ClaimKind]:
    may_be = words.asserted.names_in(text)
    named = [k for k in KINDS if k in may_be and words.asserted.has(k, text)]
    has_aim = words.asserted.has("fired", text) and AT_SOMETHING.search(text)
    return [*named, "target"] if has_aim and "target" not in named else named


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
