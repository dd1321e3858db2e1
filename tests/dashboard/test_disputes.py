"""The page Claims & disputes on known rows: who says what, how soon, and what is apart."""

from datetime import date
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.disputes.asked import Asked, from_query, to_query, with_cell
from dashboard.disputes.matrix import fullest, names_of
from dashboard.disputes.taking import FILES
from dashboard.published import Published
from dashboard.queries import arguments, disputes
from dashboard.queries.shared import SCOPED
from dashboard.shell.scope import Scope
from tests.dashboard.conftest import Open
from tests.dashboard.dispute_rows import DISPUTE_TABLES, INCIDENTS
from tests.dashboard.homes import publish_build
from tests.dashboard.test_situation import address, figures, table, told
from warehouse.home import Home
from warehouse.publishing.manifest import require_current

SPRING = Scope(date(2024, 3, 1), date(2024, 6, 30))
MARKUP = ("**Bold**", "[here]", "<script>", "](javascript")


@pytest.fixture
def dispute_home(empty_home: Home) -> Home:
    publish_build(empty_home, **DISPUTE_TABLES)
    return empty_home


@pytest.fixture
def open_disputes(open_page: Open) -> Open:
    def opened(**query: str) -> AppTest:
        app = open_page(**query)
        for name, value in query.items():
            app.query_params[name.rstrip("_")] = value
        app.switch_page("views/disputes.py").run()
        assert not app.exception, app.exception
        return app

    return opened


def published(home: Home) -> Published:
    return Published(home, require_current(home))


def headings(app: AppTest) -> list[str]:
    return [one.value for one in app.subheader]


def cards(app: AppTest) -> list[str]:
    return [one.value for one in app.markdown if "\n\n> " in one.value]


def raw(app: AppTest) -> str:
    return "\n".join(one.value for one in [*app.markdown, *app.caption])


def picker(app: AppTest, label: str) -> Any:
    return next(one for one in app.selectbox if one.label == label)


def ran(app: AppTest) -> AppTest:
    app.run()
    assert not app.exception, app.exception
    return app


def test_figures_count_incidents_with_claims_and_each_dispute(
    dispute_home: Home, open_disputes: Open
) -> None:
    app = open_disputes()
    assert figures(app) == {
        "Incidents with claims": "3",
        "Contested": "1",
        "Conceded": "1",
        "One party's word": "1",
        "Outcome disputed": "1",
        "Dead or wounded disputed": "1",
    }
    words = told(app)
    assert "Of 4 incidents in this choice, nobody is quoted on 1" in words
    assert "in no figure here: 1 in the whole build" in words


def test_a_cell_counts_claims_and_the_incidents_they_are_on(
    dispute_home: Home,
) -> None:
    rows = published(dispute_home).lists(disputes.CELLS, SPRING, kinds=())
    counts = {
        (row["claimant_key"], row["stance"]): (
            row["claim_count"],
            row["incident_count"],
        )
        for row in rows
    }
    assert counts[("actor:b", "assert")] == (5, 3)
    assert counts[("actor:a", "deny")] == (3, 2)
    assert counts[("actor:a", "concede")] == (1, 1)
    assert sum(count for count, _ in counts.values()) == 13
    of_kind = published(dispute_home).lists(
        disputes.CELLS, SPRING, kinds=("casualties",)
    )
    assert sum(row["claim_count"] for row in of_kind) == 3


def test_an_office_stands_under_its_actor_and_nobody_named_comes_last(
    dispute_home: Home,
) -> None:
    rows = published(dispute_home).lists(disputes.CELLS, SPRING, kinds=())
    names = list(names_of(rows).values())
    assert names[1:] == [
        "A volunteer unit",
        "Border guards",
        "Somebody of Syria",
        "Observers that are not named",
        "The text in its own voice",
    ]
    assert "A captain" not in names


def test_the_filters_of_the_shell_hold_for_claims(
    dispute_home: Home, open_disputes: Open
) -> None:
    app = open_disputes(country="SY")
    assert figures(app)["Incidents with claims"] == "1"
    assert "n = 8 claims" in told(app)


