"""What a newer upstream version changed, and what upstream withdrew, stays told."""

from pathlib import Path

import pytest

from tests.conftest import copied_home
from tests.rows import gdelt_file, gdelt_row, ucdp_file, ucdp_row
from tests.viina_files import events, issue, releases
from tests.world import QUIET, marts_of, take_in
from warehouse.home import Home
from warehouse.landing.store import land
from warehouse.loading.load import load

Revision = tuple[int, str, str, str | None, str | None]

GDELT = {
    "20240312121500.export.CSV": [gdelt_row(GlobalEventID="1")],
    "20240313090000.export.CSV": [
        gdelt_row(
            GlobalEventID="1",
            DATEADDED="20240313090000",
            ActionGeo_ADM1Code="RS41",
            ActionGeo_FullName="Sudzha, Kurskaya Oblast', Russia",
        )
    ],
    # More mentions are no revision: no reader would notice.
    "20240314090000.export.CSV": [
        gdelt_row(
            GlobalEventID="1",
            DATEADDED="20240314090000",
            NumMentions="99",
            ActionGeo_ADM1Code="RS41",
            ActionGeo_FullName="Sudzha, Kurskaya Oblast', Russia",
        )
    ],
}
UCDP = {
    "GEDEvent_v24_0_3.csv": [ucdp_row(id="1", best="2"), ucdp_row(id="2")],
    "GEDEvent_v25_1.csv": [ucdp_row(id="1", best="7", high="9"), ucdp_row(id="2")],
}


@pytest.fixture(scope="module")
def revised(tmp_path_factory: pytest.TempPathFactory, fresh_warehouse: Path) -> Home:
    home = copied_home(tmp_path_factory.mktemp("revised"), fresh_warehouse)
    files = {
        "gdelt": {name: gdelt_file(rows) for name, rows in GDELT.items()},
        "ucdp": {name: ucdp_file(rows) for name, rows in UCDP.items()},
        "viina": releases(),
    }
    for source_name, contents in files.items():
        for name, data in contents.items():
            (home.root / name).write_bytes(data)
            land(home, source_name, home.root / name, {})
    take_in(home)
    return home


def _revisions(home: Home, source_name: str, source_key: str) -> list[Revision]:
    """Number, kind, field, old and new value of each revision of one record."""
    return sorted(
        (row[7], row[3], row[4], row[5], row[6])
        for row in marts_of(home.marts)["report_revisions"]
        if row[1:3] == (source_name, source_key)
    )


def _report_keys(home: Home) -> set[str]:
    reports = marts_of(home.marts, without=["quote"])["reports"]
    return {row[3] for row in reports if row[2] == "viina"}


def test_old_and_new_values_stand_beside_each_other(revised: Home) -> None:
    assert _revisions(revised, "gdelt", "1") == [
        (
            1,
            "restated",
            "place_name",
            "Shebekino, Belgorodskaya Oblast', Russia",
            "Sudzha, Kurskaya Oblast', Russia",
        ),
        (1, "restated", "region_code", "RU-BEL", "RU-KRS"),
    ]


def test_a_final_release_restates_a_candidates_deaths(revised: Home) -> None:
    assert _revisions(revised, "ucdp", "1") == [
        (1, "restated", "fatality_count_best", "2", "7"),
        (1, "restated", "fatality_count_high", "2", "9"),
    ]
    assert _revisions(revised, "ucdp", "2") == []


def test_a_report_restated_and_taken_back_ends_as_it_began(revised: Home) -> None:
    changes = _revisions(revised, "viina", "104")
    assert [(number, field) for number, _, field, _, _ in changes] == [
        (1, "headline"),
        (2, "headline"),
    ]
    assert changes[0][3] == changes[1][4]
    assert changes[0][4] == changes[1][3] == "Інша вигадана новина"
    headlines = {
        row[3]: row[5]
        for row in marts_of(revised.marts)["reports"]
        if row[2] == "viina"
    }
    assert headlines["104"] == changes[0][3]


def test_new_labels_are_a_revision_of_the_type(revised: Home) -> None:
    assert _revisions(revised, "viina", "106") == [
        (1, "restated", "event_type", "shelling", "drone_strike")
    ]


def test_what_a_whole_release_lacks_is_withdrawn_and_told(revised: Home) -> None:
    assert "123" not in _report_keys(revised)
    assert _revisions(revised, "viina", "123") == [
        (1, "deleted", "record", "held", None)
    ]


def test_what_a_later_release_holds_again_is_back(revised: Home) -> None:
    assert "124" in _report_keys(revised)
    assert _revisions(revised, "viina", "124") == []


def test_neither_an_extract_nor_a_release_cut_short_withdraws_anything(
    revised: Home,
) -> None:
    everything = {str(n) for n in range(101, 125)}
    no_use_of_force = {"107"}
    assert _report_keys(revised) == everything - {"123"} - no_use_of_force


def test_an_older_version_that_lands_later_changes_nothing(revised: Home) -> None:
    assert _revisions(revised, "viina", "109") == [
        (
            1,
            "restated",
            "url",
            "https://news.example/older",
            "https://news.example/600001",
        )
    ]


def test_a_reissued_year_of_another_version_is_unchanged(home: Home) -> None:
    later = {n: {"viina_version": "bert_20260101000000"} for n in (1, 2, 3)}
    for name, changed in (("first.zip", None), ("again.zip", later)):
        (home.root / name).write_bytes(issue(events([1, 2, 3], changed)))
        land(home, "viina", home.root / name, {})
    counts = [(one.loaded, one.unchanged) for one in load(home, QUIET).entries]
    assert counts == [(3, 0), (0, 3)]
