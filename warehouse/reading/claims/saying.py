"""A saying: a verb of telling, its subject and the words it governs."""

from dataclasses import dataclass

from warehouse.reading.text.furniture import Span


@dataclass(frozen=True)
class Saying:
    """Subject and told part are spans of the text; the subject may be empty.

    A denial is inferred where no verb of denial tells it ("said it had no part in it").
    `goes_on` when the one who spoke just before in the sentence is its subject.
    """

    sentence: int
    subject: Span
    told: Span
    stance: str
    is_owning: bool = False
    is_inferred: bool = False
    goes_on: bool = False
    verb: Span = (0, 0)

    @property
    def is_leading(self) -> bool:
        """Whether what is said follows who says it."""
        return self.told[0] >= self.subject[1]
