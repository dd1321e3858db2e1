"""The Map page: pins only where the place is known, and outlines of our own."""

from datetime import date
from math import dist

import plotly.graph_objects as go
import pytest
from streamlit.testing.v1 import AppTest

from dashboard.charts.incident_map import LAND, incident_map, spread
from dashboard.map.view import EVERY_PLACE, Box, Detail, View, fit, outlines_of
from dashboard.published import Published
from dashboard.queries import map as queries
from dashboard.shell.scope import Scope
from tests.dashboard.conftest import Open
from tests.dashboard.homes import Row, crossing, incident, publish_build, tolls
from tests.dashboard.test_situation import address, table, told
from warehouse.home import Home
from warehouse.publishing.manifest import require_current

ALL = Scope(date(2020, 1, 1), date(2024, 12, 31))
BELGOROD = {"latitude": 50.6, "longitude": 36.6, "place_name": "Belgorod"}
SHEBEKINO = {"latitude": 50.4, "longitude": 36.9, "place_name": "Shebekino"}
ALEPPO = {"latitude": 36.2, "longitude": 37.1, "place_name": "Aleppo"}
PINNED = [
    incident("one", date(2024, 6, 1), "RU-BEL", tolls(1, 2, 3), **BELGOROD),
    incident(
        "two", date(2024, 6, 9), "RU-BEL", None, event_family="aerial", **BELGOROD
    ),
    incident("three", date(2024, 6, 5), "RU-BEL", None, **SHEBEKINO),
    incident("four", date(2024, 6, 6), "SY-HL", None, **ALEPPO),
]
LISTED = [
    incident(
        f"loose-{precision}",
        date(2024, 6, 7),
        "RU-KRS",
        None,
        place_precision=precision,
        **BELGOROD,
    )
    for precision in ("district", "region")
]


@pytest.fixture
def pinned_home(empty_home: Home) -> Home:
    publish_build(empty_home, incidents=[*PINNED, *LISTED])
    return empty_home


@pytest.fixture
def open_map(open_page: Open) -> Open:
    def opened(**query: str) -> AppTest:
        app = open_page(**query)
        app.switch_page("views/map.py").run()
        assert not app.exception, app.exception
        return app

    return opened


def marks(home: Home, detail: Detail) -> list[Row]:
    published = Published(home, require_current(home))
    values = {"cell": detail.cell, "has_families_apart": detail.has_families_apart}
    return published.lists(queries.MARKS, ALL, **values, limit=100)


def test_only_known_places_are_pinned_and_the_others_are_listed(
    pinned_home: Home, open_map: Open
) -> None:
    app = open_map()
    assert "4 of 6 incidents pinned (67%)" in told(app)
    (row,) = table(app, "Region")
    assert (row["Region"], row["Incidents"]) == ("Kursk Oblast", 2)


def test_incidents_without_any_pin_are_still_listed(
    empty_home: Home, open_map: Open
) -> None:
    publish_build(empty_home, incidents=LISTED)
    app = open_map()
    assert "No incident here is known closely enough" in told(app)
    assert table(app, "Region")[0]["Incidents"] == 2


def test_filters_that_match_nothing_give_a_sentence(
    pinned_home: Home, open_map: Open
) -> None:
    assert "No incidents match these filters" in told(
        open_map(from_="2024-01-01", to="2024-01-02")
    )


def test_a_chosen_place_tells_its_incidents_newest_first(
    pinned_home: Home, open_map: Open
) -> None:
    app = open_map(country="RU")
    (place,) = [one for one in app.selectbox if one.label == "Place"]
    (label,) = [one for one in place.options if "Belgorod" in one and "aerial" in one]
    place.set_value(place.options[place.options.index(label)]).run()
    words = told(app)
    assert "9 Jun 2024" in words
    assert "Deaths: unknown" in words
    assert "Told by ucdp" in words
    assert address(app) == {"country": "RU"}


def test_a_place_that_new_filters_drop_is_not_chosen_any_more(
    pinned_home: Home, open_map: Open
) -> None:
    app = open_map()
    place = app.selectbox(key="map_mark")
    aleppo = next(one for one in place.options if "Aleppo" in one)
    place.set_value(aleppo).run()
    assert "6 Jun 2024" in told(app)
    app.multiselect(key="country").set_value(["RU"]).run()
    assert app.selectbox(key="map_mark").value is None
    assert not app.exception


def test_near_places_share_a_mark_and_families_stand_apart(pinned_home: Home) -> None:
    found = marks(pinned_home, Detail(cell=2.0, has_families_apart=True))
    counts = {(row["event_family"], row["incident_count"]) for row in found}
    assert counts == {("other", 2), ("aerial", 1), ("other", 1)}
    assert {row["place_count"] for row in found if row["incident_count"] == 2} == {2}


def test_every_place_is_a_mark_that_owns_up_to_several_means(pinned_home: Home) -> None:
    found = {row["place_name"]: row for row in marks(pinned_home, EVERY_PLACE)}
    assert set(found) == {"Belgorod", "Shebekino", "Aleppo"}
    assert found["Belgorod"]["event_family"] == "several"


