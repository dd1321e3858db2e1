"""The page Cross-border trends on known rows: figures, envelopes, and what is apart."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.crossborder.bands import left_out_words, read_bands
from dashboard.crossborder.decided import decided_words
from dashboard.crossborder.reading import Shown, read_flows, read_strips
from dashboard.crossborder.taking import FILES
from dashboard.labels import BASES, BOUNDARIES, DIRECTIONS, STATUSES, TYPES
from dashboard.published import Published
from dashboard.queries import crossings as queries
from dashboard.queries import flows as flow_queries
from dashboard.queries.shared import SCOPED
from dashboard.shell.scope import Scope
from tests.dashboard.conftest import Open
from tests.dashboard.crossing_rows import ALLEGED, CROSSING_TABLES, DAY
from tests.dashboard.homes import contracts, crossing_bases, incident, publish_build
from tests.dashboard.test_situation import figures, told
from warehouse.home import DBT_PROJECT, Home
from warehouse.publishing.manifest import require_current

JUNE = Scope(DAY.replace(day=1), DAY.replace(day=30))


@pytest.fixture
def crossing_home(empty_home: Home) -> Home:
    publish_build(empty_home, **CROSSING_TABLES)
    return empty_home


@pytest.fixture
def open_trends(open_page: Open) -> Open:
    def opened(**query: str) -> AppTest:
        app = open_page(**query)
        app.switch_page("views/crossborder.py").run()
        assert not app.exception, app.exception
        return app

    return opened


def published(home: Home) -> Published:
    return Published(home, require_current(home))


def flows(home: Home, shown: Shown) -> dict[str, dict[str, int]]:
    rows = published(home).lists(flow_queries.FLOWS, JUNE)
    return {one.name: dict(one.counts) for one in read_flows(rows, shown)}


def test_the_figure_counts_what_somebody_asserts_over_a_border(
    crossing_home: Home, open_trends: Open
) -> None:
    assert figures(open_trends()) == {
        "Cross-border incidents": "6",
        "Established": "1",
        "Claimed by one side": "4",
        "Disputed": "1",
        "Beside: inferred": "1",
        "Beside: undetermined": "1",
        "Type unknown": "0%",
        "Origin unknown": "14%",
    }


def test_what_stands_outside_the_figure_is_told(
    crossing_home: Home, open_trends: Open
) -> None:
    words = told(open_trends())
    assert "Of 10 incidents in this choice, nothing crossed in 1." in words
    assert "1 incident said to have crossed by sea, or over a boundary that" in words
    assert "1 incident with a disputed attribution" in words
    assert "origin is not responsibility" in words


def test_leads_enter_only_when_asked_for_and_never_the_weeks(
    empty_home: Home, open_trends: Open
) -> None:
    lead = {
        **CROSSING_TABLES["incidents"][0],
        "incident_id": "lead",
        "is_machine_feed_only": True,
    }
    tables = dict(CROSSING_TABLES)
    tables["incidents"] = [*tables["incidents"], lead]
    del tables["incident_locations"]
    publish_build(empty_home, **tables)
    assert figures(open_trends())["Established"] == "1"
    app = open_trends(machine="1")
    assert figures(app)["Established"] == "2"
    assert "Weeks never count what rests on a machine feed alone" in told(app)


def test_a_flow_counts_inferred_beside_and_mutual_clashes_as_one_pair(
    crossing_home: Home,
) -> None:
    assert flows(crossing_home, Shown()) == {
        "Ukraine → Russia": {"asserted": 2, "disputed": 1, "inferred": 1},
        "Israel ↔ Lebanon": {"asserted": 2},
        "Russia → Ukraine": {"asserted": 1},
    }
    without = flows(crossing_home, Shown(has_inferred=False))
    assert without["Ukraine → Russia"] == {"asserted": 2, "disputed": 1}


def test_a_disputed_attribution_widens_a_flow_only_when_asked_for(
    crossing_home: Home, open_trends: Open
) -> None:
    assert flows(crossing_home, Shown(has_alleged=True))["Rwanda → Syria"] == {
        "alleged": 1
    }
    app = open_trends()
    assert "**4 incidents**, and beside them 1 inferred, in 2 flows" in told(app)
    app.toggle(key="with_alleged").set_value(True).run()
    assert "**4 to 5 incidents**, the upper end with disputed attributions" in told(app)
    app.toggle(key="with_inferred").set_value(False).run()
    assert "beside them" not in told(app)


def test_under_the_other_policy_the_flow_takes_what_was_held(
    crossing_home: Home, open_trends: Open
) -> None:
    app = open_trends(policy="de_facto")
    assert figures(app)["Cross-border incidents"] == "7"
    assert "5 incidents**, and beside them 1 inferred" in told(app)


def test_each_figure_says_how_it_was_decided(
    crossing_home: Home, open_trends: Open
) -> None:
    words = told(open_trends())
    for part in (
        "Claimed by one side, 4: *One side*. One side says so, or the report",
        "Disputed, 1: *Said and denied*. One side says so and another denies it.",
        "Inferred, 1: *Base of an actor*. Nobody says so",
        "No crossing, 1: *Actors at home*",
        "**Upper end: disputed attributions**",
        "a recognised border or a line between states",
        "only when its whole interval fits",
        "nobody has judged whether its days belong to one campaign",
    ):
        assert part in words, part


def test_a_rule_counts_once_whatever_its_strengths() -> None:
    row = {
        "strength": "asserted",
        "is_alleged": False,
        "cross_border_status": "claimed",
        "cross_border_basis": "a_new_rule",
        "reason": None,
        "incident_count": 2,
    }
    words = decided_words([row, {**row, "is_alleged": True}], "flows")
    assert "Claimed by one side, 4: *A new rule*. No reason is published" in words


def test_a_distance_that_fits_no_band_is_left_out_and_counted(
    crossing_home: Home, open_trends: Open
) -> None:
    counts = read_bands(published(crossing_home).lists(queries.BANDS, JUNE), Shown())
    assert counts["0–20 km"] == {"asserted": 3, "disputed": 1}
    assert counts["400 km and more"] == {"asserted": 1}
    assert "**Left out: 2 of 7 incidents (29%)**" in left_out_words(counts)
    assert "no band (1) or no distance is known (1:" in told(open_trends())


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ({"0–20 km": {"asserted": 2}}, "All 2 incidents fit in a band."),
        ({}, "No crossing to measure is in this choice."),
    ],
    ids=["all", "none"],
)
def test_the_words_on_bands_hold_at_the_ends(
    counts: dict[str, dict[str, int]], words: str
) -> None:
    assert left_out_words(counts) == words


def test_the_strip_of_a_flow_holds_its_days(crossing_home: Home) -> None:
    rows = published(crossing_home).lists(flow_queries.FLOW_DAYS, JUNE)
    first, *_ = read_strips(rows, Shown(), most=10)
    assert first.name == "Ukraine → Russia"
    assert [day.day for day in first.days] == [12, 14, 20]
    assert first.days[DAY] == {"asserted": 1, "inferred": 1}
    assert len(read_strips(rows, Shown(), most=1)) == 1


def test_runs_of_days_are_not_called_campaigns(
    crossing_home: Home, open_trends: Open
) -> None:
    assert "Runs of days, not campaigns" in told(open_trends())


def test_regions_are_those_into_which_something_crossed(
    crossing_home: Home, open_trends: Open
) -> None:
    words = told(open_trends())
    assert "**Belgorod Oblast**, Russia  \n2 incidents" in words
    assert "**Kursk Oblast**, Russia  \n1 incident +1 inferred" in words
    assert "Aleppo" not in words


def test_a_choice_without_a_crossing_is_one_plain_sentence(
    empty_home: Home, open_trends: Open
) -> None:
    rows = [incident("one", DAY, "SY-HL", None), incident("two", DAY, "RU-BEL", None)]
    at_home = {**rows[1], "cross_border_status": "no"}
    publish_build(empty_home, incidents=[rows[0], at_home], incident_actors=[])
    app = open_trends()
    (sentence,) = [one.value for one in app.info]
    assert sentence == (
        "No crossing of a boundary is said or inferred in this choice: of 2 incidents, "
        "1 undetermined and 1 in which nothing crossed."
    )
    assert not app.metric


def test_filters_that_match_nothing_give_a_sentence(
    crossing_home: Home, open_trends: Open
) -> None:
    app = open_trends(from_="2024-01-01", to="2024-01-02")
    assert "No incidents match these filters" in told(app)


def test_a_disputed_attribution_alone_has_no_flow_until_it_is_switched_on(
    empty_home: Home, open_trends: Open
) -> None:
    publish_build(
        empty_home,
        incidents=[ALLEGED],
        incident_actors=[],
        regions=CROSSING_TABLES["regions"],
    )
    app = open_trends()
    assert "No crossing of one direction with a known origin" in told(app)
    app.toggle(key="with_alleged").set_value(True).run()
    assert not app.exception
    assert "**0 to 1 incidents**" in told(app)


@pytest.mark.parametrize("query", [query for *_, query in FILES], ids=["rows", "said"])
def test_the_rows_behind_the_page_go_out_with_their_licence(
    crossing_home: Home, query: str
) -> None:
    (table,) = [table for _, table, held in FILES if held == query]
    values = {**vars(JUNE)}
    make = published(crossing_home).bundle(table, SCOPED + query, values, "June 2024")
    with ZipFile(BytesIO(make())) as held:
        names = {name.rsplit(".")[-1]: name for name in held.namelist()}
        lines = held.read(names["csv"]).decode().splitlines()
        assert "June 2024" in held.read(names["txt"]).decode()
    assert lines[0].split(",")[0] in ("incident_id", "report_id")
    assert len(lines) == 1 + (3 if table == "crossing_statements" else 9)


def test_every_code_of_the_contract_has_its_words() -> None:
    assert {row["cross_border_basis"] for row in crossing_bases()} == set(BASES)
    described = (DBT_PROJECT / "models/marts/_marts__models.yml").read_text()
    for codes in (STATUSES, TYPES, BOUNDARIES, DIRECTIONS):
        listed = ", ".join(f'"{code}"' for code in codes)
        assert f"values: [{listed}]" in described, listed
    assert "crossing_bases" in contracts()
