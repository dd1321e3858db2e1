"""The claims of an incident side by side, and the article behind them."""

from html import unescape
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.incidents.claim_words import (
    by_side,
    claimant_words,
    sorted_claims,
    value_words,
)
from dashboard.incidents.full_text import found_at, marked
from tests.dashboard.claim_rows import CLAIMED, CLAIMS, TEXT, claim, show_texts
from tests.dashboard.evidence_rows import EVIDENCE, HOSTILE
from tests.dashboard.homes import publish_build
from tests.dashboard.test_incidents import MARKUP, opened, ran, told
from warehouse.home import Home

HEADINGS = (
    "**Said to have done it**",
    "**Struck, or on whose ground it happened**",
    "**Other states and independent voices**",
    "**Nobody named, or side not known**",
)


@pytest.fixture
def claimed_home(empty_home: Home) -> Home:
    publish_build(empty_home, **CLAIMED)
    return empty_home


def cards(app: AppTest) -> list[str]:
    return [one.value for one in app.markdown if "\n\n> " in one.value]


def kinds_of(app: AppTest) -> list[Any]:
    return [one for one in app.button_group if str(one.key).startswith("claim-kinds")]


def article(app: AppTest) -> str:
    found = [one.proto.body for one in app.get("html")]
    (html,) = [one for one in found if '<div class="article"' in one]
    return str(html)


def test_each_side_has_its_column_and_its_claims_by_kind(claimed_home: Home) -> None:
    words = told(opened(incident="shelling"))
    at = [words.index(heading) for heading in HEADINGS]
    assert at == sorted(at)
    struck = words[at[1] : at[2]]
    kinds = ("That it happened", "Who did it", "Munitions", "Deaths")
    assert [struck.index(f"**{kind}** ·") for kind in kinds] == sorted(
        struck.index(f"**{kind}** ·") for kind in kinds
    )


def test_a_claim_tells_stance_value_claimant_channel_words_day_and_link(
    claimed_home: Home,
) -> None:
    words = told(opened(incident="shelling"))
    for part in (
        "**Deaths** · Asserted: 3",
        "**Deaths** · Asserted: at least 1,200",
        "**Munitions** · Asserted: about 6",
        "**Who did it** · Asserted: A volunteer unit",
        "**Who did it** · Denied  \nGovernment of Ukraine\n",
        "**Crossing** · No comment",
        "**Crossing** · Asserted: from the territory of Ukraine  \n",
        "Governor of Belgorod Oblast (Russia), through Telegram",
        "> “three people were killed”",
        "Border guards\n",
        "The text in its own voice",
        "13 Jun 2024 · A *starred* paper · [paper.example](https://paper.example/",
        "Day unknown · ",
        "silence is not denial",
    ):
        assert part in words, part


def test_words_of_others_in_a_claim_stay_text(claimed_home: Home) -> None:
    shown = [one for one in cards(opened(incident="shelling")) if "Bold" in one]
    assert len(shown) == 1
    assert not any(part in shown[0] for part in MARKUP)
    assert "[x](" not in shown[0]


def test_many_claims_can_be_cut_to_kinds(claimed_home: Home) -> None:
    app = opened(incident="shelling")
    (kinds,) = kinds_of(app)
    assert len(cards(app)) == len(CLAIMS)
    assert kinds.options[0] == "That it happened (2)"
    kinds.set_value(["casualties"])
    ran(app)
    assert len(cards(app)) == 2
    assert "No words of this side were found." in told(app)


def test_few_claims_need_no_choice_and_silence_is_told(empty_home: Home) -> None:
    publish_build(empty_home, **{**EVIDENCE, "claims": CLAIMS[4:6]})
    app = opened(incident="shelling")
    assert not kinds_of(app)
    assert told(app).count("No words of this side were found.") == 1
    assert HEADINGS[2] not in told(app)


def test_a_page_of_claims_holds_what_is_said_of_one_thing(empty_home: Home) -> None:
    many = [
        claim(f"{kind}-{number:03}", kind, side, "words", value=str(number))
        for kind, side in (("casualties", "target"), ("occurred", "initiator"))
        for number in range(20)
    ]
    publish_build(empty_home, **{**EVIDENCE, "claims": many})
    app = opened(incident="shelling")
    words = told(app)
    assert len(cards(app)) == 24
    assert "1–24 of 40" in words
    assert words.count("**That it happened** ·") == 20
    assert words.count("**Deaths** ·") == 4


def test_without_a_claim_one_sentence_says_so(empty_home: Home) -> None:
    publish_build(empty_home, **EVIDENCE)
    app = opened(incident="shelling")
    assert "No text that was read says anything of it" in told(app)
    assert not cards(app)


def test_no_article_is_offered_unless_the_operator_shows_it(claimed_home: Home) -> None:
    app = opened(incident="shelling")
    assert not [one for one in app.selectbox if one.label == "Full text"]
    assert "weather" not in told(app)


