"""How an event ended, and how many died, by the words of the sentences that tell it."""

import re
from collections.abc import Iterable, Sequence

from warehouse.reading.quantities import Quantity
from warehouse.reading.statement import Outcome
from warehouse.reading.text.looking import Guarded

REPELLED = Guarded(
    "repel|repuls|thwart|foil|fought off|beaten back|beat back|pushed back|driven back"
    "|drove |fended off|warded off|failed to|forced |prevented from|stopped|suppressed",
    r"\b(?:repell?(?:ed|s|ing)?|repuls(?:ed|ing)|thwart(?:ed|s|ing)?|foil(?:ed|s|ing)?"
    r"|fought off|beaten back|beat back|pushed back|driven back|drove back|fended off"
    r"|warded off|failed to (?:cross|enter|break|infiltrate)"
    r"|forced (?:them )?(?:back|to"
    r" (?:retreat|withdraw|turn back))|drove (?:them|the \w+) back|prevented from"
    r" (?:entering|crossing)|were stopped|was stopped|suppressed)\b",
)
INTERCEPTED = Guarded(
    "intercept|shot down|shooting down|downed|brought down|knocked out of|destroyed"
    "|neutrali|jammed|suppressed",
    r"\b(?:intercept(?:ed|s|ing)?|shot down|shooting down|downed|brought down|knocked"
    r" out of|destroyed (?:\w+ ){0,4}(?:drones?|missiles?|rockets?|uavs?)|(?:drones?"
    r"|missiles?|rockets?|uavs?) (?:\w+ ){0,3}(?:were |was |had been )?(?:destroyed"
    r"|neutrali[sz]ed|jammed|suppressed))\b",
)
ALL = re.compile(r"\b(?:all(?! night| day| the)|every|each of)\b")
EFFECT = re.compile(
    r"\b(?:kill(?:ed|ing|s)|died|dead|wound(?:ed|ing|s)|injur(?:ed|ing|ies|es)|hurt"
    r"|damag(?:ed|ing|es?)|destroy(?:ed|ing|s)|hit|struck|caught fire|fires?|blaze"
    r"|burn(?:ed|t|ing|s)|entered|captured|seized|overran|overrun|broke through|took"
    r"|collapsed|exploded|landed|fell|sank|cut off|knocked out|blew up|left \w+ dead"
    r"|lost (?:his|her|their) li(?:fe|ves)|casualties|torched|looted|abducted|kidnapped"
    r"|shattered|slammed|crashed|impact(?:ed|s)?|without (?:power|electricity))\b"
)
HARMLESS = Guarded(
    "no one |no casualties|no injuries|no damage|no victims|without |nobody |caused no"
    "|fell ",
    r"\b(?:no (?:one (?:was|were|is) (?:hurt|injured|killed|harmed)|casualties|injuries"
    r"|damage|victims)|without (?:causing )?(?:casualties|injuries|damage|harm)"
    r"|nobody was (?:hurt|injured|killed)|caused no|fell (?:in|into|on) (?:an? |the )?"
    r"(?:open|empty|uninhabited|field|fields|sea|water|desert))\b",
)
NO_VICTIM = Guarded(
    "no one|casualties|injuries|no victims|nobody",
    r"\b(?:no (?:one|casualties|injuries|victims)|nobody|without (?:casualties"
    r"|injuries)"
    r"|no \w+ casualties)\b",
)
PARTLY = re.compile(
    r"\b(?:damag\w+|hit|struck|killed|wounded|injur\w+|fire|blaze|dead)\b"
)


def outcome_of(sentences: Sequence[str], family: str) -> Outcome:
    """The outcome told by sentences in lower case, negated harm set apart."""
    text = " ".join(sentences)
    is_repelled = REPELLED.search(text) is not None
    is_intercepted = INTERCEPTED.search(text) is not None
    has_effect = EFFECT.search(NO_VICTIM.sub("", text)) is not None
    if family == "ground" and is_repelled:
        return "repelled"
    if is_intercepted and family in {"aerial", "indirect_fire", "maritime"}:
        without = INTERCEPTED.sub("", NO_VICTIM.sub("", text))
        return "partial" if PARTLY.search(without) else "intercepted"
    if is_repelled:
        return "repelled"
    if HARMLESS.search(text):
        return "no_effect"
    return "succeeded" if has_effect else "unknown"


def toll_of(counts: Iterable[Quantity]) -> tuple[int | None, int | None, int | None]:
    """Low, best and high of the dead: the last figure that a text gives, as the newest;
    no one dead only where nothing else is told."""
    killed = [count for count in counts if count.kind == "killed"]
    some = [count for count in killed if count.high != 0]
    if not killed:
        return None, None, None
    if not some:
        return 0, 0, 0
    best = max(some, key=lambda count: count.best or count.low or 0)
    return best.low, best.best, best.high
