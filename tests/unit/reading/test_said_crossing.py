"""What a single text says of a crossing, rule by rule."""

from datetime import date
from typing import Any

import pytest

from warehouse.reading.crossings.said import SaidCrossing, said_crossing
from warehouse.reading.statement import CrossingStatement, Statement
from warehouse.reading.vocabulary import load_vocabulary

LEGION = "freedom of russia legion"


def said(kind: str = "crossing", **changes: Any) -> CrossingStatement:
    """Nobody's word that something came from Ukraine."""
    fields = {
        "kind": kind,
        "stance": "assert",
        "value_country_code": "UA" if kind == "crossing" else None,
        "value_region_code": None,
        "value_actor": None,
        "claimant_kind": "unattributed",
        "claimant_country_code": None,
        "claimant_actor": None,
        "quote": "From Ukraine.",
        "quote_start": 0,
        "quote_end": 13,
    }
    return CrossingStatement(**{**fields, **changes})


def by(code: str, **changes: Any) -> CrossingStatement:
    """A state's word that something came from Ukraine."""
    return said(claimant_kind="party", claimant_country_code=code, **changes)


def judged(
    *crossings: CrossingStatement, event_type: str = "ground_assault", **changes: Any
) -> SaidCrossing:
    """An event in Kursk Oblast of which this is said."""
    fields: dict[str, Any] = {
        "event_number": 1,
        "event_word": "raid",
        "event_type": event_type,
        "occurred_on_earliest": date(2024, 3, 12),
        "occurred_on_latest": date(2024, 3, 12),
        "date_rule": "none",
        "place_name": "Tyotkino",
        "place_id": None,
        "region_code": "RU-KRS",
        "country_code": "RU",
        "latitude": None,
        "longitude": None,
        "place_precision": "settlement",
        "place_rule": "locative",
        "actors": (),
        "quote": "A raid.",
        "quote_start": 0,
        "quote_end": 7,
        "crossings": crossings,
    }
    return said_crossing(Statement(**{**fields, **changes}), load_vocabulary())


HERE = said(value_country_code="RU")
INDEPENDENT = said(claimant_kind="independent")
BY_LEGION = said(claimant_kind="party", claimant_actor=LEGION)
NAMED = said("perpetrator", value_actor="state-ua")
NAMED_AT_HOME = said("perpetrator", value_actor="state-ru")


@pytest.mark.parametrize(
    ("crossings", "status", "basis"),
    [
        ((HERE,), "no", "stated_launched_here"),
        ((by("RU"), by("UA", stance="concede")), "established", "stated_conceded"),
        ((INDEPENDENT,), "established", "stated_independently"),
        ((by("RU"), by("UA")), "established", "stated_by_both_sides"),
        # A group speaks for the only country in which it is based.
        ((by("RU"), BY_LEGION), "established", "stated_by_both_sides"),
        ((by("RU"), by("UA", stance="deny")), "disputed", "stated_and_denied"),
        ((by("RU"), HERE), "disputed", "stated_and_denied"),
        (
            (by("RU"), by("UA"), by("UA", stance="deny")),
            "disputed",
            "stated_and_denied",
        ),
        ((by("RU"), by("RU")), "claimed", "stated_by_one_side"),
        ((by("RU"), by("US")), "claimed", "stated_by_one_side"),
        ((said(), by("UA")), "claimed", "stated_by_one_side"),
        ((NAMED,), "claimed", "stated_by_one_side"),
        ((said("sponsor", value_actor="state-ua"),), "undetermined", "no_evidence"),
        ((said("transit"),), "undetermined", "no_evidence"),
        ((NAMED_AT_HOME,), "undetermined", "no_evidence"),
        ((by("RU", stance="qualify"),), "undetermined", "no_evidence"),
        ((by("UA", stance="deny"),), "undetermined", "no_evidence"),
        ((), "undetermined", "no_evidence"),
    ],
)
def test_the_first_rule_that_fits_decides(
    crossings: tuple[CrossingStatement, ...], status: str, basis: str
) -> None:
    told = judged(*crossings)
    assert (told.status, told.basis) == (status, basis)
    is_crossed = status in ("established", "claimed", "disputed")
    assert told.origin_country_code == ("UA" if is_crossed else None)
    assert told.type == ("ground_incursion" if is_crossed else None)
    assert told.country_code == "RU"


@pytest.mark.parametrize(
    ("initiators", "country", "status", "basis"),
    [
        (("state-ua",), "RU", "claimed", "actor_base"),
        (("state-ru",), "RU", "no", "actors_at_home"),
        (("state-ua", "state-ru"), "RU", "claimed", "actor_base"),
        ((LEGION,), "RU", "claimed", "actor_base"),
        (("the unheard-of",), "RU", "undetermined", "no_evidence"),
        (("state-ru", "the unheard-of"), "RU", "undetermined", "no_evidence"),
        (("pkk",), "TR", "undetermined", "bases_on_both_sides"),
        (("state-ua",), None, "undetermined", "no_evidence"),
    ],
)
def test_where_nothing_is_said_who_acted_decides(
    initiators: tuple[str, ...], country: str | None, status: str, basis: str
) -> None:
    told = judged(initiators=initiators, country_code=country)
    assert (told.status, told.basis) == (status, basis)


def test_a_base_counts_only_while_it_was_held() -> None:
    before_the_legion = date(2020, 3, 12)
    told = judged(initiators=(LEGION,), occurred_on_latest=before_the_legion)
    assert (told.status, told.basis) == ("undetermined", "no_evidence")


def test_a_denial_of_what_the_text_says_was_done_disputes_it() -> None:
    told = judged(by("UA", stance="deny"), initiators=("state-ua",))
    assert (told.status, told.origin_country_code) == ("disputed", "UA")


@pytest.mark.parametrize(
    ("event_type", "targets", "found"),
    [
        ("shelling", (), "cross_border_shelling"),
        ("sabotage", (), "infiltration_sabotage"),
        ("maritime_attack", (), "maritime"),
        ("airspace_violation", (), "airspace_spillover"),
        ("drone_strike", (), "strike_range_unknown"),
        ("missile_strike", (), "strike_range_unknown"),
        ("armed_clash", (), "ground_incursion"),
        ("armed_clash", ("state-ru",), "border_clash"),
    ],
)
def test_the_means_decide_the_type_and_no_depth_is_guessed(
    event_type: str, targets: tuple[str, ...], found: str
) -> None:
    told = judged(event_type=event_type, initiators=("state-ua",), targets=targets)
    assert told.type == found


def test_a_salvo_without_a_place_took_effect_in_the_one_state_attacked() -> None:
    told = judged(
        event_type="drone_strike",
        country_code=None,
        place_name=None,
        initiators=("state-ru",),
        targets=("state-ua",),
    )
    assert (told.country_code, told.origin_country_code) == ("UA", "RU")


def test_countries_named_equally_often_leave_the_origin_open() -> None:
    told = judged(said(), said(value_country_code="BY"))
    assert (told.status, told.origin_country_code) == ("claimed", None)
