"""One incident with a past: graded, contested, merged, split, decided on by people."""

from datetime import datetime
from typing import Any

from tests.dashboard.claim_rows import CLAIMED
from tests.dashboard.evidence_rows import HOSTILE, SHELLING
from tests.dashboard.homes import BUILT_AT, FIRST_BUILD, INCIDENTS, Row

THEN = datetime(2024, 6, 14, 6)
MERGED_AT = datetime(2024, 6, 20, 6)


def origin(report_id: str, name: str | None, kind: str = "publication") -> Row:
    return {
        "report_id": report_id,
        "incident_id": "shelling",
        "origin_id": f"o-{name}",
        "origin_kind": kind,
        "origin_name": name,
    }


def point(kind: str, **more: Any) -> Row:
    counts = ("claim", "denial", "concession", "qualification", "no_comment")
    return {
        "incident_id": "shelling",
        "kind": kind,
        "state": "uncontested",
        "evidence_grade": "weak",
        **{f"{name}_count": 0 for name in counts},
        "assertion_count": 1,
        "origin_count": 1,
        "asserting_side_count": 1,
        **more,
    }


def figure(claim_id: str, low: int | None, high: int | None, **more: Any) -> Row:
    return {
        "incident_id": "shelling",
        "claim_id": claim_id,
        "report_id": "s2",
        "kind": "casualties",
        "claimant_side": "target",
        "harmed_side": "target",
        "claimant_name": "Governor of Belgorod Oblast",
        "count_low": low,
        "count_best": low,
        "count_high": high,
        "is_newest": True,
        "stated_at": datetime(2024, 6, 13, 8),
        **more,
    }


def version(name: str, number: int, reason: str, until: datetime | None) -> Row:
    return {
        "incident_id": name,
        "version_reason": reason,
        "build_id": FIRST_BUILD,
        "version_number": number,
        "changed_fields": [],
        "title": f"Version {number} of {name}",
        "known_from": THEN if number == 1 else MERGED_AT,
        "known_until": until,
    }


def change(field: str, old: str | None, new: str | None) -> Row:
    return {
        "incident_id": "shelling",
        "build_id": FIRST_BUILD,
        "field_name": field,
        "old_value": old,
        "new_value": new,
        "version_number": 2,
        "known_from": MERGED_AT,
    }


def became(old: str, new: str | None, reason: str, decision: str | None = None) -> Row:
    return {
        "old_incident_id": old,
        "new_incident_id": new,
        "reason": reason,
        "decision_id": decision,
        "build_id": FIRST_BUILD,
        "changed_at": MERGED_AT,
    }


def decision(name: str, action: str, undone: str | None = None, **more: Any) -> Row:
    return {
        "decision_id": name,
        "action": action,
        "incident_ids": ["merged-away", "shelling"] if undone is None else [],
        "undone_decision_id": undone,
        "decided_by": "An analyst",
        "because": HOSTILE,
        "report_count": 2,
        "is_in_force": True,
        "decided_at": BUILT_AT,
        **more,
    }


GRADED = {
    **SHELLING,
    "evidence_grade": "fair",
    "dispute_state": "contested",
    "is_outcome_disputed": True,
    "is_casualties_disputed": False,
    "outcome": "repelled",
    "outcome_local_time": "08:25",
}
DOSSIER: dict[str, list[Row]] = {
    **CLAIMED,
    "incidents": [*INCIDENTS, GRADED],
    "report_origins": [
        origin("s1", "A wire", "wire"),
        origin("s2", "A wire", "wire"),
        origin("s3", "site.example"),
    ],
    "incident_propositions": [
        point("casualties", best_value="3", claim_count=2, assertion_count=2),
        point("occurred", assertion_count=5, claim_count=3, evidence_grade="fair"),
        point("perpetrator", best_value="a", state="contested", denial_count=1),
    ],
    "incident_side_figures": [
        figure("1", 3, 3),
        figure("9", 1200, None, harmed_side=None, claimant_name=None),
    ],
    "incident_munitions": [
        {
            "incident_id": "shelling",
            "claim_id": "3",
            "report_id": "s2",
            "munition": "shell",
            "claimant_side": "target",
            "launched_count_low": 6,
            "launched_count_high": 8,
            "is_newest": True,
        }
    ],
    "incident_history": [
        version("shelling", 1, "new", MERGED_AT),
        version("shelling", 2, "changed", None),
        version("merged-away", 1, "new", MERGED_AT),
        version("gone", 1, "new", MERGED_AT),
    ],
    "incident_changes": [
        change("cross_border_status", "claimed", "inferred"),
        change("is_outcome_disputed", None, "true"),
    ],
    "incident_id_aliases": [
        {"alias_incident_id": old, "incident_id": new}
        for old, new in (
            ("shelling", "shelling"),
            ("merged-away", "shelling"),
            ("parted", "shelling"),
            ("part", "raid"),
        )
    ],
    "incident_id_changes": [
        became("merged-away", "shelling", "merged", "d1"),
        became("parted", "shelling", "split"),
        became("parted", "part", "split"),
        became("was-gone", "gone", "renamed"),
        became("gone", None, "withdrawn"),
    ],
    "incident_decisions": [
        decision("d1", "merge", is_in_force=False),
        decision("d2", "undo", "d1"),
        decision("d3", "split", incident_ids=["another"]),
    ],
    "incident_decision_reports": [
        {
            "decision_id": "d1",
            "report_id": name,
            "incident_id": "shelling",
            "part": "named",
            "is_placed": True,
        }
        for name in ("s1", "s2")
    ],
}
