"""Why an incident has its grade and its state of dispute, from small known rows."""

from typing import Any

import pytest

from dashboard.incidents.figures import bounds
from dashboard.incidents.grading import Told, dispute_words, evidence_words
from dashboard.incidents.id_changes import change_sentences, ids_before, last_of
from dashboard.incidents.origins import by_origin, origin_words
from tests.dashboard.dossier_rows import became

Row = dict[str, Any]


def said(name: str | None, side: str, stance: str = "assert", **more: Any) -> Row:
    return {
        "kind": "occurred",
        "stance": stance,
        "claimant_name": name,
        "claimant_side": side,
        "claimant_country_name": None,
        "value": None,
        "value_name": None,
        **more,
    }


def report(*names: str | None, **more: Any) -> Row:
    origins = [
        {"origin_id": f"o-{name}", "origin_kind": "wire", "origin_name": name}
        for name in names
    ]
    return {"origins": origins, "is_machine_feed": False, **more}


def of(grade: str | None, *claims: Row, **more: Any) -> Told:
    incident = {
        "evidence_grade": grade,
        "dispute_state": None,
        "is_outcome_disputed": False,
        "is_casualties_disputed": False,
        **more.pop("incident", {}),
    }
    occurred = {"assertion_count": 1, "concession_count": 0}
    held: Row = {
        "reports": [report("A wire")],
        "propositions": {"occurred": occurred},
        **more,
    }
    return Told(incident=incident, claims=list(claims), **held)


def test_confirmed_says_who_concedes_who_agrees_and_through_how_many_origins() -> None:
    told = of(
        "confirmed",
        said("A ministry", "initiator", "concede"),
        said("A governor", "target"),
        said("Monitors", "independent"),
        said(None, "unknown"),
    )
    assert evidence_words(told) == (
        "Confirmed: conceded by A ministry; Monitors, of neither side, says so; both "
        "sides say so (A ministry; A governor). Carried by 1 origin of information."
    )


def test_a_denial_or_another_kind_confirms_nothing() -> None:
    told = of(
        "confirmed",
        said("Monitors", "independent"),
        said("A ministry", "initiator", "deny"),
        said("A ministry", "initiator", kind="outcome"),
        said("A governor", "target"),
    )
    assert "both sides" not in evidence_words(told)
    assert "conceded" not in evidence_words(told)


def test_fair_names_the_origins_and_counts_no_lead_among_them() -> None:
    reports = [
        report("A wire"),
        report("B paper"),
        report("A wire"),
        report("A feed", is_machine_feed=True),
    ]
    words = evidence_words(of("fair", reports=reports))
    assert words.startswith("Fair: 2 origins of information that do not copy one")
    assert "(A wire and B paper)" in words


def test_weak_is_one_origin_or_one_party_or_nobody_at_all() -> None:
    assert evidence_words(of("weak")) == (
        "Weak: one origin of information alone (A wire)."
    )
    two = of("weak", reports=[report("A wire", "B paper")])
    assert "no two parties" in evidence_words(two)
    assert "nobody was found to say" in evidence_words(of("weak", propositions={}))


def test_leads_and_what_was_disproved_say_so() -> None:
    assert evidence_words(of("machine_only")) == (
        "Machine feeds alone: a lead, never a fact."
    )
    disproved = of("discounted", said("Monitors", "independent", "deny"))
    assert "denied by Monitors" in evidence_words(disproved)


def test_a_grade_of_tomorrow_or_of_no_build_is_still_told() -> None:
    assert evidence_words(of("beyond_doubt")) == "Beyond doubt."
    assert evidence_words(of(None)) == "Not judged in this build."
    assert dispute_words(of(None)) == "Not judged in this build."


def contested(*claims: Row, kind: str = "perpetrator") -> str:
    return dispute_words(
        of(
            "weak",
            *claims,
            incident={"dispute_state": "contested", "is_casualties_disputed": True},
            propositions={kind: {"state": "contested"}},
        )
    )


def test_a_dispute_names_who_denies_what() -> None:
    words = contested(said("A [ministry]", "initiator", "deny", kind="perpetrator"))
    assert words == (
        "Contested: who did it (denied by A \\[ministry\\]). Figures of dead or "
        "wounded are disputed."
    )


def test_accounts_that_cannot_all_be_so_stand_against_each_other() -> None:
    one = said("Ankara", "initiator", kind="perpetrator", value_name="A party")
    other = said("Baghdad", "target", kind="perpetrator", value_name="An army")
    words = contested(one, other, one)
    assert "who did it (A party, by Ankara; against: An army, by Baghdad)" in words
    assert "cannot all be so" in contested(one)


def test_a_crossing_that_statements_alone_dispute_is_told() -> None:
    words = contested(kind="outcome")
    assert "whether something crossed is said and denied" in words


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("uncontested", "silence is not agreement"),
        ("single_party", "one party alone"),
    ],
)
def test_what_nobody_disputes_claims_no_agreement(state: str, words: str) -> None:
    assert words in dispute_words(of("weak", incident={"dispute_state": state}))


def test_reports_are_put_together_by_all_their_origins() -> None:
    reports = [report("A"), report("B", "A"), report("A"), report()]
    keys = [len(one["origins"]) for one in by_origin(reports)]
    assert keys == [1, 1, 2, 0]
    assert origin_words(report("A", "B", "C", "D", "E"), 1).endswith("and 1 more**")
    assert "not told" in origin_words(report(), 4)


def test_an_id_is_followed_back_over_merges_and_renames_but_not_splits() -> None:
    changes = [
        {**became("a", "b", "renamed"), "changed_at": 1},
        {**became("b", "c", "merged"), "changed_at": 2},
        {**became("c", "a", "renamed"), "changed_at": 3},
        {**became("d", "c", "split"), "changed_at": 3},
    ]
    assert ids_before(changes, "c") == ["c", "b", "a"]


def test_only_the_last_change_of_an_id_is_told_first() -> None:
    newest = {**became("a", "c", "split"), "changed_at": 2}
    older = {**became("a", "b", "merged"), "changed_at": 1}
    assert last_of([newest, older], "a") == [newest]
    assert last_of([older], "b") == []


def test_a_change_without_a_decision_names_none() -> None:
    row = {**became("a", "b", "renamed"), "decided_by": None, "because": None}
    (words,) = change_sentences([row])
    assert "another report founds it now" in words
    assert "No decision is named as the cause." in words


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (3, 3, "3"),
        (2, 3, "2 to 3"),
        (9, None, "at least 9"),
        (None, 30, "at most 30"),
        (0, 0, "0"),
        (None, None, None),
    ],
)
def test_bounds_are_read_out(
    low: int | None, high: int | None, words: str | None
) -> None:
    assert bounds(low, high) == words
