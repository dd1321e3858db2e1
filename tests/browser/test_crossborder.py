"""A person asks what crossed a border, changes the boundaries, and takes the rows."""

import re
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import ConsoleMessage, Page, expect

from tests.browser.pages import figure, opened, strangers
from tests.dashboard.crossing_rows import CROSSING_TABLES
from tests.dashboard.homes import home_in, publish_build
from warehouse.home import Home

pytestmark = pytest.mark.browser

CHARTS = ("flow_matrix", "flow_bands", "flow_pairs", "type_weeks", "bands", "runs")


@pytest.fixture(scope="module")
def app_home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    home = home_in(tmp_path_factory.mktemp("crossborder"))
    publish_build(home, **CROSSING_TABLES)
    return home


def is_complaint(message: ConsoleMessage) -> bool:
    """Streamlit itself looks for its paths below a page's address first."""
    probed = "/_stcore/" in message.location.get("url", "")
    return message.type == "error" and not probed


def test_every_chart_is_drawn_by_this_host_without_a_complaint(
    page: Page, address: str
) -> None:
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on(
        "console",
        lambda said: complaints.append(said.text) if is_complaint(said) else None,
    )
    opened(page, f"{address}crossborder", CHARTS)
    expect(figure(page, "Cross-border incidents")).to_have_text("6")
    expect(page.get_by_test_id("stException")).to_have_count(0)
    assert page.locator(".st-key-flow_matrix .annotation-text").all_text_contents() == [
        "3 +1",
        "1",
    ]
    hatched = page.locator(".st-key-flow_matrix .js-plotly-plot pattern")
    expect(hatched).to_have_count(4)  # disputed and inferred, in a cell and named
    assert not strangers(asked)
    assert complaints == []


def test_the_switch_of_boundaries_changes_figure_and_address(
    page: Page, address: str
) -> None:
    opened(page, f"{address}crossborder", CHARTS)
    badge = page.get_by_text("1 incident changes country or status")
    expect(badge.first).to_be_visible()
    page.get_by_text("As held on the ground", exact=True).click()
    expect(page).to_have_url(re.compile("policy=de_facto"))
    expect(figure(page, "Cross-border incidents")).to_have_text("7")
    page.reload()
    expect(figure(page, "Cross-border incidents")).to_have_text("7")
    page.get_by_role("link", name="Map", exact=True).click()
    expect(page).to_have_url(re.compile("/map.*policy=de_facto"))
    expect(page.get_by_text("boundaries as held on the ground")).to_be_visible()


def test_a_figure_tells_how_it_was_decided(page: Page, address: str) -> None:
    opened(page, f"{address}crossborder", CHARTS)
    page.get_by_role("button", name="How this was decided").first.click()
    said = page.get_by_text("One side says so and another denies it.").first
    expect(said).to_be_visible()


def test_the_envelope_opens_with_disputed_attributions(
    page: Page, address: str
) -> None:
    opened(page, f"{address}crossborder", CHARTS)
    page.get_by_text("With disputed attributions", exact=True).click()
    expect(page.get_by_text("4 to 5 incidents")).to_be_visible()
    numbers = page.locator(".st-key-flow_matrix .annotation-text")
    expect(numbers.last).to_have_text("0–1")


def test_the_crossings_can_be_taken_home(page: Page, address: str) -> None:
    opened(page, f"{address}crossborder", CHARTS)
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Crossings, with licences").click()
    with ZipFile(waiting.value.path()) as held:
        assert {"LICENCE.txt", "CITATION.cff"} < set(held.namelist())


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_runs_over_the_edge_of_the_screen(
    page: Page, address: str, width: int, tmp_path: Path
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    opened(page, f"{address}crossborder", CHARTS)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    right = page.get_by_test_id("stMetric").evaluate_all(
        "all => Math.max(...all.map(one => one.getBoundingClientRect().right))"
    )
    assert right <= width
    page.screenshot(path=tmp_path / f"crossborder-{width}.png", full_page=True)
