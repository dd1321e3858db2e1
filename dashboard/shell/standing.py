"""Is what a page shows fresh, checked and in order? Judged here, drawn in `header`."""

from datetime import datetime
from typing import Any

from dashboard.published import Operations
from dashboard.words import counted, moment, plain
from warehouse.publishing.manifest import Current

Row = dict[str, Any]
NAMED = 5
UPSTREAM = "warned of what came in"
VERDICTS = ("failed", "warned", UPSTREAM)


def checks_words(checks: list[Row]) -> tuple[bool, str]:
    """Whether all passed, and the sentence that names those that did not."""
    if not checks:
        return False, "No check is on record for this build"
    lost = [check for check in checks if not check["is_success"]]
    if not lost:
        return True, f"All {counted(len(checks), 'check')} passed"
    parts = [
        f"{len(named)} {words} ({_names(named)})"
        for words in VERDICTS
        if (named := [one for one in lost if _verdict(one) == words])
    ]
    accepted = [
        f"{plain(one['check_name'])} let pass because “{plain(one['accepted_because'])}”"
        for one in lost
        if one["accepted_because"]
    ]
    whole = counted(len(checks), "check")
    return False, f"Of {whole}, " + " and ".join(parts + accepted)


def _verdict(check: Row) -> str:
    """A check before loading doubts what came in, not what was made of it."""
    if check["accepted_because"]:
        return "let pass"
    if check["severity"] == "critical":
        return "failed"
    return UPSTREAM if check["gate"] == "raw_in" else "warned"


def _names(checks: list[Row]) -> str:
    names = [plain(check["check_name"]) for check in checks]
    more = len(names) - NAMED
    return ", ".join(names[:NAMED]) + (f" and {more} more" if more > 0 else "")


def alarms(current: Current | None, now: Operations) -> list[str]:
    """What a reader must know before trusting the numbers; empty when all is well."""
    run = _run_words(current, now.last_run)
    hold = _hold_words(now.hold)
    gate = None if run else _gate_words(current, now.failed_checks)
    return [words for words in (run, gate, hold) if words]


def _run_words(current: Current | None, run: Row | None) -> str | None:
    if run is None or run["status"] == "succeeded":
        return None
    begun = datetime.fromisoformat(run["started_at"])
    if run["status"] != "running":
        why = f": {plain(run['message'])}" if run["message"] else "."
        return f"**The last run ({moment(begun)}) failed**{why} {_shown(current)}"
    if (
        current and begun <= current.built_at
    ):  # the run that made this build, on its last lines
        return None
    return f"**A run that began {moment(begun)} has not ended yet.** {_shown(current)}"


def _hold_words(hold: Row | None) -> str | None:
    if hold is None:
        return None
    since = moment(datetime.fromisoformat(hold["held_at"]))
    why = f" Reason given: {plain(hold['because'])}." if hold["because"] else ""
    return (
        f"**Held at build {plain(hold['build_id'])} since {since}.**{why} "
        "Newer builds stay unpublished until `borderlog publish`."
    )


def _gate_words(current: Current | None, failed: list[Row]) -> str | None:
    """Checks of a later build that never came out; a failed run says so itself."""
    shown = current.build_id if current else ""
    later = [check for check in failed if check["build_id"] > shown]
    if not later:
        return None
    build_id = plain(later[0]["build_id"])
    return f"Build {build_id} was not published; failed: {_names(later)}."


def _shown(current: Current | None) -> str:
    if current is None:
        return "Nothing is published."
    return f"The page shows build {plain(current.build_id)}."
