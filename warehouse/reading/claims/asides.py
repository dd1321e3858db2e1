"""Where in what is said something else is told besides."""

import re

# What stands behind these describes the event, or is told besides.
ASIDE = re.compile(
    r",? (?:which|who|whose|whom|(?:in|during|on|of|by) which|where|but|while|whereas"
    r"|after|as it|(?:saying|insisting|adding|calling|accusing|blaming|claiming|stressing)"
    r"|that (?:has |have |had )?(?:killed|left|wounded|injured|claimed|sparked|took|caused"
    r"|hit|struck|targeted|followed))\b|[;:]|,? and (?:\w+ )?(?:said|says|called|calls"
    r"|accused|accuses|blamed|blames|urged|urges"
    r"|condemned|condemns|warned|warns|vowed|insisted|insists)\b"
)


def governed_by(told: str) -> str:
    """What follows a verb of denial, up to where something else is told."""
    aside = ASIDE.search(told, min(len(told), len(" it ")))
    return told[: aside.start()] if aside else told
