"""The parts of a sentence that tell of different things."""

from warehouse.reading.text.furniture import Span
from warehouse.reading.text.looking import Guarded
from warehouse.reading.text.story import Story

PART = Guarded(
    ";|while|whereas|, but|, and |. |r after |s after |y after |k after |h after "
    "|r before |s before |y before |k before |h before ",
    r";|, (?:while|whereas|but|and (?:in|at|near|another|a separate|also))\b|\bwhile\b"
    r"|\bwhereas\b|\. |,? (?:an? |[\w-]+ )?(?:hours?|days?|weeks?|months?)"
    r" (?:after|before) (?!that|it\b|the (?:raid|attack|strike))",
)


def part_of(story: Story, number: int, at: int) -> Span:
    """The part of a sentence around a position that tells of one thing."""
    start, end = story.sentences[number]
    if number not in story.kept.cuts:
        found = PART.finditer(story.folded, start, end - 1)
        story.kept.cuts[number] = tuple(match.start() for match in found)
    cuts = story.kept.cuts[number]
    left = max((cut for cut in cuts if cut <= at), default=start)
    right = min((cut for cut in cuts if cut > at), default=end)
    return left, right
