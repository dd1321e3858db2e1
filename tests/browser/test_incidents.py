"""A person looks for an incident, opens it, follows it to its evidence and cites it."""

import io
import re
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.pages import opened, strangers
from tests.dashboard.claim_rows import CLAIMED, show_texts
from tests.dashboard.homes import home_in, publish_build
from warehouse.home import Home

pytestmark = pytest.mark.browser

CHECKBOX, ROW = 16, 35


@pytest.fixture(scope="module")
def app_home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    home = home_in(tmp_path_factory.mktemp("incidents"))
    publish_build(home, **CLAIMED)
    show_texts(home)
    return home


def found(page: Page) -> Locator:
    return page.locator(".st-key-found").get_by_test_id("stDataFrame")


def hit(page: Page, x: int, y: int) -> None:
    """The list is drawn on a canvas, anew after each answer: a person waits for it,
    and hits it by its place."""
    expect(page.get_by_test_id("stApp")).to_have_attribute(
        "data-test-script-state", "notRunning"
    )
    page.wait_for_timeout(700)
    expect(found(page).locator("canvas").first).to_be_visible()
    found(page).scroll_into_view_if_needed()
    found(page).click(position={"x": x, "y": y})


def evidence(page: Page) -> Locator:
    return page.get_by_role("heading", name="Shelling reported in Belgorod Oblast")


def test_a_search_leads_to_an_incident_and_its_evidence_and_a_reload_keeps_both(
    page: Page, address: str
) -> None:
    opened(page, f"{address}incidents")
    page.get_by_role("searchbox", name="Search", exact=True).fill("sebekino")
    page.keyboard.press("Enter")
    expect(page.get_by_text("1–1 of 1")).to_be_visible()
    hit(page, CHECKBOX, ROW + ROW // 2)
    expect(evidence(page)).to_be_visible()
    expect(page).to_have_url(re.compile("q=sebekino.*incident=shelling"))
    page.reload()
    expect(evidence(page)).to_be_visible()
    expect(page.get_by_text("1–1 of 1")).to_be_visible()
    expect(page.get_by_text("Mortars fell at dawn.")).to_be_visible()
    link = page.get_by_role("link", name="paper.example")
    expect(link.last).to_have_attribute("href", "https://paper.example/a%281%29")


def test_a_heading_sorts_the_whole_list_and_turns_it(page: Page, address: str) -> None:
    opened(page, f"{address}incidents")
    hit(page, 32 + 90 + 100, ROW // 2)
    expect(page).to_have_url(re.compile(r"sort=title"))
    expect(page.get_by_label("Sorted by")).to_have_value("Incident, A–Z")
    hit(page, 32 + 90 + 100, ROW // 2)
    expect(page).to_have_url(re.compile(r"sort=-title"))
    expect(page.get_by_label("Sorted by")).to_have_value("Incident, Z–A")


def test_a_row_hit_again_closes_the_incident_and_keeps_the_order(
    page: Page, address: str
) -> None:
    opened(page, f"{address}incidents?q=sebekino&sort=-title&incident=shelling")
    expect(evidence(page)).to_be_visible()
    hit(page, CHECKBOX, ROW + ROW // 2)
    expect(evidence(page)).to_have_count(0)
    expect(page).to_have_url(re.compile(r"sort=-title$"))


def test_words_of_others_become_neither_links_nor_icons(
    page: Page, address: str
) -> None:
    opened(page, f"{address}incidents?incident=shelling")
    expect(page.get_by_text("**Bold** [here]").first).to_be_visible()
    links = (
        page.get_by_test_id("stMain")
        .get_by_role("link")
        .evaluate_all("all => all.map(one => one.href)")
    )
    assert not [one for one in links if "evil" in one or "javascript" in one], links
    assert page.locator("script", has_text="alert").count() == 0


def side(page: Page, heading: str) -> Locator:
    """The column of claims under a heading."""
    return page.get_by_test_id("stColumn").filter(has=page.get_by_text(heading))


def test_a_person_compares_two_sides_and_reads_on_in_the_article(
    page: Page, address: str
) -> None:
    opened(page, f"{address}incidents?incident=shelling")
    accused, struck = (
        side(page, "Said to have done it"),
        side(page, "Struck, or on whose"),
    )
    expect(accused.get_by_text("Who did it · Denied")).to_be_visible()
    expect(struck.get_by_text("Asserted: A volunteer unit")).to_be_visible()
    left, right = accused.bounding_box(), struck.bounding_box()
    assert left and right
    assert left["x"] + left["width"] <= right["x"]
    page.get_by_test_id("stButtonGroup").get_by_text("Who did it (2)").click()
    expect(struck.get_by_text("Six shells fell on Shebekino at dawn")).to_have_count(0)
    expect(accused.get_by_text("denied any part")).to_be_visible()
    page.get_by_role("combobox", name="Full text").click()
    page.get_by_role("option", name="Two houses hit").click()
    article = page.locator(".article")
    expect(article.locator("mark", has_text="denied any part")).to_be_visible()
    expect(article).to_contain_text("<b onclick=alert(4)>")
    assert article.locator("b, a, script").count() == 0


def test_the_page_asks_nothing_of_another_host(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("websocket", lambda socket: asked.append(socket.url))
    opened(page, f"{address}incidents?incident=shelling")
    page.get_by_text("1 report too wide").click()
    page.get_by_text("1 mention on 1 page").click()
    page.wait_for_timeout(1500)
    assert not strangers(asked)
    assert len(asked) > 5


def test_what_was_found_leaves_without_the_rows_that_may_not(
    page: Page, address: str
) -> None:
    opened(page, f"{address}incidents?q=sebekino&incident=shelling")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="The reports of this incident").click()
    held = zipfile.ZipFile(io.BytesIO(Path(waiting.value.path()).read_bytes()))
    (name,) = [one for one in held.namelist() if one.endswith(".csv")]
    lines = held.read(name).decode().splitlines()
    assert len(lines) == 1 + 2
    assert "Mortars" not in "".join(lines)
    assert "incident_id = shelling" in held.read("LICENCE.txt").decode()


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_runs_over_the_edge_of_the_screen(
    page: Page, address: str, width: int, tmp_path: Path
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    opened(page, f"{address}incidents?incident=shelling")
    expect(evidence(page)).to_be_visible()
    page.screenshot(path=tmp_path / f"incidents-{width}.png", full_page=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    boxes = page.get_by_test_id("stVerticalBlock").locator("p, li, h2, h3")
    right = boxes.evaluate_all(
        "all => Math.max(...all.map(one => one.getBoundingClientRect().right))"
    )
    assert right <= width
