"""A home in which every case is an article of its own: read by hand, or by the reader."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import duckdb

from tests.evaluation.crossings.cases import Case, StatementRow
from warehouse.building.build import build, plan_build
from warehouse.home import Home
from warehouse.landing.store import land
from warehouse.loading.load import load
from warehouse.progress import Progress
from warehouse.read import Reader, read
from warehouse.reading.statement import CrossingStatement, Statement

QUIET = Progress(is_quiet=True)
ADDRESS = "https://cases.example/"
JUDGED = """
select
    reports.source_key,
    incidents.country_code,
    incidents.cross_border_status,
    incidents.origin_country_code,
    incidents.cross_border_type,
    incidents.cross_border_basis,
    incidents.foreign_party_country_code
from reports
inner join incidents on reports.incident_id = incidents.incident_id
"""


@dataclass(frozen=True)
class Judgement:
    """What the warehouse says of a case; nothing where it holds no incident."""

    country_code: str | None = None
    status: str | None = None
    origin: str | None = None
    type: str | None = None
    basis: str | None = None
    foreign_party: str | None = None


def judge(
    root: Path, cases: Sequence[Case], *, is_read_by_hand: bool
) -> dict[str, Judgement]:
    """Case id to judgement, through load, read and build of a home made at `root`."""
    home = Home(root).make()
    _land(home, cases)
    load(home, QUIET)
    read(home, QUIET, _hand_reader(cases) if is_read_by_hand else None)
    build(home, QUIET, plan_build(home))
    with duckdb.connect(home.marts, read_only=True) as connection:
        rows = connection.execute(JUDGED).fetchall()
    found = {key.removeprefix(ADDRESS): Judgement(*judged) for key, *judged in rows}
    return {case.case_id: found.get(case.case_id, Judgement()) for case in cases}


def _land(home: Home, cases: Sequence[Case]) -> None:
    path = home.root / "cases.jsonl"
    lines = [
        json.dumps(
            {
                "url": f"{ADDRESS}{case.case_id}",
                "title": case.case_id,
                "text": case.text,
                "published_at": (case.occurred_on + timedelta(days=1)).isoformat(),
            }
        )
        for case in cases
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    land(home, "articles", path, {})


def _hand_reader(cases: Sequence[Case]) -> Reader:
    by_text = {case.text: case for case in cases}

    def read_by_hand(text: str, _published_on: date | None) -> list[Statement]:
        return [_statement(by_text[text])]

    return read_by_hand


def _statement(case: Case) -> Statement:
    return Statement(
        event_number=1,
        event_word="",
        event_type=case.event_type,
        occurred_on_earliest=case.occurred_on,
        occurred_on_latest=case.occurred_on,
        date_rule="by_hand",
        place_name=case.place_name,
        place_id=None,
        region_code=case.region_code,
        country_code=case.country_code,
        latitude=case.latitude,
        longitude=case.longitude,
        place_precision=case.place_precision,  # type: ignore[arg-type]
        place_rule="by_hand",
        actors=case.others,
        quote=case.text[:300],
        quote_start=0,
        quote_end=min(len(case.text), 300),
        crossings=tuple(_crossing(case, row) for row in case.statements),
        initiators=case.initiators,
        targets=case.targets,
    )


def _crossing(case: Case, row: StatementRow) -> CrossingStatement:
    start = case.text.index(row.words)
    return CrossingStatement(
        kind=row.kind,  # type: ignore[arg-type]
        stance=row.stance,  # type: ignore[arg-type]
        value_country_code=row.value_country_code,
        value_region_code=None,
        value_actor=row.value_actor_id,
        claimant_kind=row.claimant_kind,  # type: ignore[arg-type]
        claimant_country_code=row.claimant_country_code,
        claimant_actor=row.claimant_actor_id,
        quote=row.words,
        quote_start=start,
        quote_end=start + len(row.words),
    )