def test_a_cell_chosen_shows_its_claims_with_words_channel_incident_and_source(
    dispute_home: Home, open_disputes: Open
) -> None:
    app = open_disputes()
    assert not cards(app)
    picker(app, "Claimant").set_value("actor:b")
    picker(app, "Stance").set_value("assert")
    ran(app)
    assert address(app) == {"claimant": "actor:b", "stance": "assert"}
    assert len(cards(app)) == 5
    words = told(app)
    assert "**5 claims**, the newest incident first" in words
    assert "> “words of c1”" in words
    assert "A captain, through Telegram" in words
    assert (
        "13 Jun 2024 · A paper · [paper.example](https://paper.example/told)" in words
    )
    links = [one.proto for one in app.get("page_link")]
    assert any("12 Jun 2024: Shelling" in one.label for one in links)
    assert any("incident=shelling" in one.query_string for one in links)


def test_kinds_narrow_the_matrix_the_claims_and_the_arguments(
    dispute_home: Home, open_disputes: Open
) -> None:
    app = open_disputes(stance="deny", kind="outcome,casualties")
    assert address(app) == {"kind": "casualties,outcome", "stance": "deny"}
    assert len(cards(app)) == 2
    words = told(app)
    assert "n = 5 claims" in words
    assert "Of **3** things asserted" in words
    assert "**That it happened**: asserted" not in words


def test_an_address_with_a_claimant_nobody_knows_asks_for_all(
    dispute_home: Home, open_disputes: Open
) -> None:
    app = open_disputes(claimant="actor:nobody", stance="shout", kind="x")
    assert address(app) == {}
    assert not cards(app)


def test_a_choice_goes_with_its_page_and_not_to_another(
    dispute_home: Home, open_disputes: Open
) -> None:
    app = open_disputes(country="RU", stance="deny")
    app.query_params.clear()
    app.switch_page("views/incidents.py").run()
    assert address(app) == {"country": "RU"}


def test_hostile_words_and_names_are_no_markup(
    dispute_home: Home, open_disputes: Open
) -> None:
    app = open_disputes(stance="deny")
    assert not any(part in raw(app) for part in MARKUP)
    links = [one.proto.label for one in app.get("page_link")]
    assert not any(part in one for one in links for part in MARKUP)


def test_an_argument_tells_its_steps_with_hours_words_and_dossier(
    dispute_home: Home, open_disputes: Open
) -> None:
    words = told(open_disputes())
    assert "Of **5** things asserted" in words
    assert "**3** are denied by somebody and **1** conceded" in words
    assert "**4 arguments** with a denial or a concession" in words
    assert "**That it happened**: asserted → denied +5 h" in words
    assert "**That it happened**: asserted → conceded +3 d" in words
    assert "**Outcome**: denied → asserted +30 h" in words
    assert (
        "**Deaths**: denied, time unknown; no claim that asserts it was found" in words
    )
    assert "**Denied**, +5 h: A spokesman, “words of c3” ([paper.example]" in words
    assert "That no denial was found is not agreement" in words


def test_hours_to_denial_are_of_what_has_claims_alone(dispute_home: Home) -> None:
    rows = published(dispute_home).lists(arguments.HOURS, SPRING, kinds=())
    assert [row["hours_to_denial"] for row in rows] == [-30.0, 5.0, None]


def test_a_disputed_outcome_shows_what_each_side_says(
    dispute_home: Home, open_disputes: Open
) -> None:
    words = told(open_disputes())
    assert "**1 incident** of which sides tell what cannot both be so" in words
    assert "Disputed: outcome, dead or wounded" in words
    assert "**Outcome**, contested: 1 assertion, 1 denial" in words
    assert (
        "A captain, through Telegram (struck, or on whose ground it happened): "
        "asserted, repelled" in words
    )
    assert "A spokesman (said to have done it): denied" in words
    assert ": **9–12**, of the side struck" in words
    assert "777" not in words  # a figure that its claimant has since replaced


def test_where_nothing_is_disputed_one_sentence_says_so(
    empty_home: Home, open_disputes: Open
) -> None:
    publish_build(empty_home, **{**DISPUTE_TABLES, "incidents": INCIDENTS[:2]})
    assert "Of no incident in this choice do sides tell outcomes" in told(
        open_disputes()
    )


