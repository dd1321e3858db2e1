"""One decision, and whether it makes sense by itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

MERGE, SPLIT, UNLINK, UNDO = "merge", "split", "unlink", "undo"
# Least numbers of incidents, of reports and of reports they are parted from.
NEEDED = {MERGE: (2, 2, 0), SPLIT: (1, 1, 1), UNLINK: (1, 1, 1), UNDO: (0, 0, 0)}


@dataclass(frozen=True)
class Decision:
    """A line of decisions.csv: ids of reports are those that were meant at that time, so
    that it holds whatever the incidents are called later."""

    decision_id: str
    decided_at: datetime
    decided_by: str
    action: str
    incident_ids: tuple[str, ...]
    report_ids: tuple[str, ...]
    other_report_ids: tuple[str, ...]
    undone_decision_id: str | None
    because: str


def problems(decision: Decision) -> Iterator[str]:
    """Why a decision cannot be followed; half a sentence each."""
    for name in ("decision_id", "decided_by", "because"):
        if not getattr(decision, name):
            yield f"{name} is empty"
    if decision.action not in NEEDED:
        known = ", ".join(NEEDED)
        yield f"action is {decision.action!r}, not one of {known}"
        return
    if (decision.action == UNDO) != (decision.undone_decision_id is not None):
        yield "undone_decision_id is for undo, and undo needs it"
    yield from _about_ids(decision)


def _about_ids(decision: Decision) -> Iterator[str]:
    names = ("incident_ids", "report_ids", "other_report_ids")
    for name, needed in zip(names, NEEDED[decision.action], strict=True):
        held = getattr(decision, name)
        if len(held) < needed:
            yield f"{decision.action} needs {needed} or more in {name}, not {len(held)}"
        if len(set(held)) < len(held):
            yield f"{name} names one of them twice"
    if set(decision.report_ids) & set(decision.other_report_ids):
        yield "a report stands both in report_ids and in other_report_ids"


def problems_between(decisions: list[Decision]) -> Iterator[tuple[int, str]]:
    """Position and half a sentence: ids that stand twice, or that nothing bears."""
    kinds: dict[str, str] = {}
    for position, one in enumerate(decisions):
        if one.decision_id in kinds:
            yield position, f"decision_id {one.decision_id} stands there twice"
        kinds[one.decision_id] = one.action
    for position, one in enumerate(decisions):
        undone = one.undone_decision_id
        if undone is not None and kinds.get(undone, UNDO) == UNDO:
            yield position, f"it undoes {undone}, which is no decision of this file"
