"""Small published homes: the contract's own columns, a handful of known rows."""

import csv
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import duckdb
import yaml

from dashboard.queries.shared import BY_POLICY
from warehouse import ops
from warehouse.home import DBT_PROJECT, Home
from warehouse.ops import Check
from warehouse.publishing.manifest import (
    Current,
    published_path,
    to_json,
    write_current,
)

Row = dict[str, Any]
BUILT_AT = datetime(2024, 7, 1, 6, 0)
FIRST_BUILD = "20240701T060000Z-aaaaaa"
SECOND_BUILD = "20240702T060000Z-bbbbbb"

PLACES = {
    "RU-KRS": ("RU", "Russia", "Kursk Oblast"),
    "RU-BEL": ("RU", "Russia", "Belgorod Oblast"),
    "SY-HL": ("SY", "Syria", "Aleppo Governorate"),
}
STATES = {
    "IL": ("Israel", "IL-Z", "Northern District"),
    "LB": ("Lebanon", "LB-JA", "South Governorate"),
    "RW": ("Rwanda", "RW-04", "Western Province"),
}


def incident(name: str, day: date, region: str, deaths: Row | None, **more: Any) -> Row:
    country_code, country_name, region_name = PLACES[region]
    return {
        "incident_id": name,
        "title": f"Armed clash reported in {region_name}, {country_name}",
        "event_family": "other",
        "event_type": "armed_clash",
        "country_code": country_code,
        "country_name": country_name,
        "region_code": region,
        "region_name": region_name,
        "place_precision": "settlement",
        "cross_border_status": "undetermined",
        "cross_border_basis": "no_evidence",
        "border_distance_band": "not_known",
        "report_count": 1,
        "source_count": 1,
        "is_cross_border": False,
        "is_foreign_force": False,
        "is_launched_from_occupied_territory": False,
        "is_machine_feed_only": False,
        "occurred_on": day,
        "occurred_on_earliest": day,
        "occurred_on_latest": day,
        "public_from": datetime(day.year, day.month, day.day) + timedelta(days=1),
        "known_from": BUILT_AT,
        **(deaths or {}),
        **more,
    }


def crossing(status: str, origin: str | None = None, **more: Any) -> Row:
    """What is judged of an incident that crossed a recognised border, or others."""
    return {
        "cross_border_status": status,
        "cross_border_basis": RULES[status],
        "cross_border_type": "ground_incursion",
        "origin_country_code": origin,
        "boundary_crossed": "recognised_border" if origin else "unknown",
        "direction": "one_way",
        "is_cross_border": status in ("established", "claimed", "disputed"),
        **more,
    }


def tolls(low: int, best: int, high: int) -> Row:
    return {
        "fatality_count_low": low,
        "fatality_count_best": best,
        "fatality_count_high": high,
    }


RULES = {
    "established": "stated_by_both_sides",
    "claimed": "stated_by_one_side",
    "disputed": "stated_and_denied",
    "inferred": "actor_base",
}

INCIDENTS = [
    incident(
        "raid",
        date(2024, 6, 30),
        "RU-KRS",
        None,
        event_family="ground",
        report_count=3,
        **crossing("inferred", "UA"),
    ),
    incident(
        "drone", date(2024, 6, 24), "RU-BEL", tolls(2, 3, 5), event_family="aerial"
    ),
    incident("clash", date(2024, 6, 17), "SY-HL", tolls(1, 1, 4), report_count=2),
    incident(
        "lead",
        date(2024, 6, 20),
        "SY-HL",
        None,
        event_family="ground",
        report_count=4,
        is_machine_feed_only=True,
    ),
    incident("before", date(2023, 1, 10), "SY-HL", tolls(10, 10, 10)),
    incident("old", date(2020, 1, 15), "SY-HL", tolls(1, 1, 1), title="=1+1"),
]


