"""The subject of a verb of telling: its words and the parties that they name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from warehouse.reading.text.furniture import Span
from warehouse.reading.text.phrases import find_phrases
from warehouse.reading.text.story import Story, within
from warehouse.reading.who.parties import Party

# Words around a subject that are none of its own: "the Emirates, which", "said it".
RELATIVE = re.compile(
    r",? (?:who|which|whose|whom) (?!speaks|heads|leads|commands|spoke"
    r"|(?:now |also )?serves as"
    r"|(?:is|was) (?:now |also )?(?:\w+ )?(?:chairman|leader|head|spokes\w+|commander))"
)
# Whom somebody is against is not whom he speaks for.
AGAINST = re.compile(r",? (?:opposed to|hostile to|critical of|fighting against)\b")
AROUND = re.compile(r"^(?:said|says|that|and|but) |,? (?:which|who|also|has|had|have)$")


@dataclass(frozen=True)
class Subject:
    """The subject of a verb of telling, as written, with the parties that it names."""

    span: Span
    written: str
    parties: Sequence[Party]

    @property
    def lower(self) -> str:
        return self.written.lower()


def subject_at(story: Story, span: Span) -> Subject:
    """Of a span, without a clause on whom it names nor whom he is against."""
    for aside in (RELATIVE, AGAINST):
        clause = aside.search(story.plain, *span)
        if clause and clause.start() > span[0]:
            span = (span[0], clause.start())
    written = story.plain[span[0] : span[1]].strip(" ,\"'\n")
    written = AROUND.sub("", written)
    parties = within(story.parties, span)
    return Subject(span, written, parties)


def is_channel(story: Story, span: Span) -> bool:
    """Whether an agency, a paper or a network is the subject."""
    text = story.folded[span[0] : span[1]]
    return bool(find_phrases(text, story.dictionaries.channels.phrases))
