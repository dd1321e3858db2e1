"""A person asks who denies what, reads the words behind a number, and follows them."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import figure, opened, strangers
from tests.dashboard.dispute_rows import DISPUTE_TABLES
from tests.dashboard.homes import home_in, publish_build
from warehouse.home import Home

pytestmark = pytest.mark.browser

CHARTS = ("stances", "denial_hours", "argument_ways", "dispute_shares_0")
ASKED = "disputes?source=articles"


@pytest.fixture(scope="module")
def app_home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    home = home_in(tmp_path_factory.mktemp("disputes"))
    publish_build(home, **DISPUTE_TABLES)
    return home


def test_a_number_clicked_leads_to_its_words_and_to_the_incident(
    page: Page, address: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    opened(page, f"{address}{ASKED}", CHARTS)
    expect(figure(page, "Contested")).to_have_text("1")
    number = page.locator(".st-key-stances .textpoint text").filter(has_text="3")
    number.scroll_into_view_if_needed()
    box = number.bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page).to_have_url(re.compile("claimant=actor%3Aa.*stance=deny"))
    expect(page.get_by_text("3 claims, the newest incident first")).to_be_visible()
    expect(page.get_by_text("words of c3", exact=False).first).to_be_visible()
    page.reload()
    expect(page.get_by_text("3 claims, the newest incident first")).to_be_visible()
    page.get_by_role("link", name="12 Jun 2024: Shelling").first.click()
    expect(page).to_have_url(re.compile("/incidents.*incident=shelling"))
    expect(page.get_by_role("heading", name="Claims", exact=True)).to_be_visible()
    assert not strangers(asked)


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_runs_over_the_edge_of_the_screen(
    page: Page, address: str, width: int, tmp_path: Path
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    opened(page, f"{address}{ASKED}", CHARTS)
    expect(page.get_by_test_id("stException")).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.screenshot(path=tmp_path / f"disputes-{width}.png", full_page=True)
