"""A salvo over regions, a salvo of which no place is told, and the days of an operation."""

from datetime import date
from typing import Any

from tests.dashboard.homes import INCIDENTS, Row, crossing, incident

DAY = date(2024, 6, 12)
TOWNS = ("Shebekino", "Valuyki", "Grayvoron", "Rakitnoye", "Urazovo", "Murom")
NOWHERE: Row = {
    "region_code": None,
    "region_name": None,
    "place_precision": "country",
    "place_name": "Russia",
}


def strike(name: str, region: str = "RU-BEL", **more: Any) -> Row:
    told = {"event_family": "aerial", "event_type": "drone_strike", **more}
    return incident(name, DAY, region, None, title=f"Drone strike at {name}", **told)


def raid(name: str, day: date) -> Row:
    told = {"title": f"Incursion at {name}", "campaign_id": "cam_1"}
    return incident(name, day, "RU-KRS", None, **crossing("claimed", "UA"), **told)


def munitions(claim_id: str, **more: Any) -> Row:
    return {
        "claim_id": claim_id,
        "report_id": "s2",
        "wave_id": "wav_1",
        "claimant_side": "target",
        "is_newest": True,
        **more,
    }


PARTS: dict[str, list[Row]] = {
    "incidents": [
        *INCIDENTS,
        *(strike(town, wave_id="wav_1") for town in TOWNS),
        strike("Sudzha", "RU-KRS", wave_id="wav_1"),
        strike("everywhere", wave_id="wav_1", **NOWHERE),
        strike("lonely", wave_id="wav_3"),
        strike("alone", wave_id="wav_2", **NOWHERE),
        raid("Tyotkino", date(2024, 6, 12)),
        raid("Gordeyevka", date(2024, 6, 14)),
    ],
    "incident_areas": [
        {
            "incident_id": "everywhere",
            "report_id": "s2",
            "region_code": None,
            "area_name": "eight regions",
        },
        {
            "incident_id": "everywhere",
            "report_id": "s2",
            "region_code": "RU-BEL",
            "area_name": "Belgorod",
        },
    ],
    "incident_munitions": [
        munitions(
            "1",
            munition="drone",
            claimant_name="Ministry of Defence of Russia",
            launched_count_low=60,
            launched_count_best=60,
            launched_count_high=60,
            intercepted_count_low=47,
            intercepted_count_best=47,
            intercepted_count_high=47,
        ),
        munitions("2", claimant_name="A governor", launched_count_best=30),
        munitions(
            "3", incident_id="Shebekino", munition="shell", launched_count_low=999
        ),
    ],
}
