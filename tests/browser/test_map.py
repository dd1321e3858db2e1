"""A person opens the Map page, looks at the world, and asks about a mark."""

import re
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from tests.browser.pages import opened, strangers
from tests.dashboard.homes import INCIDENTS, home_in, publish_build
from warehouse.home import Home

pytestmark = pytest.mark.browser

SEA, LAND_FILL = (0xE4, 0xEB, 0xF1), (0xFA, 0xF8, 0xF4)
PLACES = {
    "raid": (51.2, 35.3, "Sudzha"),
    "drone": (50.6, 36.6, "Belgorod"),
    "clash": (36.2, 37.1, "Aleppo"),
}
# Where the first point of a trace stands on the screen, once the map has been drawn.
POINT = """trace => {
    const chart = document.querySelector('.js-plotly-plot');
    const map = chart._fullLayout.map._subplot.map;
    const box = map.getCanvas().getBoundingClientRect();
    const at = map.project([chart.data[trace].lon[0], chart.data[trace].lat[0]]);
    return [box.left + at.x, box.top + at.y];
}"""
DRAWN = """() => {
    const chart = document.querySelector('.js-plotly-plot');
    const map = chart?._fullLayout?.map?._subplot?.map;
    return Boolean(map && map.loaded() && map.areTilesLoaded());
}"""
LAND = """() => {
    const chart = document.querySelector('.js-plotly-plot');
    const map = chart._fullLayout.map._subplot.map;
    return map.queryRenderedFeatures({layers: ['country-fill']})
        .map(one => one.properties.country_code);
}"""


@pytest.fixture(scope="module")
def app_home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    home = home_in(tmp_path_factory.mktemp("map"))
    incidents = []
    for row in INCIDENTS:
        latitude, longitude, name = PLACES.get(row["incident_id"], PLACES["clash"])
        where = {"latitude": latitude, "longitude": longitude, "place_name": name}
        incidents.append({**row, **where})
    publish_build(home, incidents=incidents)
    return home


def drawn(page: Page, address: str) -> Page:
    opened(page, address)
    page.wait_for_function(DRAWN, timeout=60_000)
    return page


def test_the_world_and_its_marks_are_drawn_by_this_host_alone(
    page: Page, address: str
) -> None:
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    drawn(page, f"{address}map")
    assert {"RU", "UA", "SY"} <= set(page.evaluate(LAND))
    assert page.locator(".js-plotly-plot .legendtext").all_text_contents() == [
        "Ground",
        "Aerial",
        "Other or means not stated",
    ]
    assert {SEA, LAND_FILL} < colors_of(page)
    assert not strangers(asked)
    assert complaints == []


def colors_of(page: Page) -> set[tuple[int, ...]]:
    """Colours that fill more than a speck of the map: sea, land, lines, if all drew."""
    shot = page.locator(".js-plotly-plot canvas").first.screenshot()
    counted = Image.open(BytesIO(shot)).convert("RGB").getcolors(maxcolors=1 << 24)
    return {color for count, color in counted or [] if count > 50}


def test_a_mark_that_is_clicked_tells_its_incident_and_leads_to_it(
    page: Page, address: str
) -> None:
    drawn(page, f"{address}map?country=RU")
    x, y = page.evaluate(POINT, 0)
    panel = page.get_by_text("30 Jun 2024").last
    page.mouse.move(x - 25, y)
    page.mouse.move(x, y, steps=5)
    expect(page.locator(".js-plotly-plot .hoverlayer")).to_contain_text("Sudzha")
    page.mouse.down()
    page.mouse.up()
    expect(panel).to_be_visible()
    expect(page.get_by_text("Inferred, from the territory of Ukraine")).to_be_visible()
    page.get_by_role("link", name="All that is known of it").click()
    expect(page).to_have_url(re.compile("/incidents.*country=RU.*incident=raid"))


def test_the_list_of_places_does_what_the_map_does_without_a_mouse(
    page: Page, address: str
) -> None:
    drawn(page, f"{address}map?country=RU")
    page.get_by_role("combobox", name="Place").press("ArrowDown")
    page.keyboard.type("Sudzha")
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="All that is known of it")).to_be_visible()


@pytest.mark.parametrize("width", [390, 1280])
def test_the_map_fits_the_screen(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    drawn(page, f"{address}map")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    right = page.locator(".js-plotly-plot").evaluate(
        "one => one.getBoundingClientRect().right"
    )
    assert right <= width
