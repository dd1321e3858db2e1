"""Who is said to have done it, in sentences about an event without a word of force."""

import re
from collections.abc import Iterator

from warehouse.reading.text.story import Story

# The party stands before these words ("RED-Tabara took credit") ...
OWNS = re.compile(
    r"(?:'s \w+|'s)?(?:,[^,;.]{2,60},)?(?: (?:has|had|have|later|also|then|itself"
    r"|quickly"
    r"|soon|meanwhile|fighters|militants|itself))*"
    r" (?:took credit|takes credit|took responsibility|claim(?:ed|s|ing) (?:the"
    r"|this|that"
    r"|it|responsibility|both|credit)|did it|did this|was behind|were behind|is behind"
    r"|carried (?:it|this|that) out|boasted of|owned up to|acknowledged (?:the"
    r"|having))\b"
)
# ... or after them ("suspect al-Shabaab", "the work of the Legion").
CHARGED = re.compile(
    r"\b(?:joint (?:operation|action|raid|attack)[\"']* with|blam(?:e|ed|es|ing)"
    r"|suspects?|suspected|accus(?:e|ed|es|ing)|the work of"
    r"|blame (?:on|at)|the blame on|attributed (?:\w+ ){0,3}to"
    r"|responsibility (?:\w+ )?on"
    r"|points? (?:the finger )?(?:to|at)|pointed (?:the finger )?(?:to|at)|charged"
    r"|holds?|held|laid (?:\w+ ){0,3}at|assault by|fighters of|members of|came from"
    r"|belonging to|believed to be(?: from)?"
    r"|said to be)"
    r" (?:the |a |an |suspected |alleged |some |fighters of |members of "
    r"|militants of |on"
    r" |both |terror(?:ist)?s? (?:from|of) |[a-z]+ (?:soldiers|forces) and (?:on )?"
    r"|paramilitary |rebel |militant |armed |jihadist |islamist |neighbou?ring |rival )*$"
)
# "The drone came from Sudan": a land is no doer.
LANDS = frozenset({"country", "people"})
ORIGIN = re.compile(
    r"(?:came from|linked to|affiliated|belonging to|fighters of|members of|said to be)"
)
DENIED = re.compile(r"\b(?:den(?:y|ied|ies)|not|never|no|without|did not|has not)\b")


def blamed_in(story: Story, number: int) -> list[str]:
    """The actors that a sentence names as those who did it."""
    if number not in story.kept.blamed:
        story.kept.blamed[number] = list(_blamed(story, number))
    return story.kept.blamed[number]


def _blamed(story: Story, number: int) -> Iterator[str]:
    start, _ = story.sentences[number]
    parties = story.in_sentence(number, story.parties)
    for party in parties:
        before = story.folded[max(start, party.start - 60) : party.start]
        owns = OWNS.match(story.folded, party.end)
        charged = CHARGED.search(before)
        lead = before[: charged.start()] if charged else ""
        if charged and party.kind in LANDS and ORIGIN.match(charged.group()):
            continue
        if (charged and not DENIED.search(lead[-20:])) or (
            owns and party.kind != "people"
        ):
            yield party.actor
