"""One shelling that is denied, one admitted, one disputed toll, and who says so."""

from datetime import date, datetime
from typing import Any

from tests.dashboard.homes import (
    TABLES,
    Row,
    coverage,
    incident,
    report,
    source,
)

HOSTILE = "**Bold** [here](javascript:alert(1)) <script>alert(1)</script>"
DAY = date(2024, 6, 12)
SAID_AT = datetime(2024, 6, 13, 8)


def disputed(name: str, region: str, **more: Any) -> Row:
    day = more.pop("day", DAY)
    told = {"claim_count": 3, "evidence_grade": "fair", **more}
    flags = {"is_outcome_disputed": False, "is_casualties_disputed": False}
    return incident(name, day, region, None, **{**flags, **told})


INCIDENTS = [
    disputed("shelling", "RU-BEL", title="Shelling", dispute_state="contested"),
    disputed("raid", "RU-KRS", title="Raid", dispute_state="conceded"),
    disputed(
        "strike",
        "SY-HL",
        day=date(2024, 4, 3),
        title=f"Strike {HOSTILE}",
        dispute_state="single_party",
        is_outcome_disputed=True,
        is_casualties_disputed=True,
    ),
    disputed(
        "silent",
        "SY-HL",
        title="Silent",
        dispute_state="uncontested",
        claim_count=0,
    ),
]


def claim(
    name: str, incident_id: str | None, kind: str, stance: str, **more: Any
) -> Row:
    return {
        "claim_id": name,
        "incident_id": incident_id,
        "report_id": "told",
        "document_sha256": "doc",
        "kind": kind,
        "stance": stance,
        "claimant_kind": "party",
        "claimant_side": "target",
        "quote": f"words of {name}",
        "quote_start": 0,
        "quote_end": 5,
        "reader_version": "v",
        "stated_on": SAID_AT.date(),
        "stated_at": SAID_AT,
        **more,
    }


GUARDS = {"claimant_actor_id": "b", "claimant_name": "A captain", "channel": "Telegram"}
UNIT = {
    "claimant_actor_id": "a",
    "claimant_name": "A spokesman",
    "claimant_side": "initiator",
}
CLAIMS = [
    claim("c1", "shelling", "occurred", "assert", **GUARDS),
    claim("c2", "shelling", "casualties", "assert", value="3", **GUARDS),
    claim("c3", "shelling", "occurred", "deny", **UNIT),
    claim("c4", "raid", "occurred", "assert", **GUARDS),
    claim("c5", "raid", "occurred", "concede", **UNIT),
    claim("c6", "strike", "outcome", "assert", value="repelled", **GUARDS),
    claim("c7", "strike", "outcome", "deny", **{**UNIT, "quote": HOSTILE}),
    claim("c8", "strike", "casualties", "assert", value="9", **GUARDS),
    claim("c9", "strike", "casualties", "deny", **UNIT),
    claim("d1", "strike", "occurred", "assert", claimant_name=HOSTILE),
    claim("d2", "strike", "occurred", "assert", claimant_country_code="SY"),
    claim("d3", "strike", "occurred", "assert", claimant_kind="unattributed"),
    claim("d4", "strike", "occurred", "assert", claimant_kind="independent"),
    claim("d5", None, "occurred", "assert", **GUARDS),
]


def proposition(incident_id: str, kind: str, state: str, **more: Any) -> Row:
    counts = {
        f"{name}_count": 0
        for name in ("denial", "concession", "qualification", "no_comment")
    }
    return {
        "incident_id": incident_id,
        "kind": kind,
        "state": state,
        "claim_count": 2,
        "assertion_count": 1,
        **counts,
        "origin_count": 1,
        "asserting_side_count": 1,
        **more,
    }


PROPOSITIONS = [
    proposition(
        "shelling", "occurred", "contested", denial_count=1, hours_to_denial=5.0
    ),
    proposition("shelling", "casualties", "single_party"),
    proposition("raid", "occurred", "conceded", concession_count=1),
    proposition(
        "strike", "outcome", "contested", denial_count=1, hours_to_denial=-30.0
    ),
    proposition("strike", "casualties", "contested", denial_count=1),
    # An expert data set asserts without a claim: no words, no argument.
    proposition("silent", "occurred", "uncontested", claim_count=0),
]


def step(claim_id: str, number: int, name: str, hours: float | None) -> Row:
    held = next(row for row in CLAIMS if row["claim_id"] == claim_id)
    same = ("incident_id", "claim_id", "report_id", "kind", "claimant_side")
    return {
        **{key: held[key] for key in same},
        "claimant_actor_id": held.get("claimant_actor_id"),
        "claimant_name": held.get("claimant_name"),
        "step": name,
        "step_number": number,
        "hours_since_first": hours,
        "stated_at": held["stated_at"],
    }


STEPS = [
    step("c1", 1, "asserted", 0.0),
    step("c3", 2, "denied", 5.0),
    step("c4", 1, "asserted", 0.0),
    step("c5", 2, "conceded", 72.0),
    step("c7", 1, "denied", 0.0),
    step("c6", 2, "asserted", 30.0),
    step("c9", 1, "denied", None),
    step("d4", 1, "independent", 0.0),
]
FIGURES = [
    {
        "incident_id": "strike",
        "claim_id": "c8",
        "report_id": "told",
        "claimant_actor_id": "b",
        "kind": "casualties",
        "claimant_side": "target",
        "harmed_side": "target",
        "count_low": 9,
        "count_best": 9,
        "count_high": 12,
        "is_newest": True,
        "claimant_name": "A captain",
        "stated_at": SAID_AT,
    },
    {
        "incident_id": "strike",
        "claim_id": "c2",
        "report_id": "told",
        "kind": "casualties",
        "claimant_side": "unknown",
        "count_low": 777,
        "is_newest": False,
        "stated_at": SAID_AT,
    },
]


def record(actor_id: str, name: str, assertions: int) -> Row:
    row: Row = {
        "claimant_actor_id": actor_id,
        "actor_name": name,
        "assertion_count": assertions,
    }
    for fate, count in (("later_conceded", 0), ("contradicted", 5), ("left_alone", 20)):
        row[f"{fate}_count"] = count
        row[f"{fate}_share"] = count / 25
        row[f"{fate}_share_low"] = max(0.0, count / 25 - 0.1)
        row[f"{fate}_share_high"] = min(1.0, count / 25 + 0.15)
    return row


RECORDS = [
    record("z", "Zeta army", 25),
    record("a", "Alpha army", 25),
    record("m", "Mid army", 19),
]
COVERAGE = [
    coverage("articles", date(2024, 3, 1), date(2024, 6, 30), None),
]
DISPUTE_TABLES: dict[str, list[Row]] = {
    "incidents": INCIDENTS,
    "claims": CLAIMS,
    "incident_propositions": PROPOSITIONS,
    "incident_claim_sequence": STEPS,
    "incident_side_figures": FIGURES,
    "claimant_track_records": RECORDS,
    "incident_actors": [],
    "reports": [
        report(
            "told",
            "articles",
            "shelling",
            publisher="A paper",
            url="https://paper.example/told",
        )
    ],
    "unplaced_reports": [],
    "sources": [
        *TABLES["sources"],
        source("articles", expected_lag_hours=None, coded_by="machine"),
    ],
    "source_coverage": COVERAGE,
    "incident_sources": [
        {
            "incident_id": row["incident_id"],
            "source_name": "articles",
            "report_count": 1,
        }
        for row in INCIDENTS
    ],
}