def chosen_text(app: AppTest) -> AppTest:
    (picker,) = [one for one in app.selectbox if one.label == "Full text"]
    picker.set_value("doc")
    return ran(app)


def test_where_the_operator_shows_it_the_article_stands_with_its_quotes_marked(
    claimed_home: Home,
) -> None:
    show_texts(claimed_home)
    app = opened(incident="shelling")
    (picker,) = [one for one in app.selectbox if one.label == "Full text"]
    assert picker.options == ["A *starred* paper: Two houses hit near the border"]
    assert picker.value is None
    chosen_text(app)
    html = article(app)
    assert "<mark>Six shells fell on Shebekino at dawn</mark>" in html
    assert "weather &amp; the roads" in html
    assert "Not found in it again: 1 quote." in told(app)
    assert "the operator of this installation allows it" in told(app)


def test_hostile_text_is_no_markup(claimed_home: Home) -> None:
    show_texts(claimed_home)
    app = chosen_text(opened(incident="shelling"))
    inside = article(app).split(">", 1)[1].removesuffix("</div>")
    bare = inside.replace("<mark>", "").replace("</mark>", "")
    assert not {"<", ">", '"'} & set(bare)
    assert unescape(bare) == TEXT
    assert HOSTILE in unescape(bare)


def test_a_build_without_its_texts_says_what_to_do(claimed_home: Home) -> None:
    show_texts(claimed_home, is_held=False)
    app = chosen_text(opened(incident="shelling"))
    assert "`borderlog publish` puts it there" in told(app)


def test_a_switch_set_wrongly_is_told_and_the_page_stands(claimed_home: Home) -> None:
    claimed_home.config.write_text('[dashboard]\nshow_full_text = "yes"\n')
    words = told(opened(incident="shelling"))
    assert "wants true or false" in words
    assert "Cite this" in [one.value for one in opened(incident="shelling").subheader]


@pytest.mark.parametrize(
    ("spans", "html"),
    [
        ([], "a&lt;b&gt;c"),
        ([(0, 1)], "<mark>a</mark>&lt;b&gt;c"),
        ([(1, 4), (0, 2)], "<mark>a&lt;b&gt;</mark>c"),
        ([(0, 5), (2, 3)], "<mark>a&lt;b&gt;c</mark>"),
        ([(0, 1), (4, 5)], "<mark>a</mark>&lt;b&gt;<mark>c</mark>"),
    ],
    ids=["none", "one", "overlapping", "within", "two"],
)
def test_marks_never_cut_an_escape_or_nest(
    spans: list[tuple[int, int]], html: str
) -> None:
    assert marked("a<b>c", spans) == html


@pytest.mark.parametrize(
    ("start", "end", "quote", "span"),
    [
        (2, 5, "🙂cd", (2, 5)),
        (2, 6, "🙂c", (2, 6)),
        (3, 6, "🙂cd", None),
        (-1, 2, "d", None),
        (2, 99, "🙂cd", None),
    ],
    ids=["exact", "cut at 300", "astray", "before", "past the end"],
)
def test_a_quote_is_marked_only_where_the_text_has_it(
    start: int, end: int, quote: str, span: tuple[int, int] | None
) -> None:
    row = {"quote_start": start, "quote_end": end, "quote": quote}
    assert found_at("ab🙂cdef", row) == span


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        ("casualties", "0", "0"),
        ("injuries", "2-3", "2 to 3"),
        ("munitions", "<=30", "at most 30"),
        ("casualties", "dozens", "dozens"),
        ("date", "2-3", "2\\-3"),
        ("casualties", None, ""),
    ],
)
def test_a_figure_is_read_out_as_it_was_said(
    kind: str, value: str | None, words: str
) -> None:
    assert value_words({"kind": kind, "value": value, "value_name": None}) == words


@pytest.mark.parametrize(
    ("name", "country", "channel", "words"),
    [
        ("Army of Mali", "Mali", None, "Army of Mali"),
        ("Officials", "Mali", None, "Officials (Mali)"),
        (None, "Mali", "A wire", "Somebody of Mali, through A wire"),
        (None, None, None, "The text in its own voice"),
    ],
)
def test_a_claimant_is_named_with_country_and_channel(
    name: str | None, country: str | None, channel: str | None, words: str
) -> None:
    row = {"claimant_name": name, "claimant_country_name": country, "channel": channel}
    assert claimant_words(row) == words


def test_a_side_or_kind_of_tomorrow_is_not_left_out() -> None:
    rows: list[dict[str, Any]] = [
        {"claimant_side": "mediator", "kind": "ceasefire"},
        {"claimant_side": "target", "kind": "injuries"},
    ]
    assert sum(map(len, by_side(rows).values())) == 2
    assert [row["kind"] for row in sorted_claims(rows)] == ["injuries", "ceasefire"]
