"""A person lets a build pass that the gate marts out stopped, and says why."""

from typing import Any

from warehouse import clock, ops
from warehouse.building import dbt
from warehouse.building.gate import GATE, gate_sentence
from warehouse.building.vouch import has_passed, record_gate, vouch
from warehouse.errors import BorderlogError, GateFailedError
from warehouse.home import Home
from warehouse.ops import Build, Check


def require_passed(
    home: Home, build: Build, accepted: tuple[str, ...], because: str | None
) -> Build:
    """The build, once the gate let it pass or a person did; else GateFailedError."""
    if accepted:
        _accept(home, build, accepted, because)
    if has_passed(home, build):
        return build
    stopped = _stopped(home, build)
    if sentence := gate_sentence(stopped):
        raise GateFailedError(sentence)
    if not stopped and not _was_judged(home, build):
        raise GateFailedError(
            f"Nothing was published: the gate marts out never judged build "
            f"{build.build_id}; build again."
        )
    return _let_pass(home, build)


def _accept(
    home: Home, build: Build, names: tuple[str, ...], because: str | None
) -> None:
    if not (because or "").strip():
        raise BorderlogError("Say why: --accept needs --because.")
    known = {check.check_name for check in _failing(home, build)}
    for name in names:
        if name not in known:
            listed = ", ".join(sorted(known)) or "none"
            raise BorderlogError(
                f"{name} did not stop build {build.build_id}; what stopped it: {listed}."
            )
    record = {
        "build_id": build.build_id,
        "because": because,
        "accepted_at": clock.now(),
    }
    ops.insert(home, "accepted_checks", [{**record, "check_name": n} for n in names])


def _let_pass(home: Home, build: Build) -> Build:
    """Write the reasons into the build's own journal, then the gate's record."""
    vouched = vouch(home, dbt.parse(home), build)
    record_gate(home, vouched.build_id, str(vouched.content_fingerprint))
    return vouched


def _stopped(home: Home, build: Build) -> list[Check]:
    accepted = {
        row["check_name"]
        for row in ops.rows(
            home,
            "select check_name from accepted_checks where build_id = ?",
            (build.build_id,),
        )
    }
    return [one for one in _failing(home, build) if one.check_name not in accepted]


def _failing(home: Home, build: Build) -> list[Check]:
    found = ops.rows(
        home,
        "select * from checks where build_id = ? and gate = ? and not is_success "
        "and severity = 'critical' order by rowid",
        (build.build_id, GATE),
    )
    return [_check(row) for row in found]


def _was_judged(home: Home, build: Build) -> bool:
    query = "select 1 from checks where build_id = ? and gate = ? limit 1"
    return bool(ops.rows(home, query, (build.build_id, GATE)))


def _check(row: dict[str, Any]) -> Check:
    return Check(**{**row, "is_success": bool(row["is_success"])})
