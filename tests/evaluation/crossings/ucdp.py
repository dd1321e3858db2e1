"""Rows of a UCDP release with a foreign state as a party: by hand, and by the rules."""

import csv
from pathlib import Path

import duckdb

from warehouse.building.build import build, plan_build
from warehouse.home import Home
from warehouse.landing.store import land
from warehouse.loading.load import load
from warehouse.progress import Progress

LABELS = Path(__file__).parent / "ucdp_foreign_parties.csv"
QUIET = Progress(is_quiet=True)
JUDGED = """
select
    reports.source_key,
    coalesce(
        incidents.cross_border_status,
        'not placed: ' || coalesce(unplaced.reason, wide.reason, 'unknown')
    ) as status,
    coalesce(incidents.origin_country_code, '') as origin,
    coalesce(incidents.cross_border_basis, '') as basis
from reports
left join incidents on reports.incident_id = incidents.incident_id
left join unplaced_reports as unplaced on reports.report_id = unplaced.report_id
left join aggregate_reports as wide on reports.report_id = wide.report_id
where reports.source_name = 'ucdp'
"""


def ucdp_table(root: Path, release: Path) -> str:
    """Markdown: each labelled row, the label and what the rules say of it."""
    home = Home(root).make()
    land(home, "ucdp", release, {})
    load(home, QUIET)
    build(home, QUIET, plan_build(home))
    with duckdb.connect(home.marts, read_only=True) as connection:
        rows = connection.execute(JUDGED).fetchall()
    judged = {key: tuple(values) for key, *values in rows}
    lines = [
        "| UCDP id | day | place | parties | by hand | by the rules | basis |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    with LABELS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            status, origin, basis = judged.get(row["ucdp_id"], ("not held", "", ""))
            told = (
                row["ucdp_id"],
                row["occurred_on"],
                row["place"],
                row["parties"],
                f"{row['expected_status']} {row['expected_origin']}".strip(),
                f"{status} {origin}".strip(),
                basis,
            )
            lines.append(f"| {' | '.join(told)} |")
    return "\n".join(lines)
