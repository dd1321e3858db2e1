"""The address of a page, and the periods it asks for."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from dashboard.shell.scope import Choices, Region, Scope, from_query, to_query

CHOICES = Choices(
    first_on=date(2020, 3, 1),
    last_on=date(2024, 6, 30),
    default_since=date(2023, 7, 1),
    default_until=date(2024, 6, 30),
    countries={"RU": "Russia", "SY": "Syria"},
    regions={"RU-BEL": Region("Belgorod", "RU"), "SY-HL": Region("Aleppo", "SY")},
    families=("ground", "aerial", "other"),
    sources={"gdelt": "GDELT", "ucdp": "UCDP"},
)
DAYS = st.dates(date(2020, 1, 1), date(2024, 12, 31))


@given(
    days=st.tuples(DAYS, DAYS).map(sorted),
    countries=st.sets(st.sampled_from(["RU", "SY"])),
    families=st.sets(st.sampled_from(["ground", "aerial", "other"])),
    sources=st.sets(st.sampled_from(["gdelt", "ucdp"])),
    has_machine_feeds=st.booleans(),
    policy=st.sampled_from(["de_jure", "de_facto"]),
)
def test_any_scope_survives_its_address(
    days: list[date],
    countries: set[str],
    families: set[str],
    sources: set[str],
    has_machine_feeds: bool,
    policy: str,
) -> None:
    scope = Scope(
        since=days[0],
        until=days[1],
        countries=tuple(sorted(countries)),
        families=tuple(sorted(families)),
        sources=tuple(sorted(sources)),
        has_machine_feeds=has_machine_feeds,
        policy=policy,
    )
    query = {name: [value] for name, value in to_query(scope, CHOICES).items()}
    assert from_query(query, CHOICES) == (scope, [])


def test_the_order_in_an_address_does_not_matter() -> None:
    one, _ = from_query({"country": ["SY,RU"]}, CHOICES)
    other, _ = from_query({"country": ["RU", "SY", "RU"]}, CHOICES)
    assert one == other


def test_a_range_turned_round_is_ignored() -> None:
    query = {"from": ["2024-05-01"], "to": ["2024-01-01"]}
    scope, ignored = from_query(query, CHOICES)
    assert (scope.since, scope.until) == (CHOICES.default_since, CHOICES.default_until)
    assert ignored == ["from=2024-05-01&to=2024-01-01"]


def test_an_end_before_the_default_year_moves_its_beginning() -> None:
    scope, ignored = from_query({"to": ["2021-01-01"]}, CHOICES)
    assert scope.since <= scope.until == date(2021, 1, 1)
    assert ignored == []


def test_the_period_before_has_the_same_length_and_ends_the_day_before() -> None:
    scope = Scope(date(2024, 1, 1), date(2024, 12, 31))
    before = scope.before()
    assert before.until == date(2023, 12, 31)
    assert before.until - before.since == timedelta(days=365)


def test_a_policy_that_nobody_knows_is_named_and_the_recognised_one_holds() -> None:
    scope, ignored = from_query({"policy": ["mine"]}, CHOICES)
    assert scope.policy == "de_jure"
    assert ignored == ["policy=mine"]


def test_the_default_policy_stays_out_of_the_address() -> None:
    scope, _ = from_query({"policy": ["de_jure"]}, CHOICES)
    assert to_query(scope, CHOICES) == {}


def test_a_held_region_is_offered_under_its_holder_on_the_ground_alone() -> None:
    crimea = Region("Crimea", "UA", holder_codes=("RU",))
    countries = {"RU": "Russia", "UA": "Ukraine"}
    choices = replace(CHOICES, countries=countries, regions={"UA-43": crimea})
    assert choices.regions_of(["RU"]) == []
    assert choices.regions_of(["RU"], "de_facto") == ["UA-43"]
    asked = {"country": ["RU"], "region": ["UA-43"]}
    assert from_query(asked, choices)[1] == ["region=UA-43"]
    assert from_query(asked | {"policy": ["de_facto"]}, choices)[1] == []
