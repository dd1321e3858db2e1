"""The wave and the campaign in the dossier of an incident."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.dashboard.homes import publish_build
from tests.dashboard.part_rows import PARTS, TOWNS
from tests.dashboard.test_dossier import tables
from tests.dashboard.test_incidents import address, opened, told
from warehouse.home import Home


@pytest.fixture
def parts_home(empty_home: Home) -> Home:
    publish_build(empty_home, **PARTS)
    return empty_home


def others(app: AppTest) -> list[str]:
    """The other incidents that are offered."""
    offered = [one for one in app.button if (one.key or "").startswith("other-")]
    return [one.label.replace("\\", "") for one in offered]


def test_a_strike_tells_of_its_wave_with_figures_and_the_others(
    parts_home: Home,
) -> None:
    app = opened(incident="Shebekino")
    assert (
        "Part of a wave of 8 incidents in 2 regions, 1 of them without a place told, at "
        "Russia on 12 Jun 2024."
    ) in told(app)
    of_wave, own = tables(app, "Launched")
    assert [row["Launched"] for row in own] == ["at least 999"]
    assert [(row["Launched"], row["Stopped"]) for row in of_wave] == [
        ("60", "47"),
        ("about 30", "—"),
    ]
    assert of_wave[0]["Said by"] == "Ministry of Defence of Russia"
    assert len(others(app)) == 7
    assert "Drone strike at Valuyki, 12 Jun 2024" in others(app)
    assert not any("Shebekino" in label for label in others(app))


def test_another_incident_of_the_wave_opens_with_its_address(parts_home: Home) -> None:
    app = opened(incident="Shebekino")
    app.button(key="other-everywhere").click().run()
    assert "Drone strike at everywhere" in [one.value for one in app.header]
    assert address(app)["incident"] == "everywhere"


def test_a_salvo_without_a_place_names_its_areas(parts_home: Home) -> None:
    words = told(opened(incident="everywhere"))
    assert "Areas named: eight regions, Belgorod Oblast." in words
    assert "**Where**: Russia; " in words
    assert all(f"Drone strike at {town}" not in words for town in TOWNS)


def test_a_salvo_told_as_one_is_a_wave_by_itself(parts_home: Home) -> None:
    app = opened(incident="alone")
    assert "A wave by itself: a salvo at Russia on 12 Jun 2024, told as one." in told(
        app
    )
    assert "No area of it is named." in told(app)
    assert not others(app)


def test_a_wave_may_have_one_place_that_is_told(parts_home: Home) -> None:
    words = told(opened(incident="lonely"))
    assert "Part of a wave at Russia on 12 Jun 2024, of which no other place" in words


def test_a_raid_tells_of_the_days_of_its_campaign(parts_home: Home) -> None:
    app = opened(incident="Tyotkino")
    assert (
        "Part of a campaign of 2 incidents on 2 days, from 12 Jun 2024 to 14 Jun 2024."
    ) in told(app)
    assert others(app) == ["Incursion at Gordeyevka, 14 Jun 2024"]
    assert "Part of a wave" not in told(app)


def test_what_is_part_of_nothing_says_nothing_of_it(parts_home: Home) -> None:
    app = opened(incident="drone")
    assert not {"Wave", "Campaign"} & {one.value for one in app.subheader}


@pytest.mark.parametrize("view", ["situation", "map", "crossborder", "incidents"])
def test_every_page_stands_an_incident_without_a_region(
    parts_home: Home, view: str
) -> None:
    app = opened()
    app.switch_page(f"views/{view}.py").run()
    assert not app.exception, app.exception
