"""What a denial denies."""

from warehouse.reading.claims.kind_words import KindWords
from warehouse.reading.statement import ClaimKind

# In this order: the first that fits is what is denied.
DENIED: tuple[ClaimKind, ...] = (
    "casualties",
    "sponsor",
    "crossing",
    "perpetrator",
    "control",
    "target",
    "outcome",
)


def denied_kinds(words: KindWords, sentence: str) -> list[ClaimKind]:
    """The kind that a denying sentence, in lower case, speaks against."""
    for kind in DENIED:
        if words.denied.has(kind, sentence):
            return [kind]
    return ["occurred"]
