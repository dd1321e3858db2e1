"""The Incidents page on known rows: what is found, and what it rests on."""

from datetime import date, timedelta
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.dashboard.evidence_rows import EVIDENCE, HOSTILE
from tests.dashboard.homes import incident, publish_build
from warehouse.home import PROJECT, Home

MARKUP = ("[here](", "<script>", "**Bold**", "www.evil")


@pytest.fixture
def evidence_home(empty_home: Home) -> Home:
    publish_build(empty_home, **EVIDENCE)
    return empty_home


def opened(**query: str) -> AppTest:
    app = AppTest.from_file(PROJECT / "dashboard" / "app.py", default_timeout=30)
    app.switch_page("views/incidents.py")
    for name, value in query.items():
        app.query_params[name] = value
    return ran(app)


def ran(app: AppTest) -> AppTest:
    app.run()
    assert not app.exception, app.exception
    return app


def told(app: AppTest) -> str:
    blocks = [*app.markdown, *app.caption, *app.info, *app.warning, *app.header]
    return "\n".join(block.value for block in blocks).replace("\\", "")


def listed(app: AppTest) -> list[dict[str, Any]]:
    found = [frame.value for frame in app.dataframe if "Crossing" in frame.value]
    return found[0].to_dict("records") if found else []


def titles(app: AppTest) -> list[str]:
    return [row["Incident"] for row in listed(app)]


def address(app: AppTest) -> dict[str, str]:
    return dict(app.query_params)


def test_the_newest_incidents_stand_first_with_their_number(
    evidence_home: Home,
) -> None:
    app = opened()
    assert "1–4 of 4" in told(app)
    assert [row["Date"] for row in listed(app)] == [
        date(2024, 6, 30),
        date(2024, 6, 24),
        date(2024, 6, 17),
        date(2024, 6, 12),
    ]
    assert listed(app)[3]["Deaths"] == "3 (2–5)"
    assert listed(app)[0]["Deaths"] == "Unknown"


@pytest.mark.parametrize(
    "words",
    ["sebekino", "ŞEBEKINO shelling", "houses SHELLING", "volunteer şebekino"],
)
def test_every_word_must_stand_somewhere_whatever_its_accents(
    evidence_home: Home, words: str
) -> None:
    app = opened(q=words)
    assert titles(app) == ["Shelling reported in Belgorod Oblast, Russia"]


def test_a_word_that_stands_nowhere_finds_nothing_and_is_shown_as_text(
    evidence_home: Home,
) -> None:
    app = opened(q="shelling [x](javascript:1)")
    assert listed(app) == []
    assert "has all the words “shelling [x](" in told(app)
    assert "[x](" not in app.info[0].value


def test_a_search_typed_reaches_the_address(evidence_home: Home) -> None:
    app = opened()
    app.text_input(key="search_words").set_value("  houses   hit ")
    ran(app)
    assert address(app) == {"q": "houses hit"}
    assert len(titles(app)) == 1


def test_filters_of_the_list_reach_the_address_and_count_together(
    evidence_home: Home,
) -> None:
    app = opened()
    app.multiselect(key="search_statuses").set_value(["inferred"])
    ran(app)
    assert len(listed(app)) == 2
    app.toggle(key="search_toll").set_value(True)
    app.toggle(key="search_imprecise").set_value(True)
    ran(app)
    assert address(app) == {"status": "inferred", "toll": "1", "imprecise": "1"}
    assert titles(app) == ["Shelling reported in Belgorod Oblast, Russia"]
    assert titles(opened(**address(app))) == titles(app)


def test_a_filter_of_all_pages_narrows_the_list(evidence_home: Home) -> None:
    app = opened(q="reported", country="SY")
    assert titles(app) == ["Armed clash reported in Aleppo Governorate, Syria"]
    assert address(app) == {"q": "reported", "country": "SY"}


def test_unknown_deaths_stand_last_whichever_way_they_are_sorted(
    evidence_home: Home,
) -> None:
    for order, first in (("-deaths", "3 (2–5)"), ("deaths", "1 (1–4)")):
        app = opened(sort=order)
        assert listed(app)[0]["Deaths"] == first
        assert listed(app)[-1]["Deaths"] == "Unknown"


def test_an_order_chosen_reaches_the_address(evidence_home: Home) -> None:
    app = opened()
    app.selectbox(key="search_order").set_value("place")
    ran(app)
    assert address(app) == {"sort": "place"}


def test_pages_of_fifty_follow_one_order_over_the_whole(empty_home: Home) -> None:
    first = date(2024, 1, 1)
    rows = [
        incident(
            f"i{n:03}", first + timedelta(days=n), "SY-HL", None, title=f"No {n:03}"
        )
        for n in range(120)
    ]
    publish_build(empty_home, incidents=rows, incident_actors=[])
    app = opened(page="2", sort="title")
    assert "51–100 of 120" in told(app)
    assert titles(app)[0] == "No 050"
    app.text_input(key="search_words").set_value("no")
    ran(app)
    assert "1–50 of 120" in told(app)
    assert "101–120 of 120" in told(opened(page="99"))


