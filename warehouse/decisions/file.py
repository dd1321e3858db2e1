"""decisions.csv: written a line at a time, read whole, mended by whoever edits it."""

import csv
import io
from collections.abc import Iterable
from dataclasses import fields
from datetime import datetime

from warehouse.decisions.decision import Decision, problems, problems_between
from warehouse.errors import BorderlogError
from warehouse.files import write_atomically
from warehouse.home import Home

COLUMNS = [field.name for field in fields(Decision)]
AT = "%Y-%m-%d %H:%M:%S.%f"


class DecisionsError(BorderlogError):
    """decisions.csv cannot be followed; it is left as it is."""


def read_decisions(home: Home) -> list[Decision]:
    """All decisions, in the order of the file; none where there is no file.

    Raises DecisionsError naming the file and the first row that cannot be followed.
    """
    if not home.decisions.exists():
        return []
    rows = _rows(home)
    found = [_decision(home, row, number) for number, row in rows]
    for position, problem in problems_between(found):
        raise _wrong(home, rows[position][0], problem)
    return found


def append(home: Home, decision: Decision) -> None:
    """Add a line; what stands there already stays, byte for byte."""
    held = home.decisions.read_bytes() if home.decisions.exists() else b""
    line = io.StringIO()
    writer = csv.DictWriter(line, COLUMNS, lineterminator="\n")
    if not held:
        writer.writeheader()
    elif not held.endswith(b"\n"):
        line.write("\n")
    writer.writerow(_texts(decision))
    write_atomically(home.decisions, held + line.getvalue().encode())


def _texts(decision: Decision) -> dict[str, str]:
    def text(value: object) -> str:
        if isinstance(value, tuple):
            return " ".join(value)
        if isinstance(value, datetime):
            return value.strftime(AT)
        return "" if value is None else str(value)

    return {name: text(getattr(decision, name)) for name in COLUMNS}


def _rows(home: Home) -> list[tuple[int, dict[str, str]]]:
    """Each row with the number of the line it ends on, empty lines left out."""
    try:
        text = home.decisions.read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise _wrong(home, 1, "the file is no UTF-8 text") from None
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    try:
        if set(reader.fieldnames or []) != set(COLUMNS):
            raise _wrong(home, 1, f"its columns must be {', '.join(COLUMNS)}")
        rows = [(reader.line_num, row) for row in reader]
    except csv.Error as error:
        raise _wrong(home, reader.reader.line_num, str(error)) from None
    for number, row in rows:
        if None in row or None in row.values():
            raise _wrong(home, number, "it has more or fewer values than columns")
    return rows


def _decision(home: Home, row: dict[str, str], number: int) -> Decision:
    told = {name: value.strip() for name, value in row.items()}
    try:
        decided_at = datetime.fromisoformat(told["decided_at"])
    except ValueError:
        raise _wrong(home, number, "decided_at is no time in UTC") from None
    if decided_at.tzinfo is not None:
        raise _wrong(home, number, "decided_at is to be UTC, without a zone")
    found = Decision(
        decision_id=told["decision_id"],
        decided_at=decided_at,
        decided_by=told["decided_by"],
        action=told["action"],
        incident_ids=_ids(told["incident_ids"]),
        report_ids=_ids(told["report_ids"]),
        other_report_ids=_ids(told["other_report_ids"]),
        undone_decision_id=told["undone_decision_id"] or None,
        because=told["because"],
    )
    _require(home, number, problems(found))
    return found


def _ids(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _require(home: Home, number: int, found: Iterable[str]) -> None:
    for problem in found:
        raise _wrong(home, number, problem)


def _wrong(home: Home, number: int, problem: str) -> DecisionsError:
    return DecisionsError(
        f"{home.decisions}, line {number}: {problem}; mend or remove that line."
    )
