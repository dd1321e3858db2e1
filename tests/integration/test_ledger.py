"""The ledger of claims: copies, denials, figures by side, from articles to marts."""

from datetime import datetime
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tests.claim_articles import Article, claim, statement, take_in
from tests.conftest import copied_home
from warehouse.home import Home

Row = dict[str, Any]
GOVERNOR = {"claimant": "Governor of Kursk Oblast", "claimant_country_code": "RU"}
MINISTRY = {"claimant": "Ministry of Defence of Ukraine", "claimant_country_code": "UA"}
TOLL = "Two residents of Sudzha were killed by shells at dawn, the governor said."
KYIV = "Kyiv's ministry said that it had not fired on Sudzha that day."
OWN = "Windows broke along the main street of the town."


def shelling(name: str, text: str, *claims: Any, publisher: str, day: int) -> Article:
    return Article(
        name,
        text,
        statement(text, claims, event_type="shelling", targets=("state-ru",)),
        published=day,
        more={"publisher": publisher, "url": f"https://{publisher}/{name}"},
    )


def toll(text: str, value: str, words: str = TOLL) -> tuple[Any, ...]:
    return (
        claim(text, words, "occurred", **GOVERNOR),
        claim(text, words, "casualties", value=value, **GOVERNOR),
        claim(text, words, "perpetrator", value="state-ua", **GOVERNOR),
    )


THREE = TOLL.replace("Two", "Three")
FIRST = shelling("first", TOLL, *toll(TOLL, "2"), publisher="one.example", day=13)
COPY_TEXT = f"{TOLL} More follows."
COPY = shelling(
    "copy", COPY_TEXT, *toll(COPY_TEXT, "2"), publisher="two.example", day=13
)
NEWER = shelling(
    "newer", THREE, *toll(THREE, "3", THREE), publisher="one.example", day=14
)
DENIAL_TEXT = f"{KYIV} {OWN}"
DENIAL = shelling(
    "denial",
    DENIAL_TEXT,
    claim(
        DENIAL_TEXT, KYIV, "perpetrator", value="state-ua", stance="deny", **MINISTRY
    ),
    claim(DENIAL_TEXT, OWN, "occurred"),
    publisher="three.example",
    day=15,
)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory, fresh_warehouse: Path) -> Home:
    made = copied_home(tmp_path_factory.mktemp("ledger"), fresh_warehouse)
    take_in(made, FIRST, COPY, NEWER, DENIAL)
    return made


def rows(home: Home, sql: str) -> list[Row]:
    with duckdb.connect(home.marts, read_only=True) as connection:
        found: list[Row] = connection.execute(sql).to_arrow_table().to_pylist()
    return found


def test_a_copy_is_no_second_origin_and_another_paper_is(home: Home) -> None:
    told = rows(
        home,
        "select headline, origin_id, origin_kind, origin_name from report_origins "
        "inner join reports using (report_id)",
    )
    origins = {row["headline"]: row["origin_id"] for row in told}
    assert origins["first"] == origins["copy"] == origins["newer"]
    assert origins["denial"] != origins["first"]
    names = {row["origin_name"] for row in told if row["origin_kind"] == "statement"}
    assert names == {"Governor of Kursk Oblast"}


def test_an_incident_tells_its_grade_dispute_and_toll(home: Home) -> None:
    (found,) = rows(home, "select * from incidents")
    assert found["report_count"] == 4
    assert found["origin_count"] == 2
    assert found["evidence_grade"] == "fair"
    assert found["dispute_state"] == "contested"
    assert found["fatality_count_best"] == 3
    assert found["fatality_count_high"] == 3
    assert found["title"].startswith("Disputed ")
    assert found["title"].endswith(" at Sudzha, Kursk Oblast; Ukraine denies it")


def test_a_proposition_counts_voices_and_tells_how_long_a_denial_took(
    home: Home,
) -> None:
    (found,) = rows(
        home, "select * from incident_propositions where kind = 'perpetrator'"
    )
    assert (found["state"], found["best_value"]) == ("contested", "state-ua")
    assert (found["assertion_count"], found["denial_count"]) == (3, 1)
    assert (found["origin_count"], found["asserting_side_count"]) == (1, 1)
    assert found["hours_to_denial"] == 48
    steps = rows(
        home,
        "select step, claimant_name, hours_since_first from incident_claim_sequence "
        "where kind = 'perpetrator' order by step_number",
    )
    assert [tuple(step.values()) for step in steps] == [
        ("asserted", "Governor of Kursk Oblast", 0),
        ("denied", "Ministry of Defence of Ukraine", 48),
    ]


def test_a_side_gives_its_figures_newest_marked(home: Home) -> None:
    found = rows(
        home,
        "select harmed_side, count_best, is_newest, stated_at "
        "from incident_side_figures order by stated_at",
    )
    assert [tuple(row.values()) for row in found] == [
        ("target", 2, False, datetime(2024, 3, 13, 9)),
        ("target", 3, True, datetime(2024, 3, 14, 9)),
    ]


def test_what_is_contested_is_counted_in_every_aggregate(home: Home) -> None:
    for table in ("incidents_by_region_day", "incidents_by_actor_month"):
        found = rows(
            home, f"select contested_incident_count, origin_count from {table}"
        )
        assert found
        assert all(tuple(row.values()) == (1, 2) for row in found)