def test_a_lead_is_marked_in_the_list(evidence_home: Home) -> None:
    assert "Lead: " not in " ".join(titles(opened()))
    (lead,) = [one for one in titles(opened(machine="1")) if one.startswith("Lead: ")]
    assert "Aleppo" in lead


def test_an_incident_says_what_it_rests_on(evidence_home: Home) -> None:
    words = told(opened(incident="shelling"))
    assert (
        "2 reports (The articles set, The ucdp set), and 1 machine-coded lead" in words
    )
    assert "Şebekino, Belgorod Oblast, Russia; known to the district only" in words
    assert "**Status**: Inferred." in words
    assert "Base of an actor. Nobody says so; the only base of who acted lies" in words
    assert "**From the territory of**: Ukraine. Origin is not responsibility." in words
    assert "A volunteer unit (initiator)" in words
    assert "3, between 2 and 5. From The ucdp set 3, between 2 and 5." in words
    assert "differ on the day (11 Jun 2024 – 12 Jun 2024 or 12 Jun 2024)" in words
    assert "the means (rocket strike or shelling)" in words


def test_leads_stand_apart_from_reports(evidence_home: Home) -> None:
    app = opened(incident="shelling")
    headings = [one.value for one in app.subheader]
    told_first = ["Crossing", "Claims", "Reports", "Leads from machine feeds"]
    assert headings[:4] == told_first
    assert "never a fact" in told(app)


def test_words_of_others_stay_text(evidence_home: Home) -> None:
    app = opened(incident="shelling")
    blocks = [*app.markdown, *app.caption]
    shown = [block.value for block in blocks if "Bold" in block.value]
    assert len(shown) == 2
    for block in shown:
        assert not any(part in block for part in MARKUP), block
    assert "javascript:alert" not in "".join(block.value for block in blocks)
    assert HOSTILE.split()[0] in told(app)


def test_only_web_addresses_become_links(evidence_home: Home) -> None:
    app = opened(incident="shelling")
    cards = "\n".join(block.value for block in app.markdown)
    assert "[paper.example](https://paper.example/a%281%29)" in cards
    assert "address not opened: javascript" in told(app)
    (mentions,) = [one.value for one in app.dataframe if "Sentence" in one.value]
    assert list(mentions["Page"]) == [None]


def test_a_revision_shows_the_old_and_the_new(evidence_home: Home) -> None:
    (revisions,) = [
        one.value for one in opened(incident="shelling").dataframe if "Old" in one.value
    ]
    (row,) = revisions.to_dict("records")
    assert (row["What"], row["Old"], row["New"]) == ("Fatality count best", "2", "3")


def test_an_id_of_old_leads_to_the_incident_of_today(evidence_home: Home) -> None:
    app = opened(incident="as-it-was")
    assert "as-it-was is now part of incident shelling" in told(app)
    assert "Şebekino" in told(app)


def test_an_id_nobody_knows_gives_one_sentence(evidence_home: Home) -> None:
    app = opened(incident="<b>nothing</b>")
    (warning,) = app.warning
    assert "No incident of this build is or was known as" in warning.value
    assert "<b>" not in warning.value
    assert not app.code


def test_a_citation_names_incident_build_date_and_only_its_sources(
    evidence_home: Home,
) -> None:
    (cited,) = opened(incident="shelling").code
    assert (
        "incident shelling, build 20240701T060000Z-aaaaaa of 1 Jul 2024" in cited.value
    )
    assert "- A paper (2024)." in cited.value


def test_an_incident_is_shown_outside_the_filters_too(evidence_home: Home) -> None:
    app = opened(incident="shelling", country="SY")
    assert "Şebekino" in told(app)
    assert len(listed(app)) == 1


def test_closing_leaves_the_search_alone(evidence_home: Home) -> None:
    app = opened(incident="shelling", q="houses")
    (close,) = [one for one in app.button if one.label == "Close"]
    close.click()
    ran(app)
    assert address(app) == {"q": "houses"}


def test_reports_too_wide_are_counted_by_country_and_dates(evidence_home: Home) -> None:
    app = opened()
    (wide,) = [one for one in app.expander if "too wide" in one.label]
    assert wide.label == "1 report too wide for a day or a place"
    assert "deaths 20, between 10 and 30" in told(app)
    assert "No report under these" in told(opened(country="SY"))
    assert "No report under these" in told(opened(**{"from": "2024-06-01"}))


def test_nothing_found_still_offers_the_filters(evidence_home: Home) -> None:
    app = opened(**{"from": "2021-01-01", "to": "2021-12-31"})
    assert "No incidents match these filters" in told(app)
    assert not listed(app)