def test_shares_say_n_and_leave_out_incidents_on_which_nobody_is_quoted(
    dispute_home: Home, open_disputes: Open
) -> None:
    words = told(open_disputes(source="articles"))
    assert (
        "n = 3 incidents with claims: contested 1 (33%), conceded 1 (33%), "
        "one party's word 1 (33%), uncontested 0 (0%)." in words
    )


def test_records_stand_by_the_alphabet_and_only_of_twenty(
    dispute_home: Home, open_disputes: Open
) -> None:
    app = open_disputes()
    rows = table(app, "Claimant")
    assert [row["Claimant"] for row in rows] == ["Alpha army", "Zeta army"]
    assert rows[0]["Contradicted"] == "20% (10–35%), 5 of 25"
    assert rows[0]["Later conceded"] == "0% (0–15%), 0 of 25"
    words = told(app)
    assert "no ranking" in words
    assert "never fed back" in words


def test_without_a_record_of_twenty_the_page_says_so(
    empty_home: Home, open_disputes: Open
) -> None:
    publish_build(empty_home, **{**DISPUTE_TABLES, "claimant_track_records": []})
    assert "No claimant of this build made 20 assertions" in told(open_disputes())


def test_where_nobody_is_quoted_the_page_says_so(
    home: Home, open_disputes: Open
) -> None:
    app = open_disputes()
    assert "Nobody is quoted on any incident in this choice" in told(app)
    assert "Who says what" not in headings(app)
    assert "What became of assertions, by claimant" in headings(app)


def test_where_no_incident_matches_nothing_else_is_drawn(
    dispute_home: Home, open_disputes: Open
) -> None:
    app = open_disputes(family="maritime", from_="2024-05-01", to="2024-05-02")
    assert "No incidents match these filters" in told(app)
    assert "Who says what" not in headings(app)


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("claims", 13),
        ("incident_propositions", 6),
        ("incident_claim_sequence", 8),
        ("incident_side_figures", 2),
    ],
)
def test_the_rows_leave_with_their_licences(
    dispute_home: Home, name: str, count: int
) -> None:
    assert name in FILES
    values = {**vars(SPRING)}
    make = published(dispute_home).bundle(
        name, SCOPED + arguments.rows_of(name), values, "all"
    )
    with ZipFile(BytesIO(make())) as held:
        assert {"LICENCE.txt", "CITATION.cff"} < set(held.namelist())
        (rows,) = [one for one in held.namelist() if one.endswith(".csv")]
        assert len(held.read(rows).decode().splitlines()) == count + 1


def test_a_second_click_lets_a_cell_go() -> None:
    asked = with_cell(Asked(kinds=("outcome",)), ("actor:a", "deny"))
    assert asked == Asked(("outcome",), "actor:a", "deny")
    assert with_cell(asked, ("actor:a", "deny")) == Asked(("outcome",))


def test_an_address_and_a_choice_are_each_others_mirror() -> None:
    asked = Asked(("casualties", "outcome"), "actor:a", "deny")
    query = {name: [value] for name, value in to_query(asked).items()}
    assert from_query(query, ["outcome", "casualties"], ["actor:a"]) == asked


def test_whoever_is_asked_for_has_a_row_however_seldom_quoted() -> None:
    rows = [
        {
            "claimant_key": f"name:{number:02}",
            "claimant_label": f"{number:02}",
            "claim_count": 100 - number,
        }
        for number in range(20)
    ]
    assert fullest(rows, None)[-1] == "name:14"
    assert fullest(rows, "name:19")[-2:] == ["name:14", "name:19"]


def test_weeks_hold_the_same_incidents_as_months(
    dispute_home: Home, open_disputes: Open
) -> None:
    app = open_disputes(source="articles")
    before = told(app)
    (periods,) = [one for one in app.button_group if one.key == "dispute_periods"]
    periods.set_value("week")
    ran(app)
    assert "n = 3 incidents with claims" in before
    assert "n = 3 incidents with claims" in told(app)
