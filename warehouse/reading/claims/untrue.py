"""Denials that no verb of denial tells: "said it had had no part in it"."""

import re

from warehouse.reading.text.furniture import Span
from warehouse.reading.text.story import Story

# What is told is that it was not so, whatever the verb of telling.
NOT_SO = re.compile(
    r"^[\s:,\"'“]*(?:that )?(?:(?:it|they|he|she|we|its|their|our|the|his|both|such|any"
    r"|(?!no )[\w'-]+){0,1}(?: [\w'-]+){0,4}? )?"
    r"(?:(?:had|has|have|did|does|do|was|were|could) ?(?:not|n't|never)\b"
    r"|(?:had|has|have) (?:no|nothing|neither)\b|never\b|not a\b|nothing\b|none of\b"
    r"|no (?!(?:[\w'-]+ ){1,3}(?:hurt|injured|killed|harmed|wounded|damaged)\b|casualties"
    r"|injuries|damage|victims|immediate|comment|reports?|information|doubt|longer"
    r"|fewer|more|less|deaths|fatalities|losses)[\w'-]+ )"
)


def denied_stance(story: Story, told: Span, stance: str) -> str:
    """The stance of an assertion by the words that it governs."""
    if stance != "assert":
        return stance
    words = story.folded[told[0] : told[1]]
    is_denied = NOT_SO.match(words) or is_plainly_denied(story, told)
    return "deny" if is_denied else stance


def is_plainly_denied(story: Story, told: Span) -> bool:
    """Whether words of untruth or of having no part stand in it."""
    words = story.dictionaries.saying_words
    return any(words.first(role, story.folded, *told) for role in ("untrue", "no_part"))
