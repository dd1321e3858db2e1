"""Denials that no verb of denial tells: "said it had had no part in it"."""

import re

from warehouse.reading.claims.asides import governed_by
from warehouse.reading.text.furniture import Span
from warehouse.reading.text.story import Story

# What is told is that it was not so, whatever the verb of telling.
NOT_SO = re.compile(
    r"^[\s:,\"'“]*(?:that )?(?:(?:it|they|he|she|we|its|their|our|the|his|both|such|any"
    r"|(?!no )[\w'-]+){0,1}(?: [\w'-]+){0,4}? )?"
    r"(?:(?:had|has|have|did|does|do|was|were|could) ?(?:not|n't|never)\b"
    r"|(?:had|has|have) (?:no|nothing|neither)\b|never\b|not a\b|nothing\b|none of\b"
    r"|no (?!(?:[\w'-]+ ){1,3}(?:hurt|injured|killed|harmed|wounded)\b|(?:[\w'-]+ ){0,2}"
    r"(?:casualties|injuries|damage|victims|deaths|fatalities|losses)\b|immediate"
    r"|comment|reports?|information|doubt|longer|fewer|more|less)[\w'-]+ "
    r"|not (?:one|a single)\b)"
)
# The kinds that a mere "not" denies; who tells of no dead denies nothing.
OF_DEEDS = (
    "sponsor",
    "involvement",
    "crossing",
    "perpetrator",
    "control",
    "target",
    "occurrence",
)


def denied_stance(story: Story, told: Span, stance: str) -> str:
    """The stance of an assertion by the words that it governs."""
    if stance != "assert":
        return stance
    words = story.folded[told[0] : told[1]]
    is_denied = is_plainly_denied(story, told) or (
        NOT_SO.match(words) is not None and _is_of_the_deed(story, words)
    )
    return "deny" if is_denied else stance


def _is_of_the_deed(story: Story, words: str) -> bool:
    """Whether what was not so is the deed: "had not fired", not "had no plans"."""
    denied = story.dictionaries.kind_words.denied
    part = governed_by(words)
    return any(denied.has(kind, part) for kind in OF_DEEDS)


def is_plainly_denied(story: Story, told: Span) -> bool:
    """Whether words of untruth or of having no part stand in it."""
    words = story.dictionaries.saying_words
    return any(words.first(role, story.folded, *told) for role in ("untrue", "no_part"))