def test_no_mark_lies_beneath_another_family_of_its_cell() -> None:
    row = {"cell_id": "1:1", "latitude": 50.0, "longitude": 36.0}
    first, second = spread([row, row], Detail(cell=1.0, has_families_apart=True))
    apart = dist(
        (first["latitude"], first["longitude"]),
        (second["latitude"], second["longitude"]),
    )
    assert apart == pytest.approx(0.6)
    (alone,) = spread([row], Detail(cell=1.0, has_families_apart=True))
    assert (alone["latitude"], alone["longitude"]) == (50.0, 36.0)


def test_the_view_holds_its_incidents() -> None:
    view = fit(Box(west=30, south=45, east=42, north=53))
    assert view.surroundings(factor=1).west <= 30
    assert view.surroundings(factor=1).east >= 42
    assert 45 < view.latitude < 53


def test_a_single_place_is_not_closer_than_the_outlines_are_true() -> None:
    assert fit(Box(36.6, 50.6, 36.6, 50.6)).zoom == 7.0
    assert fit(Box(-180, -80, 180, 80)).zoom == 0.0


def test_only_outlines_in_reach_are_sent() -> None:
    near = outlines_of(View(latitude=50.6, longitude=36.6, zoom=6))
    codes = {one["properties"]["country_code"] for one in near["country"]}
    assert {"RU", "UA"} <= codes
    assert "BR" not in codes
    assert near["regions"]
    world = outlines_of(View(latitude=0, longitude=0, zoom=0))
    assert len(world["country"]) > 240
    assert not world["regions"]


@pytest.mark.parametrize("policy", ["de_jure", "de_facto"])
def test_borders_and_lines_are_those_of_one_policy(policy: str) -> None:
    drawn = outlines_of(View(latitude=48, longitude=36, zoom=5), policy)
    told = [one["properties"] for kind in ("border", "line") for one in drawn[kind]]
    assert {one["policy"] for one in told} == {policy}
    assert {one["kind"] for one in told} == {"border", "line"}
    assert drawn["country"]


def test_a_kind_of_outline_that_is_not_drawn_is_left_aside(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    here = {"type": "Feature", "bbox": [0, 0, 1, 1], "geometry": None}
    told = [
        {"kind": "border", "policy": "de_jure"},
        {"kind": "line", "policy": "de_facto"},
        {"kind": "country", "country_code": "XX"},
        {"kind": "river"},
    ]
    held = [{**here, "properties": one} for one in told]
    monkeypatch.setattr("dashboard.map.view.outlines", lambda: held)
    drawn = outlines_of(View(latitude=0, longitude=0, zoom=3), "de_facto")
    assert {kind: len(found) for kind, found in drawn.items()} == {
        "country": 1,
        "regions": 0,
        "border": 0,
        "line": 1,
    }


def test_recognised_borders_are_solid_and_lines_are_dashed(pinned_home: Home) -> None:
    figure = drawn_map(pinned_home)
    style = figure.layout.map.style
    looks = {layer["id"]: layer["paint"] for layer in style["layers"]}
    assert "line-dasharray" not in looks["border-line"]
    assert looks["line-line"]["line-dasharray"]
    # No land is coloured as anybody's: one fill for all.
    assert looks["country-fill"]["fill-color"] == LAND
    assert list(style["sources"]) == ["country", "regions", "border", "line"]


def test_a_mark_with_a_crossing_has_a_ring_beneath_it(empty_home: Home) -> None:
    crossed = {**PINNED[2], **crossing("claimed", "UA")}
    guessed = {**PINNED[3], **crossing("inferred", "RU")}
    publish_build(empty_home, incidents=[crossed, guessed])
    ring, *marks_above = drawn_map(empty_home).data
    assert ring.name == "Crossed a border"
    assert "1 of them across a border" in ring.hovertext[0]
    assert list(ring.lat) == [SHEBEKINO["latitude"]]
    assert ring.marker.size[0] > max(trace.marker.size[0] for trace in marks_above)


def test_the_legend_of_lines_and_the_policy_stand_beside_the_map(
    pinned_home: Home, open_map: Open
) -> None:
    assert "Borders are those that the United Nations recognise." in told(open_map())
    held = told(open_map(policy="de_facto"))
    assert "Borders are drawn by who holds the ground" in held
    assert "No land is coloured as anybody's" in held


def drawn_map(home: Home) -> go.Figure:
    published = Published(home, require_current(home))
    view = fit(Box(30, 35, 42, 53))
    detail = EVERY_PLACE
    values = {"cell": detail.cell, "has_families_apart": detail.has_families_apart}
    found = published.scoped(queries.MARKS, ALL, **values, limit=100)
    return incident_map(found, view, detail, outlines_of(view))


def test_the_map_names_no_font_tile_or_style_of_another_host(pinned_home: Home) -> None:
    published = Published(pinned_home, require_current(pinned_home))
    view = fit(Box(30, 35, 42, 53))
    detail = view.near_together
    found = published.scoped(
        queries.MARKS,
        ALL,
        cell=detail.cell,
        has_families_apart=detail.has_families_apart,
        limit=100,
    )
    figure = incident_map(found, view, detail, outlines_of(view))
    assert set(figure.layout.map.style) == {"version", "sources", "layers"}
    assert "http" not in figure.to_json().replace("https://plotly.com", "")
    assert {trace.mode for trace in figure.data} == {"markers"}
    assert {trace.name for trace in figure.data} == {
        "Aerial",
        "Other or means not stated",
    }
