"""A person opens the Situation page, filters it, shares it and takes the rows home."""

import re
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.pages import figure, opened, strangers

pytestmark = pytest.mark.browser

# Families in their weeks, regions, and the one flow that is known.
BARS = 3 + 3 + 1


def bars(page: Page) -> Locator:
    return page.locator(".js-plotly-plot .point path")


def test_figures_and_charts_are_drawn_without_an_error(
    page: Page, address: str, tmp_path: Path
) -> None:
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    opened(page, address)
    expect(figure(page, "Incidents").first).to_have_text("3")
    expect(figure(page, "Deaths")).to_have_text("4")
    expect(bars(page)).to_have_count(BARS)
    expect(page.get_by_test_id("stException")).to_have_count(0)
    page.screenshot(path=tmp_path / "situation.png", full_page=True)
    assert (tmp_path / "situation.png").stat().st_size > 0
    assert complaints == []


def test_a_filter_changes_the_address_and_a_reload_restores_it(
    page: Page, address: str
) -> None:
    opened(page, address)
    page.get_by_role("button", name="Aerial").click()
    expect(page).to_have_url(re.compile("family=aerial"))
    expect(figure(page, "Incidents").first).to_have_text("1")
    page.get_by_text("Include machine-coded leads").click()
    expect(page).to_have_url(re.compile("machine=1"))
    page.reload()
    expect(figure(page, "Incidents").first).to_have_text("1")
    expect(page).to_have_url(re.compile("family=aerial.*machine=1"))
    expect(
        page.get_by_text("Aerial · all sources · with machine-coded leads")
    ).to_be_visible()


def test_two_filters_touched_at_once_both_count(page: Page, address: str) -> None:
    opened(page, address)
    page.get_by_role("button", name="Aerial").click()
    page.get_by_role("button", name="Ground").click()
    expect(page).to_have_url(re.compile("family=(aerial%2Cground|aerial,ground)"))
    expect(figure(page, "Incidents").first).to_have_text("2")


def test_the_page_asks_nothing_of_another_host(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("websocket", lambda socket: asked.append(socket.url))
    opened(page, address)
    page.get_by_role("button", name="Ground").click()
    expect(figure(page, "Incidents").first).to_have_text("1")
    page.wait_for_timeout(1500)
    assert not strangers(asked)
    assert len(asked) > 5


def test_the_rows_shown_can_be_taken_home(page: Page, address: str) -> None:
    opened(page, address)
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Incidents shown, with licences").click()
    download = waiting.value
    build_id = "20240701T060000Z-aaaaaa"
    assert download.suggested_filename == f"borderlog-incidents-{build_id}.zip"
    with ZipFile(download.path()) as held:
        assert {"LICENCE.txt", "CITATION.cff"} < set(held.namelist())
        lines = held.read(f"incidents-{build_id}.csv").decode().splitlines()
    assert lines[0].startswith("incident_id,wave_id,campaign_id,title")
    assert len(lines) == 1 + 3


def test_a_table_on_the_page_gives_no_rows_away_without_licences(
    page: Page, address: str
) -> None:
    opened(page, address)
    page.get_by_test_id("stDataFrame").first.hover()
    expect(page.get_by_role("button", name="Fullscreen").first).to_be_visible()
    expect(page.get_by_role("button", name="Download as CSV")).to_have_count(0)


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_runs_over_the_edge_of_the_screen(
    page: Page, address: str, width: int, tmp_path: Path
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    opened(page, address)
    expect(bars(page)).to_have_count(BARS)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    right = page.get_by_test_id("stMetric").evaluate_all(
        "all => Math.max(...all.map(one => one.getBoundingClientRect().right))"
    )
    assert right <= width
    page.screenshot(path=tmp_path / f"situation-{width}.png", full_page=True)


def test_going_back_brings_the_filters_back(page: Page, address: str) -> None:
    opened(page, address)
    page.get_by_role("button", name="Ground").click()
    expect(figure(page, "Incidents").first).to_have_text("1")
    expect(page).to_have_url(re.compile("family=ground"))
    page.go_back()
    expect(page).not_to_have_url(re.compile("family"))
    expect(figure(page, "Incidents").first).to_have_text("3")


def test_the_standing_of_the_build_stays_in_sight(page: Page, address: str) -> None:
    opened(page, address)
    expect(bars(page)).to_have_count(BARS)
    page.get_by_role("heading", name="Sources, licences").scroll_into_view_if_needed()
    expect(page.get_by_role("heading", name="Situation")).not_to_be_in_viewport()
    expect(page.get_by_text("All 2 checks passed")).to_be_in_viewport()


def test_filters_survive_a_change_of_page_and_the_way_back(
    page: Page, address: str
) -> None:
    opened(page, address)
    page.get_by_role("button", name="Ground").click()
    expect(page).to_have_url(re.compile("family=ground"))
    page.get_by_role("link", name="Map", exact=True).click()
    expect(page.get_by_role("heading", name="Map", exact=True)).to_be_visible()
    expect(page).to_have_url(re.compile("/map.*family=ground"))
    page.reload()
    expect(page.get_by_text("Ground · all sources")).to_be_visible()
    page.get_by_role("link", name="Situation", exact=True).click()
    expect(figure(page, "Incidents").first).to_have_text("1")
    expect(page).to_have_url(re.compile("family=ground"))
    page.go_back()
    expect(page).to_have_url(re.compile("/map.*family=ground"))
