"""What a person wants of incidents and reports, as a decision that can be kept."""

import hashlib
from collections.abc import Iterable

from warehouse import clock
from warehouse.decisions.decision import MERGE, SPLIT, UNDO, UNLINK, Decision
from warehouse.decisions.file import append, read_decisions
from warehouse.errors import BorderlogError
from warehouse.home import Home
from warehouse.publishing.reader import Reader

# An id once shown resolves to the incident that holds it today.
INCIDENT = """
select incident_id from incidents where incident_id = $id
union
select incident_id from incident_id_aliases where alias_incident_id = $id
"""
REPORTS = "select report_id from reports where incident_id = $id order by report_id"
REPORT = "select incident_id from reports where report_id = $id"


class Decider:
    """Notes decisions of one person, on incidents as they are published now."""

    def __init__(self, home: Home, decided_by: str, because: str) -> None:
        self._home = home
        self._reader = Reader(home)
        self._decided_by = " ".join(decided_by.split())
        self._because = " ".join(because.split())
        if not self._because:
            raise BorderlogError("Say why: --because may not be empty.")
        if not self._decided_by:
            raise BorderlogError("Say who decides: --by may not be empty.")
        self._held = {one.decision_id: one for one in read_decisions(home)}

    def merge(self, incident_ids: Iterable[str]) -> Decision:
        """The incidents are one: all reports that they hold now belong together."""
        found = list(dict.fromkeys(self._incident(one) for one in incident_ids))
        if len(found) < len(("one", "other")):
            raise BorderlogError(
                f"There is nothing to merge: these are all {found[0]} already."
            )
        reports = [report for one in found for report in self._reports(one)]
        return self._note(MERGE, found, reports)

    def split(self, incident_id: str, report_ids: Iterable[str]) -> Decision:
        """The reports leave their incident together and form one of their own."""
        incident = self._incident(incident_id)
        held = self._reports(incident)
        leaving = list(dict.fromkeys(report_ids))
        for report in leaving:
            if report not in held:
                raise BorderlogError(f"Report {report} is not in incident {incident}.")
        staying = [report for report in held if report not in leaving]
        if not staying:
            raise BorderlogError(
                f"These are all reports of {incident}: leave at least one in it."
            )
        return self._note(SPLIT, [incident], leaving, staying)

    def unlink(self, report_id: str) -> Decision:
        """The report stands by itself, apart from all that are in its incident now."""
        found = self._ids(REPORT, report_id)
        if not found:
            raise BorderlogError(f"There is no published report {report_id!r}.")
        (incident,) = found
        if incident is None:
            raise BorderlogError(f"Report {report_id} is in no incident.")
        others = [report for report in self._reports(incident) if report != report_id]
        if not others:
            raise BorderlogError(f"Report {report_id} stands by itself already.")
        return self._note(UNLINK, [incident], [report_id], others)

    def undo(self, decision_id: str) -> Decision:
        """A decision no longer holds; both stay in the file."""
        undone = self._held.get(decision_id)
        if undone is None:
            raise BorderlogError(
                f"There is no decision {decision_id!r} in {self._home.decisions}."
            )
        if undone.action == UNDO:
            raise BorderlogError(
                f"{decision_id} is itself an undo: decide anew what it undid."
            )
        if decision_id in {one.undone_decision_id for one in self._held.values()}:
            raise BorderlogError(f"{decision_id} was undone already.")
        return self._note(UNDO, undone.incident_ids, undone_decision_id=decision_id)

    def _note(
        self,
        action: str,
        incident_ids: Iterable[str],
        report_ids: Iterable[str] = (),
        other_report_ids: Iterable[str] = (),
        undone_decision_id: str | None = None,
    ) -> Decision:
        at = clock.now()
        named = [*incident_ids, *report_ids]
        told = "\x1f".join([at.isoformat(), action, self._decided_by, *named])
        decision = Decision(
            decision_id=f"dec_{hashlib.sha256(told.encode()).hexdigest()[:12]}",
            decided_at=at,
            decided_by=self._decided_by,
            action=action,
            incident_ids=tuple(incident_ids),
            report_ids=tuple(report_ids),
            other_report_ids=tuple(other_report_ids),
            undone_decision_id=undone_decision_id,
            because=self._because,
        )
        append(self._home, decision)
        return decision

    def _incident(self, incident_id: str) -> str:
        found = self._ids(INCIDENT, incident_id)
        if not found:
            raise BorderlogError(f"There is no published incident {incident_id!r}.")
        return str(found[0])

    def _reports(self, incident_id: str) -> list[str]:
        return [str(report) for report in self._ids(REPORTS, incident_id)]

    def _ids(self, question: str, value: str) -> list[str | None]:
        rows = self._reader.query(question, {"id": value})
        return list(rows.column(0).to_pylist())
