"""A person follows an address of old to what became of it, and reads its past."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import opened
from tests.dashboard.dossier_rows import DOSSIER
from tests.dashboard.homes import home_in, publish_build
from warehouse.home import Home

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def app_home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    home = home_in(tmp_path_factory.mktemp("dossier"))
    publish_build(home, **DOSSIER)
    return home


def test_an_address_of_a_merged_incident_tells_of_the_merge_and_of_its_past(
    page: Page, address: str
) -> None:
    opened(page, f"{address}incidents?incident=merged-away")
    expect(page.get_by_role("heading", name="Shelling reported")).to_be_visible()
    notice = page.get_by_test_id("stAlert").filter(has_text="was merged into")
    expect(notice).to_contain_text("Decided by An analyst")
    page.get_by_text("3 versions published").click()
    past = page.get_by_role("table").filter(has_text="No longer told")
    expect(
        past.get_by_role("row").filter(has_text="Cross border status")
    ).to_contain_text("Claimed by one side")
    expect(page).to_have_url(re.compile("incident=merged-away"))


def test_a_split_incident_leads_on_to_its_other_part(page: Page, address: str) -> None:
    opened(page, f"{address}incidents?incident=parted")
    page.get_by_role("button", name="Other part").click()
    expect(page).to_have_url(re.compile("incident=raid"))
    expect(page.get_by_role("heading", name="Kursk Oblast, Russia")).to_be_visible()


@pytest.mark.parametrize("width", [390, 1280])
def test_tables_of_a_dossier_scroll_in_their_own_box(
    page: Page, address: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    opened(page, f"{address}incidents?incident=shelling")
    expect(page.get_by_role("columnheader", name="Best value")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    boxes = page.get_by_test_id("stTable").evaluate_all(
        "all => Math.max(...all.map(one => one.getBoundingClientRect().right))"
    )
    assert boxes <= width
