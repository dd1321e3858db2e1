"""The labelled cases as they stand in the files beside this one."""

import csv
from dataclasses import dataclass, fields
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path

FOLDER = Path(__file__).parent
# Of three cases one is for scoring only: no rule was changed after a look at it.
PARTS = 3


@dataclass(frozen=True)
class StatementRow:
    """Who says what about the crossing, in which words of the case's text."""

    case_id: str
    statement_number: int
    kind: str
    stance: str
    value_country_code: str | None
    value_actor_id: str | None
    claimant_kind: str
    claimant_country_code: str | None
    claimant_actor_id: str | None
    words: str


@dataclass(frozen=True)
class Case:
    """What is told of an incident, and the judgement a person passed on it."""

    case_id: str
    dyad: str
    tempts: str
    occurred_on: date
    event_type: str
    text: str
    place_name: str | None
    country_code: str | None
    region_code: str | None
    latitude: float | None
    longitude: float | None
    place_precision: str
    initiators: tuple[str, ...]
    targets: tuple[str, ...]
    others: tuple[str, ...]
    expected_status: str
    expected_origin: str | None
    expected_type: str | None
    expected_foreign_party: str | None
    note: str
    source_url: str
    statements: tuple[StatementRow, ...]

    @property
    def is_for_scoring(self) -> bool:
        return is_for_scoring(self.case_id)


def is_for_scoring(case_id: str) -> bool:
    """By a hash of the id, so that nobody chooses."""
    return int(sha256(case_id.encode()).hexdigest(), 16) % PARTS == 0


@cache
def load_cases() -> tuple[Case, ...]:
    """All cases, with their statements, in the order of their ids."""
    statements: dict[str, list[StatementRow]] = {}
    for row in _rows("statements"):
        statements.setdefault(str(row["case_id"]), []).append(_statement(row))
    cases = [_case(row, statements) for row in _rows("cases")]
    return tuple(sorted(cases, key=lambda case: case.case_id))


def _rows(kind: str) -> list[dict[str, str | None]]:
    found = []
    for path in sorted(FOLDER.glob(f"{kind}_*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            found += [
                {name: value.strip() or None for name, value in row.items()}
                for row in csv.DictReader(file)
            ]
    return found


def _statement(row: dict[str, str | None]) -> StatementRow:
    values = {one.name: row[one.name] for one in fields(StatementRow)}
    number = int(values["statement_number"] or 0)
    return StatementRow(**{**values, "statement_number": number})  # type: ignore[arg-type]


def _case(
    row: dict[str, str | None], statements: dict[str, list[StatementRow]]
) -> Case:
    values: dict[str, object] = {
        one.name: row[one.name] for one in fields(Case) if one.name != "statements"
    }
    for name in ("initiators", "targets", "others"):
        parts = (row[name] or "").split(";")
        values[name] = tuple(part.strip() for part in parts if part.strip())
    for name in ("latitude", "longitude"):
        values[name] = float(row[name] or "nan") if row[name] else None
    values["occurred_on"] = date.fromisoformat(row["occurred_on"] or "")
    values["statements"] = tuple(statements.get(str(row["case_id"]), ()))
    return Case(**values)  # type: ignore[arg-type]
