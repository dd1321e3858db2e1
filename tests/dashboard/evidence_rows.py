"""One incident with everything a report can bring, hostile words among it."""

from datetime import date, datetime
from typing import Any

from tests.dashboard.homes import (
    BUILT_AT,
    INCIDENTS,
    TABLES,
    Row,
    crossing,
    incident,
    report,
    source,
    tolls,
)

HOSTILE = (
    "**Bold** [here](javascript:alert(1)) <script>alert(1)</script> www.evil.example"
)
DAY = date(2024, 6, 12)
SHELLING = incident(
    "shelling",
    DAY,
    "RU-BEL",
    tolls(2, 3, 5),
    title="Shelling reported in Belgorod Oblast, Russia",
    event_family="indirect_fire",
    event_type="shelling",
    place_name="Şebekino",
    place_precision="district",
    **crossing("inferred", "UA", cross_border_type="cross_border_shelling"),
    report_count=3,
    source_count=3,
)


def told(name: str, source_name: str, **more: Any) -> Row:
    described = {
        "event_family": "indirect_fire",
        "event_type": "shelling",
        "country_code": "RU",
        "region_code": "RU-BEL",
        "place_name": "Şebekino",
        "place_precision": "district",
        "occurred_on": DAY,
        "occurred_on_earliest": DAY,
        "occurred_on_latest": DAY,
        **more,
    }
    return report(name, source_name, "shelling", **described)


REPORTS = [
    told("s1", "ucdp", headline=HOSTILE, url="javascript:alert(2)", **tolls(2, 3, 5)),
    told(
        "s2",
        "articles",
        coded_by="machine",
        headline="Two houses hit near the border",
        quote=f"Mortars fell at dawn. {HOSTILE}",
        publisher="A *starred* paper",
        url="https://paper.example/a(1)",
        event_type="rocket_strike",
        occurred_on_earliest=date(2024, 6, 11),
    ),
    told("s3", "gdelt", coded_by="machine"),
]
REVISION = {
    "report_id": "s1",
    "source_name": "ucdp",
    "source_key": "s1",
    "kind": "restated",
    "field_name": "fatality_count_best",
    "old_value": "2",
    "new_value": "3",
    "revision_number": 1,
    "revised_at": datetime(2024, 6, 20, 8),
    "known_from": datetime(2024, 6, 30, 8),
}
MENTION = {
    "report_id": "s3",
    "publisher": "site.example",
    "url": "javascript:alert(3)",
    "sentence_number": 2,
    "confidence_percent": 60,
    "mentioned_at": BUILT_AT,
}
WIDE = {
    "report_id": "w1",
    "source_name": "ucdp",
    "reason": "span_exceeds_day",
    "event_family": "other",
    "country_code": "RU",
    "country_name": "Russia",
    "place_precision": "country",
    "occurred_on_earliest": date(2024, 5, 1),
    "occurred_on_latest": date(2024, 5, 31),
    **tolls(10, 20, 30),
}
EVIDENCE: dict[str, list[Row]] = {
    "incidents": [*INCIDENTS, SHELLING],
    "reports": [
        *TABLES["reports"],
        *REPORTS,
        report("w1", "ucdp", None, headline="Losses over a month"),
    ],
    "incident_actors": [
        *TABLES["incident_actors"],
        {"incident_id": "shelling", "actor_id": "a", "role": "initiator"},
    ],
    "report_actors": [{"report_id": "s1", "actor_id": "a", "role": "initiator"}],
    "incident_id_aliases": [
        {"alias_incident_id": "as-it-was", "incident_id": "shelling"}
    ],
    "incident_sources": [
        {"incident_id": "shelling", "source_name": name, "report_count": 1}
        for name in ("articles", "gdelt", "ucdp")
    ],
    "sources": [
        *TABLES["sources"],
        source("articles", citation="A paper (2024).", is_redistributable=False),
    ],
    "report_revisions": [REVISION],
    "report_mentions": [MENTION],
    "aggregate_reports": [WIDE],
}