def report(name: str, source: str, incident_id: str | None, **more: Any) -> Row:
    return {
        "report_id": name,
        "incident_id": incident_id,
        "source_name": source,
        "source_key": name,
        "coded_by": "expert",
        "licence": "CC BY 4.0",
        "event_family": "other",
        "event_type": "armed_clash",
        "place_precision": "settlement",
        "load_id": 1,
        "published_at": BUILT_AT,
        "loaded_at": BUILT_AT,
        **more,
    }


def source(name: str, *, is_machine_feed: bool = False, **more: Any) -> Row:
    return {
        "source_name": name,
        "source_title": f"The {name} set",
        "publisher": "A publisher",
        "licence": "CC BY 4.0",
        "licence_url": "https://creativecommons.org/licenses/by/4.0/",
        "citation": "Somebody (2013). A data set.",
        "description": "A source",
        "coded_by": "machine" if is_machine_feed else "expert",
        "expected_lag_hours": 1 if is_machine_feed else 1200,
        "is_redistributable": True,
        "is_publishable": True,
        "is_lethal_only": False,
        "is_machine_feed": is_machine_feed,
        **more,
    }


def coverage(name: str, since: date, until: date, settled: date | None) -> Row:
    return {
        "source_name": name,
        "expected_lag_hours": None if settled is None else 24,
        "report_count": 1,
        "covers_from": since,
        "covers_until": until,
        "settled_until": settled,
        "last_landed_at": BUILT_AT,
    }


def told_by(incidents: list[Row]) -> list[Row]:
    """Leads by gdelt, all others by ucdp."""
    return [
        {
            "incident_id": row["incident_id"],
            "source_name": "gdelt" if row["is_machine_feed_only"] else "ucdp",
            "report_count": row["report_count"],
        }
        for row in incidents
    ]


TABLES: dict[str, list[Row]] = {
    "incidents": INCIDENTS,
    "incident_actors": [
        {
            "incident_id": "raid",
            "actor_id": "a",
            "role": "initiator",
            "report_count": 3,
        },
        {"incident_id": "raid", "actor_id": "b", "role": "target", "report_count": 3},
        {
            "incident_id": "drone",
            "actor_id": "a",
            "role": "initiator",
            "report_count": 1,
        },
        {"incident_id": "lead", "actor_id": "b", "role": "unknown", "report_count": 4},
    ],
    "actors": [
        {"actor_id": "a", "actor_name": "A volunteer unit", "actor_type": "unlisted"},
        {"actor_id": "b", "actor_name": "Border guards", "actor_type": "state"},
    ],
    "reports": [
        report("r1", "ucdp", "clash"),
        report("r2", "ucdp", "drone"),
        report("r3", "ucdp", None, **tolls(5, 7, 9)),
        report("r4", "gdelt", None),
    ],
    "unplaced_reports": [
        {"report_id": "r3", "source_name": "ucdp", "reason": "region_unknown"},
        {"report_id": "r4", "source_name": "gdelt", "reason": "day_unknown"},
    ],
    "regions": [
        *(
            {
                "region_code": code,
                "region_name": name,
                "country_code": country_code,
                "country_name": country_name,
            }
            for code, (country_code, country_name, name) in PLACES.items()
        ),
        {
            "region_code": "UA-63",
            "region_name": "Kharkiv Oblast",
            "country_code": "UA",
            "country_name": "Ukraine",
        },
        *(
            {
                "region_code": code,
                "region_name": name,
                "country_code": country_code,
                "country_name": country_name,
            }
            for country_code, (country_name, code, name) in STATES.items()
        ),
    ],
    "sources": [
        source("gdelt", is_machine_feed=True),
        source("ucdp", is_machine_feed=False),
    ],
    "source_coverage": [
        coverage("gdelt", date(2024, 6, 20), date(2024, 6, 30), date(2024, 6, 30)),
        coverage("ucdp", date(2020, 1, 15), date(2024, 6, 30), date(2024, 6, 30)),
    ],
    "row_accounting": [
        {
            "file_id": "f1",
            "source_name": "ucdp",
            "file_name": "ged.csv",
            "status": "loaded",
            "landed_at": datetime(2024, 6, 29, 12, 30),
        },
        {
            "file_id": "f2",
            "source_name": "gdelt",
            "file_name": "bad.csv",
            "status": "refused",
            "landed_at": datetime(2024, 6, 30, 12, 30),
        },
    ],
    "check_results": [
        {
            "build_id": FIRST_BUILD,
            "gate": "dbt",
            "check_name": name,
            "severity": "critical",
            "is_success": True,
            "checked_at": BUILT_AT,
        }
        for name in ("keys_are_unique", "days_are_believable")
    ],
}


