"""One raid told by several outlets, taken in by turns, and what the warehouse says of it.

The texts are made up; only the raid of 12 March 2024 on Tyotkino is real.
`python -m tests.tyotkino HOME` prints what a home has published of it.
"""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tests.conftest import FIXTURES, borderlog_at
from warehouse.home import PROJECT, Home
from warehouse.publishing.reader import Reader

TEXTS = FIXTURES / "tyotkino"
GOLDEN = PROJECT.parent / "shared/data/articles/000_f9b2737bfb25786e.txt"
# Publisher and day of each text; all but the first are of the raid alone.
PUBLISHED = {
    "volunteers": ("Border Post", "2024-03-13"),
    "denial": ("Morning Herald", "2024-03-12"),
    "monitors": ("Monitor Daily", "2024-03-14"),
    "monitors_copied": ("Evening Star", "2024-03-14"),
}
MEANT = """
with meant as (
    select incident_id from incidents
    where country_code = 'RU' and occurred_on = date '2024-03-12'
    and (region_code in ('RU-KRS', 'RU-BEL') or region_code is null)
)
"""
TOLD = {
    "incidents": """
        select
            incident_id, wave_id, campaign_id, title, region_code, evidence_grade,
            dispute_state, outcome,
            cross_border_status, cross_border_basis, origin_country_code, report_count,
            source_count, origin_count, claim_count, occurred_on
        from incidents where incident_id in (from meant)
        order by incident_id
    """,
    "reports": """
        select
            report_id, incident_id, publisher, event_type, region_code, place_name,
            published_at
        from reports where incident_id in (from meant)
        order by incident_id, published_at, report_id
    """,
    "propositions": """
        select * from incident_propositions where incident_id in (from meant)
        order by incident_id, kind
    """,
    "munitions": """
        select * from incident_munitions
        where wave_id in (
            select wave_id from incidents where incident_id in (from meant)
        )
        or incident_id in (from meant)
        order by claim_id
    """,
    "areas": """
        select * from incident_areas where incident_id in (from meant)
        order by all
    """,
    "origins": """
        select incident_id, origin_id, origin_kind, origin_name, reports.publisher
        from report_origins inner join reports using (report_id, incident_id)
        where incident_id in (from meant)
        order by all
    """,
    "aliases": """
        select alias_incident_id, incident_id from incident_id_aliases
        where incident_id in (from meant)
        order by all
    """,
    "changes of ids": """
        select old_incident_id, new_incident_id, reason
        from incident_id_changes where new_incident_id in (from meant)
        order by all
    """,
    "history": """
        select
            incident_id, version_number, version_reason, evidence_grade, dispute_state,
            report_count, changed_fields
        from incident_history
        where incident_id in (
            select alias_incident_id from incident_id_aliases
            where incident_id in (from meant)
        )
        order by known_from, incident_id, version_number
    """,
}


def add(home: Home, name: str, path: Path | None = None) -> None:
    publisher, day = PUBLISHED[name]
    outlet = publisher.lower().replace(" ", "-")
    added = borderlog_at(
        *(home, "add", "articles", path or TEXTS / f"{name}.txt"),
        *("--publisher", publisher, "--published-on", day),
        *("--url", f"https://{outlet}.example/{name}"),
    )
    assert added.code == 0, added.err


def run(home: Home) -> None:
    ran = borderlog_at(home, "run")
    assert ran.code == 0, ran.err


def told(home: Home, sections: Iterable[str] = TOLD) -> dict[str, list[dict[str, Any]]]:
    reader = Reader(home)
    return {name: reader.query(MEANT + TOLD[name]).to_pylist() for name in sections}


def printed(home: Home) -> str:
    """A line a row; what is null is left out."""
    return "\n".join(
        line
        for name, rows in told(home).items()
        for line in (f"## {name}", *map(_line, rows))
    )


def _line(row: dict[str, Any]) -> str:
    return "; ".join(
        f"{name} {value}" for name, value in row.items() if value is not None
    )


if __name__ == "__main__":
    sys.stdout.write(f"{printed(Home(Path(sys.argv[1])))}\n")
