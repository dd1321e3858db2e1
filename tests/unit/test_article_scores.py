"""What the measurement of the reader counts as found, missed and false."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.evaluation.articles.counts import Counts, count, is_verbatim
from tests.evaluation.articles.gold import Article, is_for_scoring, load_articles
from tests.evaluation.articles.labels import EvaluationError
from tests.evaluation.articles.match import (
    compare,
    event_key,
    pair_claims,
    pair_events,
)
from tests.evaluation.articles.misses import misses
from tests.evaluation.articles.names import name_key, place_key
from tests.evaluation.articles.readers import as_printed
from tests.evaluation.articles.report import report
from tests.evaluation.articles.score import (
    Score,
    f1,
    macro_f1,
    precision,
    recall,
    share,
)

TEXT = "Shells fell on Shebekino. Kyiv denied it."
OPEN, SCORING = "ru-ua-i", "ru-ua-a"


def claim(kind: str = "occurred", **changed: Any) -> dict[str, Any]:
    start, end = changed.pop("span", (0, 25))
    return {
        "kind": kind,
        "value": None,
        "stance": "assert",
        "claimant": None,
        "channel": None,
        "quote": TEXT[start:end],
        "quote_start": start,
        "quote_end": end,
        **changed,
    }


def event(name: str | None = "Shebekino", **changed: Any) -> dict[str, Any]:
    region = changed.pop("region_code", "RU-BEL")
    place = {"name": name, "country_code": "RU", "region_code": region}
    return {
        "event_family": "indirect_fire",
        "event_type": "shelling",
        "occurred_on": "2023-06-01",
        "occurred_on_earliest": "2023-06-01",
        "occurred_on_latest": "2023-06-01",
        "places": [{**place, "precision": "settlement"}] if name else [],
        "initiators": [],
        "targets": [],
        "outcome": "succeeded",
        "cross_border": {
            "status": "claimed",
            "origin_country_code": "UA",
            "country_code": "RU",
        },
        "fatalities": {"low": None, "best": None, "high": None},
        "claims": [],
        **changed,
    }


def article(*events: Mapping[str, Any], article_id: str = OPEN) -> Article:
    return Article(article_id, "ru-ua", "wire", date(2023, 6, 2), TEXT, events)


def counted(gold: list[dict[str, Any]], said: list[dict[str, Any]]) -> Counts:
    return count(compare(article(*gold), said))


def test_events_answer_on_family_region_and_day_whatever_the_fine_type() -> None:
    rockets = event(event_type="rocket_strike")
    assert pair_events([event()], [rockets], event_key) == [(0, 0)]
    for other in (
        event(event_family="aerial", event_type="drone_strike"),
        event(region_code="RU-KRS"),
        event(occurred_on="2023-06-02"),
    ):
        assert pair_events([event()], [other], event_key) == []


def test_nothing_answers_nothing_and_only_nothing() -> None:
    nowhere = event(None, occurred_on=None)
    country_only = event("Russia", region_code=None, occurred_on=None)
    assert pair_events([nowhere], [country_only], event_key) == [(0, 0)]
    assert pair_events([nowhere], [event(None)], event_key) == []
    assert pair_events([nowhere], [event(occurred_on=None)], event_key) == []


def test_one_event_answers_one_event() -> None:
    counts = counted([event()], [event(), event()])
    assert counts["events", "hit"] == 1
    assert counts["events", "said"] == 2
    assert counted([event(), event()], [event()])["events", "hit"] == 1


def test_among_events_of_one_key_the_place_name_decides_and_then_the_order() -> None:
    gold = [event("Murom"), event("Shebekino"), event("Graivoron")]
    said = [event("Shebekino"), event("Popovka"), event("Murom")]
    assert pair_events(gold, said, event_key) == [(0, 2), (1, 0), (2, 1)]


def test_claims_answer_on_kind_stance_claimant_and_a_shared_character() -> None:
    wanted = claim(span=(0, 25))
    assert pair_claims([wanted], [claim(span=(24, 40))]) == [(0, 0)]
    for other in (
        claim(span=(25, 40)),
        claim("target"),
        claim(stance="deny"),
        claim(claimant="Kyiv"),
    ):
        assert pair_claims([wanted], [other]) == []


def test_as_many_claims_are_paired_as_can_be() -> None:
    """The first has the larger overlap with the only one that the second can have."""
    gold = [claim(span=(0, 20)), claim(span=(15, 20))]
    said = [claim(span=(2, 20)), claim(span=(0, 1))]
    assert pair_claims(gold, said) == [(0, 1), (1, 0)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ministry of Defence of Russia", "the Russian Defense Ministry"),
        ("Ministry of Defence of Russia", "Russia’s Ministry of Defence"),
        ("Armed forces of Israel", "Israeli armed forces"),
        ("US Central Command", "Central Command of the United States"),
        ("Government and forces of Türkiye", "government and forces of Turkey"),
        ("Armed forces of South Korea", "South Korean armed forces"),
        ("José Peña", "Jose Pena"),
    ],
)
def test_claimants_are_one_however_they_are_written(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ministry of Defence of Russia", "Ministry of Defence of Ukraine"),
        ("Ministry of Defence of Russia", "Foreign Ministry of Russia"),
        ("Armed forces of South Korea", "Armed forces of North Korea"),
        ("Armed forces of Niger", "Armed forces of Nigeria"),
        ("Governor of Kursk Oblast", None),
        ("", None),
    ],
)
def test_other_claimants_stay_others(one: str | None, other: str | None) -> None:
    assert name_key(one) != name_key(other)


def test_a_place_is_one_with_and_without_the_word_for_its_unit() -> None:
    assert place_key("Belgorod Oblast") == place_key("the Belgorod region")
    assert place_key("Ra's al-‘Ayn") == place_key("Ras al Ayn")
    assert place_key("Oblast") != place_key("Region")
    assert place_key("Goma") != place_key("Gomel")


def test_actors_count_with_their_part_also_of_events_nobody_answers() -> None:
    ours = event(initiators=["Hezbollah"], targets=["Government and forces of Israel"])
    swapped = event(
        initiators=["Israel's government and forces"], targets=["Hezbollah"]
    )
    counts = counted([ours, event(occurred_on=None, initiators=["M23"])], [swapped])
    assert [counts["actors", part] for part in ("hit", "gold", "said")] == [0, 3, 2]
    assert counts["actors of matched events", "gold"] == 2
    alike = event(initiators=["Hezbollah"])
    assert counted([ours], [alike])["actors", "hit"] == 1


def test_claims_of_events_nobody_answers_are_missed_and_false() -> None:
    gold = [event(claims=[claim(), claim("target")])]
    said = [event(occurred_on=None, claims=[claim()])]
    counts = counted(gold, said)
    assert [counts["claims", part] for part in ("hit", "gold", "said")] == [0, 2, 1]
    assert counts["claims of matched events", "gold"] == 0
    found = counted(gold, [event(claims=[claim()])])
    assert found["kind occurred", "hit"] == 1
    assert found["kind target", "hit"] == 0


def test_the_day_is_judged_among_events_of_one_family_and_region() -> None:
    counts = counted([event()], [event(occurred_on="2023-05-31")])
    assert counts["events", "hit"] == 0
    assert (counts["day", "right"], counts["day", "of"]) == (0, 1)


def test_an_event_in_a_text_without_incidents_is_a_false_alarm() -> None:
    score = Score([counted([], [event(), event()]), counted([], [])])
    assert score.value(share("false alarms")) == 0.5
    assert score.total["events", "said"] == 2
    assert counted([event()], [event()])["false alarms", "of"] == 0


def test_precision_recall_and_f1_are_of_sums_over_articles() -> None:
    score = Score([counted([event(), event(None)], [event()]), counted([], [event()])])
    assert score.value(precision("events")) == 1 / 2
    assert score.value(recall("events")) == 1 / 2
    one_of_three = Score([counted([event()], [event(), event(None), event(None)])])
    assert one_of_three.value(f1("events")) == 2 * 1 / (1 + 3)


def test_the_mean_over_stances_holds_a_rare_one_as_dear_as_a_common_one() -> None:
    asserted = [claim(kind) for kind in ("occurred", "target", "outcome")]
    gold = [event(claims=[*asserted, claim(stance="deny")])]
    score = Score([counted(gold, [event(claims=asserted)])])
    assert score.told("stance") == ["stance assert", "stance deny"]
    assert score.value(macro_f1(score.told("stance"))) == (1 + 0) / 2
    assert score.value(f1("claims")) == 2 * 3 / (4 + 3)


def test_the_mean_leaves_out_stances_that_no_label_has() -> None:
    gold = [event(claims=[claim()])]
    said = [event(claims=[claim(), claim(stance="deny")])]
    score = Score([counted(gold, said)])
    assert score.told("stance") == ["stance assert"]
    assert score.value(macro_f1(score.told("stance"))) == 1


def test_intervals_are_the_same_every_time_and_hold_the_value() -> None:
    articles = [counted([event()], [event()]) for _ in range(6)]
    articles += [counted([event()], []) for _ in range(4)]
    first, again = (Score(articles).interval(recall("events")) for _ in range(2))
    assert first == again
    assert first.low < first.value == 0.6 < first.high
    sure = Score([counted([event()], [event()])] * 5).interval(recall("events"))
    assert (sure.low, sure.high) == (1, 1)


def test_what_nobody_could_find_has_no_share() -> None:
    assert str(Score([counted([], [])]).interval(f1("events"))) == "–"
    assert str(Score([]).interval(f1("events"))) == "–"


def test_a_quote_stands_where_it_is_said_to_stand() -> None:
    assert is_verbatim(claim(), TEXT)
    assert not is_verbatim(claim(quote_start=1), TEXT)
    assert not is_verbatim(claim(quote="Rockets fell on Shebekino."), TEXT)
    assert not is_verbatim(claim(span=(3, 3)), TEXT)
    for length, is_allowed in ((300, True), (301, False)):
        long = {"quote": "x" * length, "quote_start": 0, "quote_end": length}
        assert is_verbatim(long, "x" * 400) is is_allowed
    bad = event(claims=[claim(quote_start=1), claim("target")])
    counts = counted([], [bad])
    assert (counts["quotes", "right"], counts["quotes", "of"]) == (1, 2)


def test_the_halves_are_chosen_by_the_id_alone() -> None:
    halves = [is_for_scoring(f"article-{number}") for number in range(400)]
    assert 160 < sum(halves) < 240
    assert is_for_scoring(SCORING) is not is_for_scoring(OPEN)


def test_the_list_of_misses_tells_what_is_wrong_and_never_of_the_scoring_half() -> None:
    gold = event(claims=[claim(claimant="Governor of Belgorod Oblast")])
    said = event(event_type="rocket_strike", claims=[claim()])
    told = misses([compare(article(gold), [said, event(None, region_code=None)])])
    assert "type shelling → rocket_strike" in told
    assert "~ (claimant read as ∅) occurred assert by Governor of Belgorod" in told
    assert "+ indirect_fire/shelling ∅ ∅ 2023-06-01" in told
    assert misses([compare(article(gold), [gold])]) == "None."
    with pytest.raises(EvaluationError, match="never listed"):
        misses([compare(article(gold, article_id=SCORING), [])])


def test_a_missed_event_is_told_with_the_false_one_next_to_it() -> None:
    told = misses([compare(article(event()), [event(occurred_on="2023-05-31")])])
    assert "near: indirect_fire/shelling RU-BEL Shebekino 2023-05-31" in told


def test_the_report_sets_the_plain_reader_beside() -> None:
    gold = article(event(claims=[claim()]))
    right, nothing = compare(gold, gold.events), compare(gold, [])
    printed = report("Open", [right], [nothing])
    assert (
        "| events: recall | 1 of 1 (100%; 100% to 100%) | 0 of 1 (0%; 0% to 0%) |"
        in printed
    )
    assert "### Open: 1 articles, 1 with incidents (1 events, 1 claims)" in printed


def test_dates_of_a_reader_are_compared_as_printed() -> None:
    said = as_printed({"events": [event(occurred_on=date(2023, 6, 1))]})
    assert pair_events([event()], said["events"], event_key) == [(0, 0)]


def label(**changed: Any) -> dict[str, Any]:
    told = {key: value for key, value in claim().items() if "quote_" not in key}
    return {
        "id": OPEN,
        "theatre": "ru-ua",
        "style": "wire",
        "published_on": "2023-06-02",
        "source_pages": [],
        "events": [event(claims=[{**told, "quote": "Kyiv denied it."}])],
        **changed,
    }


def write(folder: Path, told: Mapping[str, Any]) -> Path:
    (folder / f"{OPEN}.txt").write_text(TEXT, encoding="utf-8")
    (folder / f"{OPEN}.json").write_text(json.dumps(told), encoding="utf-8")
    return folder


def test_a_label_is_loaded_with_the_offsets_of_its_quotes(tmp_path: Path) -> None:
    (loaded,) = load_articles(write(tmp_path, label()))
    (quoted,) = loaded.events[0]["claims"]
    assert TEXT[quoted["quote_start"] : quoted["quote_end"]] == "Kyiv denied it."
    assert loaded.published_on == date(2023, 6, 2)


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"id": "other"}, "its id is 'other'"),
        ({"note": "x"}, r"lacks or adds \['note'\]"),
        ({"published_on": "2 June"}, "published_on is no date"),
        (
            {"events": [event(event_type="drone_strike")]},
            "is of aerial, not of indirect",
        ),
        ({"events": [event(region_code="UA-63")]}, "UA-63 is in UA, not in RU"),
        (
            {"events": [event(region_code="PS-GZA")]},
            "region_code 'PS-GZA' is not known",
        ),
        ({"events": [event(outcome="won")]}, "outcome 'won' is not known"),
        ({"events": [event(occurred_on="2023-07-01")]}, "the day is out of order"),
        (
            {"events": [event(fatalities={"low": 9, "best": 5, "high": None})]},
            r"fatalities fall from low to high: \[9, 5\]",
        ),
    ],
)
def test_a_bad_label_is_told_by_file_and_fault(
    tmp_path: Path, changed: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(EvaluationError, match=rf"{OPEN}\.json: .*{sentence}"):
        load_articles(write(tmp_path, label(**changed)))


def test_a_quote_that_is_not_in_the_text_is_a_fault(tmp_path: Path) -> None:
    bad = label()
    bad["events"][0]["claims"][0]["quote"] = "Kyiv denied it"[::-1]
    with pytest.raises(EvaluationError, match="event 1: the quote does not stand"):
        load_articles(write(tmp_path, bad))


def test_an_article_without_its_label_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "alone.txt").write_text(TEXT, encoding="utf-8")
    with pytest.raises(EvaluationError, match=r"alone\.json: is missing"):
        load_articles(tmp_path)
