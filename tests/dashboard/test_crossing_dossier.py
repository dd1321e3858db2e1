"""The dossier of one incident: the judgement, both policies, and who says so."""

import pytest

from dashboard.incidents.crossing import distance_words, statement_words
from tests.dashboard.crossing_rows import CROSSING_TABLES
from tests.dashboard.homes import publish_build
from tests.dashboard.test_incidents import listed, opened, told
from warehouse.home import Home


@pytest.fixture
def crossing_home(empty_home: Home) -> Home:
    publish_build(empty_home, **CROSSING_TABLES)
    return empty_home


def test_a_crossing_says_how_it_was_decided(crossing_home: Home) -> None:
    words = told(opened(incident="denied"))
    for part in (
        "**Status**: Disputed.",
        "**Decided by**: Said and denied. One side says so and another denies it.",
        "**From the territory of**: Ukraine. Origin is not responsibility.",
        "**Type**: Ground incursion.",
        "**Boundary**: Recognised border.",
        "**Direction**: One side crossed.",
        "**Distance from that border**: 3 to 15 km.",
    ):
        assert part in words, part
    assert "give different answers" not in words


def test_who_says_so_stands_with_stance_words_and_link(crossing_home: Home) -> None:
    app = opened(incident="denied")
    words = told(app)
    assert (
        "**Russia (a party) says** that it came from the territory of Ukraine" in words
    )
    assert "**Ukraine (a party) denies** that it came from" in words
    assert "says** that A volunteer unit did it." in words
    assert "[paper.example](https://paper.example/1)" in words
    assert "“Nobody entered” ·" in words
    raw = "\n".join(block.value for block in app.markdown)
    assert "**enter**" not in raw


def test_both_policies_stand_where_they_differ_with_the_unit(
    crossing_home: Home,
) -> None:
    words = told(opened(incident="over"))
    assert "The two boundary policies give different answers." in words
    assert words.index("**Recognised by the UN**") < words.index("**As held on the")
    assert "**Happened in**: Ukraine." in words
    assert "**Happened in**: Russia." in words
    assert "In Crimea, a disputed territory." in words
    assert "Authority: UNGA 68/262 (2014)" in words
    assert "[undocs.org](https://undocs.org/A/RES/68/262)" in words


def test_an_incident_that_no_statement_tells_of_says_so(crossing_home: Home) -> None:
    assert "No report of it was found to say whether" in told(opened(incident="entry"))


def test_a_disputed_base_is_told_as_one_sides_word(crossing_home: Home) -> None:
    words = told(opened(incident="alleged"))
    assert "is based in Rwanda, and another denies it" in words
    assert "**Type**" not in words


def test_the_list_tells_type_and_origin_and_sorts_by_both(crossing_home: Home) -> None:
    rows = {row["Type of crossing"] for row in listed(opened())}
    assert rows == {"Ground incursion", "Type unknown", ""}
    origins = [row["From the territory of"] for row in listed(opened(sort="origin"))]
    assert origins[:2] == ["Israel", "Lebanon"]
    assert origins[-1] == ""


def test_all_statuses_held_can_be_asked_for_surest_first(crossing_home: Home) -> None:
    app = opened()
    offered = app.multiselect(key="search_statuses").options
    assert offered == [
        "Established",
        "Claimed by one side",
        "Disputed",
        "Inferred",
        "Undetermined",
        "No crossing",
    ]
    assert len(listed(opened(status="claimed,disputed"))) == 6


def test_a_distance_without_an_end_is_unknown() -> None:
    ends = {"border_distance_km_low": 2.0, "border_distance_km_high": None}
    assert distance_words(ends) == "Unknown"


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"kind": "transit"}, "**Independent says** that it passed over Iraq."),
        (
            {"value_country_name": None},
            "**Independent says** that something crossed.",
        ),
        (
            {"stance": "concede", "claimant_name": "A [unit](x)"},
            "**A \\[unit\\]\\(x\\) (independent) concedes** that it came from the",
        ),
    ],
    ids=["transit", "nameless", "conceded"],
)
def test_a_statement_is_told_in_words_that_stay_text(
    more: dict[str, str | None], words: str
) -> None:
    row = {
        "kind": "crossing",
        "stance": "assert",
        "value_country_name": "Iraq",
        "value_region_name": None,
        "value_actor_name": None,
        "claimant_kind": "independent",
        "claimant_country_name": None,
        "claimant_name": None,
        "quote": None,
        "url": None,
        "publisher": None,
        "source_title": "A set",
        **more,
    }
    assert statement_words(row).startswith(words)
