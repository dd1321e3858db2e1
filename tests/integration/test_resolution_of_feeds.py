"""A feed tells one thing many times: raw keeps each row, the incident counts it once."""

from pathlib import Path
from typing import Any

import duckdb
import pytest

from tests.conftest import Outcome, borderlog_at, copied_home
from tests.rows import gdelt_file, gdelt_row, viina_label_row, viina_row
from tests.viina_files import MOVED, issue
from warehouse.building import dbt
from warehouse.home import Home
from warehouse.publishing.reader import Reader

PAGE = "https://paper.example/shebekino-shelled"
UKRAINE = {
    "Actor1Code": "UKRMIL",
    "Actor1Name": "UKRAINIAN ARMY",
    "Actor1CountryCode": "UKR",
    "Actor1Type1Code": "MIL",
}
MIRRORED = {
    "Actor1Code": "RUS",
    "Actor1Name": "RUSSIA",
    "Actor1CountryCode": "RUS",
    "Actor1Type1Code": "",
    "Actor2Code": "UKRMIL",
    "Actor2Name": "UKRAINIAN ARMY",
    "Actor2CountryCode": "UKR",
    "Actor2Type1Code": "MIL",
}
ELSEWHERE = {
    "ActionGeo_ADM1Code": "RS41",
    "ActionGeo_FullName": "Sudzha, Kurskaya Oblast', Russia",
    "ActionGeo_Lat": "51.19",
    "ActionGeo_Long": "35.27",
}
SHELLS = "Shells hit a made-up bakery in the north of Kharkiv, nobody was hurt"
MOVED_LABEL = {"geonameid": MOVED["geonameid"]}
SOLE_INCIDENT = """
select
    count(distinct report_id) as report_count,
    count(distinct incident_id) as incident_count,
    count(distinct origin_id) as origin_count
from reports left join report_origins using (report_id, incident_id)
where source_key in (select unnest(string_split('{keys}', ' ')))
"""


def _gdelt() -> bytes:
    """Six rows of one page on one event, two of them mirrored, and one on another."""
    told = [
        *({**UKRAINE, "EventCode": code} for code in ("194", "190", "194", "190")),
        *({**MIRRORED, "EventCode": code} for code in ("194", "190")),
        ELSEWHERE,
    ]
    return gdelt_file(
        gdelt_row(GlobalEventID=str(number), SOURCEURL=PAGE, **row)
        for number, row in enumerate(told, start=1)
    )


def _viina() -> dict[str, bytes]:
    """One post, issued again under the next day's date; and one on another town."""
    other = "Drones were seen over the made-up brickworks at the edge of town"
    told = {"601": ("20240312", SHELLS), "602": ("20240313", SHELLS)}
    told["603"] = ("20240313", other)
    info = [
        viina_row(
            event_id=key, report_id=key, date=day, text=text, source="liveuamap",
            lang="en", url=f"https://liveuamap.com/en/{key}",
            **(MOVED if key == "603" else {}),
        )
        for key, (day, text) in told.items()
    ]  # fmt: skip
    labels = [
        viina_label_row(event_id=key, date=day, **(MOVED_LABEL if key == "603" else {}))
        for key, (day, _) in told.items()
    ]
    return {"info.zip": issue(info), "labels.zip": issue(labels, "event_labels")}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory, fresh_warehouse: Path) -> Home:
    root = tmp_path_factory.mktemp("feeds")
    home = copied_home(root / "home", fresh_warehouse)
    files = {"gdelt": {"20240312121500.export.CSV": _gdelt()}, "viina": _viina()}
    for source, contents in files.items():
        for name, data in contents.items():
            (root / name).write_bytes(data)
            assert borderlog_at(home, "add", source, root / name).code == 0
    ran: Outcome = borderlog_at(home, "run")
    assert ran.code == 0, ran.err
    return home


def _counts(home: Home, keys: str) -> dict[str, Any]:
    (counts,) = Reader(home).query(SOLE_INCIDENT.format(keys=keys)).to_pylist()
    return dict(counts)


def test_rows_of_one_page_and_their_mirrored_twins_are_one_incident(home: Home) -> None:
    assert _counts(home, "1 2 3 4 5 6") == {
        "report_count": 6,
        "incident_count": 1,
        "origin_count": 1,
    }
    assert _counts(home, "1 2 3 4 5 6 7")["incident_count"] == 2


def test_a_post_repeated_the_next_day_is_one_incident(home: Home) -> None:
    keys = _viina_keys(home)
    assert _counts(home, " ".join(keys[:2])) == {
        "report_count": 2,
        "incident_count": 1,
        "origin_count": 1,
    }
    assert _counts(home, " ".join(keys))["incident_count"] == 2


def _viina_keys(home: Home) -> list[str]:
    query = "select source_key from reports where source_name = 'viina' order by 1"
    return [row["source_key"] for row in Reader(home).query(query).to_pylist()]


def test_raw_keeps_every_row(home: Home) -> None:
    with duckdb.connect(home.warehouse, read_only=True) as connection:
        counts = connection.execute(
            "select (select count(*) from raw.gdelt_events), "
            "(select count(*) from raw.viina_event_info)"
        ).fetchone()
    assert counts == (7, 3)


IN_TWO = """
insert into unplaced_reports by name
select report_id, source_name, 'day_unknown' as reason from reports
where source_key = '1'
"""
IN_NONE = "update reports set incident_id = null where source_key = '1'"
IN_ONE_THAT_IS_NOT = """
delete from incidents
where incident_id in (select incident_id from reports where source_key = '7')
"""


@pytest.mark.parametrize("wrong", [IN_TWO, IN_NONE, IN_ONE_THAT_IS_NOT])
def test_a_report_in_no_place_or_in_two_fails_the_build(home: Home, wrong: str) -> None:
    """Undone by what the test finds it in: marts are a file of their own."""
    kept = home.marts.read_bytes()
    try:
        with duckdb.connect(home.marts) as connection:
            connection.execute(wrong)
        assert _status(home) == "fail"
    finally:
        home.marts.write_bytes(kept)
    assert _status(home) == "pass"


def _status(home: Home) -> str:
    chosen = ["--select", "test_name:each_report_once"]
    results = dbt.build(home, dbt.parse(home), chosen, lambda: None)
    (status,) = (result.status for result in results if result.kind == "test")
    return status
