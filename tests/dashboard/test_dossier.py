"""The dossier of one incident: grade, points, figures, origins, past and former ids."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.dashboard.dossier_rows import DOSSIER, became, version
from tests.dashboard.homes import publish_build
from tests.dashboard.test_incidents import MARKUP, address, opened, ran, told
from warehouse.home import Home


@pytest.fixture
def dossier_home(empty_home: Home) -> Home:
    publish_build(empty_home, **DOSSIER)
    return empty_home


def tables(app: AppTest, column: str) -> list[list[dict[str, str]]]:
    found = [one.value for one in app.table if column in one.value.columns]
    return [
        [
            {name: str(cell).replace("\\", "") for name, cell in row.items()}
            for row in one.to_dict("records")
        ]
        for one in found
    ]


def table(app: AppTest, column: str) -> list[dict[str, str]]:
    (found,) = tables(app, column)
    return found


def test_an_incident_tells_its_grade_and_its_dispute_and_why(
    dossier_home: Home,
) -> None:
    words = told(opened(incident="shelling"))
    for part in (
        "**Evidence that it happened**: Fair: 1 origin of information",
        "**Dispute**: Contested: who did it (denied by Government of Ukraine).",
        " What came of it is disputed.",
        "**Outcome**: Repelled, as of 08:25 local time.",
    ):
        assert part in words, part
    assert "Figures of dead or wounded are disputed" not in words


def test_each_point_stands_with_its_state_and_what_each_side_does(
    dossier_home: Home,
) -> None:
    points = table(opened(incident="shelling"), "Point")
    assert [row["Point"] for row in points] == [
        "That it happened",
        "Who did it",
        "Deaths",
    ]
    happened, perpetrator, deaths = points
    assert happened["Evidence"] == "Fair"
    assert happened["Struck"] == "asserted\u00a01"
    assert happened["Nobody named"] == "told\u00a03"
    assert perpetrator["Best value"] == "A volunteer unit"
    assert perpetrator["State"] == "Contested"
    assert perpetrator["Said to have done it"] == "denied\u00a01"
    assert (deaths["Best value"], deaths["Others"]) == ("3", "—")


def test_where_nobody_is_quoted_no_table_of_points_stands(empty_home: Home) -> None:
    publish_build(empty_home, **{**DOSSIER, "claims": []})
    app = opened(incident="shelling")
    assert not [one for one in app.table if "Point" in one.value.columns]
    assert "**Evidence that it happened**: Fair" in told(app)


def test_figures_stand_by_side_and_are_never_added_up(dossier_home: Home) -> None:
    app = opened(incident="shelling")
    dead = table(app, "Of whom")
    assert [(row["Of whom"], row["Figure"]) for row in dead] == [
        ("Those struck", "3"),
        ("Not told", "at least 1,200"),
    ]
    (shells,) = table(app, "Munition")
    assert (shells["Launched"], shells["Stopped"]) == ("6 to 8", "—")
    assert "never added up" in told(app)


def test_reports_of_one_origin_stand_together_and_count_once(
    dossier_home: Home,
) -> None:
    words = told(opened(incident="shelling"))
    assert "**Origin: A wire (news agency)** · 2 reports, counted once" in words
    assert words.count("**Origin: A wire") == 1
    assert "**Origin: site.example (publication)**\n" in words


def test_versions_tell_old_and_new_values_under_every_id(dossier_home: Home) -> None:
    app = opened(incident="shelling")
    past = table(app, "Before")
    changed = {row["What"]: (row["Before"], row["After"]) for row in past}
    assert changed["Cross border status"] == ("Claimed by one side", "Inferred")
    assert changed["Outcome disputed"] == ("unknown", "yes")
    assert changed["First told"][1].startswith("Version 1 of")
    gone = [row["Id"] for row in past if row["What"] == "No longer told"]
    assert gone == ["merged-away"]
    assert [row["Known from"] for row in past] == sorted(
        (row["Known from"] for row in past), reverse=True
    )


def test_decisions_of_people_stand_with_who_when_and_why(dossier_home: Home) -> None:
    app = opened(incident="shelling")
    words = told(app)
    assert "**Merged** 2 reports of merged-away, shelling" in words
    assert "by An analyst, 1 Jul 2024, 06:00 UTC · decision d1, no longer in" in words
    assert "**Undone** decision d1" in words
    assert "d3" not in words
    for block in app.markdown:
        if "An analyst" in block.value:
            assert not any(part in block.value for part in MARKUP), block.value


def test_an_id_that_was_merged_leads_on_and_says_who_decided_it(
    dossier_home: Home,
) -> None:
    app = opened(incident="merged-away")
    (notice,) = [one.value.replace("\\", "") for one in app.info]
    assert "merged-away was merged into shelling (20 Jun 2024, 06:00 UTC" in notice
    assert "Decided by An analyst" in notice
    assert "Şebekino" in told(app)
    assert address(app) == {"incident": "merged-away"}


def test_an_id_that_was_split_offers_its_other_part(dossier_home: Home) -> None:
    app = opened(incident="parted")
    assert "parted was split: reports of it went to part and shelling" in told(app)
    (part,) = [one for one in app.button if one.label.startswith("Other part")]
    part.click()
    ran(app)
    assert address(app) == {"incident": "raid"}


def test_a_split_that_left_the_id_in_place_still_offers_the_part(
    empty_home: Home,
) -> None:
    parted = [became("shelling", "part", "split")]
    publish_build(empty_home, **{**DOSSIER, "incident_id_changes": parted})
    app = opened(incident="shelling")
    assert "shelling was split: reports of it went to part" in told(app)
    assert [one for one in app.button if one.label.startswith("Other part")]


@pytest.mark.parametrize("name", ["gone", "was-gone"])
def test_an_id_that_was_withdrawn_says_when_and_what_it_was(
    empty_home: Home, name: str
) -> None:
    history = [*DOSSIER["incident_history"], version("was-gone", 1, "new", None)]
    publish_build(empty_home, **{**DOSSIER, "incident_history": history})
    app = opened(incident=name)
    words = told(app)
    assert f"Withdrawn: Version 1 of {name}" in words
    assert "gone was withdrawn: no report of it was left in any incident" in words
    assert not app.code


def test_an_incident_nobody_decided_on_says_so(dossier_home: Home) -> None:
    words = told(opened(incident="drone"))
    assert "No person decided which reports make it: rules did." in words
    assert "keeps no earlier version" in words
