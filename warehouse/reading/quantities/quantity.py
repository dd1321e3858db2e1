"""How many, as a text says it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Quantity:
    """`text[start:end]` is the figure, in sentence number `sentence`.

    `kind` is killed, wounded, captured, missing, displaced, launched, intercepted or
    hit. A bound that the text does not give is null; "no one" is nought.
    """

    start: int
    end: int
    sentence: int
    kind: str
    low: int | None
    best: int | None
    high: int | None
    words: str
