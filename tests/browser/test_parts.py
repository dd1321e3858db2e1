"""A person goes from one strike of a wave to another, on a screen of either width."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.dashboard.homes import home_in, publish_build
from tests.dashboard.part_rows import PARTS
from warehouse.home import Home

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def app_home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    home = home_in(tmp_path_factory.mktemp("parts"))
    publish_build(home, **PARTS)
    return home


@pytest.mark.parametrize("width", [390, 1280])
def test_the_others_of_a_wave_open_with_their_address(
    page: Page, address: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{address}incidents?incident=Shebekino")
    expect(page.get_by_role("heading", name="Wave", exact=True)).to_be_visible()
    page.get_by_text("The other 7 incidents").click()
    other = page.get_by_role("button", name="Drone strike at Valuyki")
    expect(other).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    other.click()
    expect(page).to_have_url(re.compile("incident=Valuyki"))
    expect(page.get_by_role("heading", name="Drone strike at Valuyki")).to_be_visible()
