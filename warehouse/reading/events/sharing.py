"""Events of which no doer is told: what the events beside them say of the parties."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from warehouse.reading.events.parts import known_once
from warehouse.reading.statement import Statement
from warehouse.reading.text.looking import Guarded
from warehouse.reading.text.story import Story
from warehouse.reading.who.party import STATE, state_id

UNKNOWN = Guarded(
    "no group|no one|no party|no side|no organi|no claim|nobody|unidentified|unknown"
    "|unclaimed|clear |behind|perpetrator|deny|denied|denies",
    r"\b(?:no (?:group|one|party|side|organi[sz]ation|claim)\b[^.]{0,40}"
    r"\b(?:claim\w*|responsib\w*)|nobody (?:has )?claimed|unidentified|unknown|unclaimed"
    r"|(?:not|un)(?: immediately| yet)? ?clear (?:who|whether|by whom|which|where)"
    r"|who (?:was|were|is) behind|perpetrators? (?:remain|was|were|is|are) un"
    r"|den(?:y|ied|ies) (?:any )?(?:involvement|responsibility|being behind|a role"
    r"|having|carrying out|any role|any link))\b",
)


def with_shared_parts(story: Story, statements: Sequence[Statement]) -> list[Statement]:
    """The doers of the event before in the same country, else of one after; of one in
    the doer's own land, the other side's; else the only other armed party of the text.
    """
    made: list[Statement] = []
    for number, one in enumerate(statements):
        others = [*reversed(made), *statements[number + 1 :]]
        made.append(one if one.initiators else _shared(story, one, others))
    return made


def _shared(story: Story, one: Statement, others: Sequence[Statement]) -> Statement:
    for other in others:
        if other.initiators and _is_kin(one, other):
            targets = one.targets or other.targets
            return replace(one, initiators=other.initiators, targets=targets)
    doers = tuple(dict.fromkeys(_answering(one, others))) or _sole_other(story, one)
    return replace(one, initiators=doers)


def _is_kin(one: Statement, other: Statement) -> bool:
    """In one country, and of one day or one means."""
    is_like = one.occurred_on == other.occurred_on or one.event_type == other.event_type
    return one.country_code == other.country_code and is_like


def _answering(one: Statement, others: Sequence[Statement]) -> Iterator[str]:
    """ "In Chaman too": who is struck over there by this land's forces."""
    if one.country_code is None:
        return
    home = state_id(one.country_code)
    for other in others:
        if home in other.initiators and other.country_code:
            yield from (t for t in other.targets if t != home and t.startswith(STATE))


def _sole_other(story: Story, one: Statement) -> tuple[str, ...]:
    """Unless the text says that nobody knows who it was."""
    if UNKNOWN.search(story.folded):
        return ()
    home = state_id(one.country_code) if one.country_code else None
    armed = [p.actor for p in story.parties if p.kind in {"group", "force"}]
    named = known_once(story, armed)
    others = tuple(dict.fromkeys(actor for actor in named if actor != home))
    return others if len(others) == 1 else ()