def located(incidents: list[Row], **de_facto: Row) -> list[Row]:
    """Both policies of each; `de_facto` holds, by incident, what differs on the ground."""
    return [
        {
            "policy": policy,
            **{name: row.get(name) for name in ("incident_id", "region_code")},
            **{name: row.get(name) for name in BY_POLICY},
            **(de_facto.get(row["incident_id"], {}) if policy == "de_facto" else {}),
        }
        for row in incidents
        for policy in ("de_jure", "de_facto")
    ]


def crossing_bases() -> list[Row]:
    """The shipped rules themselves."""
    with (DBT_PROJECT / "seeds" / "crossing_bases.csv").open() as file:
        return [dict(row) for row in csv.DictReader(file)]


def contracts() -> dict[str, dict[str, str]]:
    """Table to column to type, from the published contract itself."""
    found = {}
    folders = (DBT_PROJECT / "models" / name for name in ("marts", "ops"))
    for file in (file for one in folders for file in sorted(one.glob("*__models.yml"))):
        described = yaml.safe_load(file.read_text())
        for model in described["models"]:
            columns = {one["name"]: one["data_type"] for one in model["columns"]}
            found[model["name"]] = columns
    return found | _published_seeds()


def _published_seeds() -> dict[str, dict[str, str]]:
    project = yaml.safe_load((DBT_PROJECT / "dbt_project.yml").read_text())
    published = {name for name in project["seeds"]["borderlog"] if name[0] != "+"}
    return {
        seed["name"]: seed["config"]["column_types"]
        for file in sorted((DBT_PROJECT / "seeds").glob("*.yml"))
        for seed in yaml.safe_load(file.read_text())["seeds"]
        if seed["name"] in published
    }


def publish_build(
    home: Home, build_id: str = FIRST_BUILD, **changed: list[Row]
) -> Current:
    """A published build with the known rows, or others for the tables named."""
    home.published.mkdir(parents=True, exist_ok=True)
    path = published_path(home, build_id)
    rows = {**TABLES, **changed}
    rows.setdefault("incident_sources", told_by(rows["incidents"]))
    rows.setdefault("incident_locations", located(rows["incidents"]))
    rows.setdefault("crossing_bases", crossing_bases())
    with duckdb.connect(path) as connection:
        for table, columns in contracts().items():
            listed = ", ".join(f"{name} {kind}" for name, kind in columns.items())
            connection.execute(f"create table {table} ({listed})")
            for row in rows.get(table, []):
                marks = ", ".join(f"${name}" for name in row)
                connection.execute(
                    f"insert into {table} ({', '.join(row)}) values ({marks})", row
                )
    current = Current(build_id, BUILT_AT, BUILT_AT + timedelta(minutes=5), 1, "rules")
    path.with_suffix(".json").write_bytes(to_json(current))
    write_current(home, current)
    return current


def record_run(home: Home, status: str, begun: datetime, message: str | None) -> None:
    ops.begin_run(home, f"{begun:%Y%m%dT%H%M%SZ}", "run")
    ops.update_run(
        home,
        f"{begun:%Y%m%dT%H%M%SZ}",
        status=status,
        started_at=begun,
        message=message,
    )


def record_failed_check(home: Home, build_id: str, name: str) -> None:
    check = Check(build_id, "dbt", name, "critical", False, 3, "3 rows", BUILT_AT)
    ops.insert(home, "checks", [vars(check)])


def home_in(folder: Path) -> Home:
    return Home(folder / "home").make()
