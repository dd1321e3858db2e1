"""Crossings of every status, a mutual clash, and places that somebody else holds."""

from datetime import date
from typing import Any

from tests.dashboard.homes import (
    PLACES,
    STATES,
    TABLES,
    Row,
    crossing,
    incident,
    located,
    report,
)

DAY = date(2024, 6, 12)
CRIMEA = ("UA", "Ukraine", "Crimea")
HELD = {"UA-43": CRIMEA}
REGIONS = [
    *TABLES["regions"],
    {
        "region_code": "UA-43",
        "region_name": "Crimea",
        "country_code": "UA",
        "country_name": "Ukraine",
    },
]
IN_STATE = {code: (cc, name, region) for cc, (name, code, region) in STATES.items()}


def crossed(
    name: str, region: str, status: str, origin: str | None, **more: Any
) -> Row:
    """On a known day, in any of the known regions."""
    place = {**PLACES, **HELD, **IN_STATE}[region]
    day = more.pop("day", DAY)
    row = incident(name, day, "RU-BEL", None, **crossing(status, origin, **more))
    country_code, country_name, region_name = place
    return {
        **row,
        "country_code": country_code,
        "country_name": country_name,
        "region_code": region,
        "region_name": region_name,
    }


NEAR = {
    "border_distance_km_low": 3.0,
    "border_distance_km_high": 15.0,
    "border_distance_band": "0-20 km",
}
FAR = {
    "border_distance_km_low": 420.0,
    "border_distance_km_high": 440.0,
    "border_distance_band": "400 km and more",
}
BETWEEN = {
    "border_distance_km_low": 15.0,
    "border_distance_km_high": 25.0,
    "border_distance_band": "not_known",
}
CROSSINGS = [
    crossed("entry", "RU-BEL", "established", "UA", **NEAR),
    crossed("shells", "RU-BEL", "claimed", "UA", day=date(2024, 6, 14), **BETWEEN),
    crossed("denied", "RU-KRS", "disputed", "UA", day=date(2024, 6, 20), **NEAR),
    crossed("guess", "RU-KRS", "inferred", "UA", cross_border_type="unknown"),
    crossed("back", "UA-43", "claimed", "RU", **FAR),
    crossed("clash", "LB-JA", "claimed", "IL", direction="mutual", **NEAR),
    crossed("clash-2", "IL-Z", "claimed", "LB", direction="mutual", **NEAR),
    crossed("nowhere", "RU-BEL", "claimed", None),
]
ALLEGED = incident("alleged", DAY, "SY-HL", None, disputed_origin_country_code="RW")
# Fire over the front in recognised Ukraine; on the ground it went into Russia.
HELD_PLACE = {
    **crossed("over", "UA-43", "claimed", "UA"),
    "cross_border_status": "no",
    "cross_border_basis": "actors_at_home",
    "cross_border_type": None,
    "origin_country_code": None,
    "boundary_crossed": "front_line",
    "direction": None,
    "is_cross_border": False,
    "disputed_unit_id": "crimea",
    "title": "Drone strike reported in Crimea, Ukraine",
}
ON_THE_GROUND = {
    "country_code": "RU",
    **crossing("claimed", "UA", cross_border_type="long_range_strike"),
}
UNIT = {
    "unit_id": "crimea",
    "unit_name": "Crimea",
    "held_from": date(2014, 3, 18),
    "de_jure_country_code": "UA",
    "de_facto_country_code": "RU",
    "line_kind": "front_line",
    "is_occupied": True,
    "authority": "UNGA 68/262 (2014)",
    "reason": "Annexed in 2014; the General Assembly affirms the borders.",
    "source_url": "https://undocs.org/A/RES/68/262",
}


def statement(number: int, stance: str, country: str, **more: Any) -> Row:
    return {
        "report_id": "d1",
        "statement_number": number,
        "incident_id": "denied",
        "kind": "crossing",
        "stance": stance,
        "value_country_code": "UA",
        "claimant_kind": "party",
        "claimant_country_code": country,
        **more,
    }


ALL = [*CROSSINGS, ALLEGED, HELD_PLACE]
CROSSING_TABLES: dict[str, list[Row]] = {
    "incidents": ALL,
    "incident_locations": located(ALL, over=ON_THE_GROUND),
    "incident_actors": [],
    "regions": REGIONS,
    "disputed_units": [UNIT],
    "reports": [
        *(report(f"r-{row['incident_id']}", "ucdp", row["incident_id"]) for row in ALL),
        report("d1", "ucdp", "denied", url="https://paper.example/1"),
    ],
    "crossing_statements": [
        statement(1, "assert", "RU", quote="They tried to **enter**"),
        statement(2, "deny", "UA", quote="“Nobody entered”"),
        statement(3, "assert", "RU", kind="perpetrator", value_actor_id="a"),
    ],
}
