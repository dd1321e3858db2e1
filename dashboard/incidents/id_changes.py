"""What became of an id that was shown: merged, split, renamed or withdrawn; no I/O."""

from collections import defaultdict
from typing import Any

from dashboard.words import moment, plain, quoted

Row = dict[str, Any]
# Under these the reports of an id went on as one: its past is that of the incident.
GOES_ON = ("merged", "renamed")


def change_sentences(changes: list[Row]) -> list[str]:
    """Newest first, one for each id and build; Markdown-safe."""
    groups: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for row in changes:
        groups[row["changed_at"], row["old_incident_id"], row["reason"]].append(row)
    return [_sentence(rows) for rows in groups.values()]


def _sentence(rows: list[Row]) -> str:
    first = rows[0]
    old = plain(first["old_incident_id"])
    ids = " and ".join(plain(row["new_incident_id"]) for row in rows)
    told = {
        "merged": f"{old} was merged into {ids}",
        "split": f"{old} was split: reports of it went to {ids}",
        "renamed": f"{old} was renamed {ids}, for another report founds it now",
        "withdrawn": f"{old} was withdrawn: no report of it was left in any incident",
    }
    words = told.get(first["reason"]) or f"{old} became {ids} ({first['reason']})"
    when = f"{moment(first['changed_at'])}, build {plain(first['build_id'])}"
    return f"{words} ({when}). {_why(rows)}"


def _why(rows: list[Row]) -> str:
    decided = [row for row in rows if row["decided_by"]]
    if not decided:
        return "No decision is named as the cause."
    return " ".join(
        dict.fromkeys(
            f"Decided by {plain(row['decided_by'])}: {quoted(row['because'])}"
            for row in decided
        )
    )


def last_of(changes: list[Row], incident_id: str) -> list[Row]:
    """What became of this id when it last changed; `changes` come newest first."""
    own = [row for row in changes if row["old_incident_id"] == incident_id]
    return [row for row in own if row["changed_at"] == own[0]["changed_at"]]


def ids_before(changes: list[Row], incident_id: str) -> list[str]:
    """The id and those that were merged into it or renamed to it, over any steps."""
    found = [incident_id]
    for held in found:
        found += [
            row["old_incident_id"]
            for row in changes
            if row["new_incident_id"] == held
            and row["reason"] in GOES_ON
            and row["old_incident_id"] not in found
        ]
    return found
