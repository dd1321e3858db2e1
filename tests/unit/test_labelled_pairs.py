"""The hand-labelled pairs are whole, in valid codes and free of contradiction."""

import csv
from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import chain
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "tests/evaluation/incidents/pairs"
SEEDS = ROOT / "dbt/seeds"
REFERENCE = ROOT / "warehouse/reference/data"
SOURCES = {"articles", "gdelt", "ucdp", "viina"}
POSITIVE_KINDS = {
    *("same_account", "copy", "repeat", "mirrored", "town_and_region"),
    *("day_off_by_one", "figures_differ", "sides_differ", "type_differs"),
}
NEGATIVE_KINDS = {
    *("same_town_next_day", "neighbouring_town_same_day", "two_waves_one_night"),
    *("same_town_same_day_other_side", "same_town_same_day_other_family"),
    *("same_article_other_event", "namesake_town", "anniversary"),
}
Row = dict[str, str]


def read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


REPORTS = {row["ref"]: row for row in read(FOLDER / "reports.csv")}
PAIRS = read(FOLDER / "pairs.csv")


def of_class(pairs: list[Row], label: str) -> list[Row]:
    return [pair for pair in pairs if pair["is_same"] == label]


def incidents(pairs: list[Row]) -> dict[str, str]:
    """Each ref with the first ref of all that the positive labels tie to it."""
    leader: dict[str, str] = {}

    def find(ref: str) -> str:
        while leader.setdefault(ref, ref) != ref:
            ref = leader[ref]
        return ref

    for pair in of_class(pairs, "true"):
        left, right = find(pair["left_ref"]), find(pair["right_ref"])
        leader[max(left, right)] = min(left, right)
    refs = chain.from_iterable((p["left_ref"], p["right_ref"]) for p in pairs)
    return {ref: find(ref) for ref in refs}


def contradictions(pairs: list[Row]) -> list[Row]:
    of = incidents(pairs)
    return [
        pair
        for pair in of_class(pairs, "false")
        if of[pair["left_ref"]] == of[pair["right_ref"]]
    ]


def unknown_codes(row: Row) -> Iterator[str]:
    for column, known in KNOWN.items():
        if row[column] and row[column] not in known:
            yield row[column]
    actors = f"{row['initiators']};{row['targets']}".split(";")
    yield from (actor for actor in actors if actor and actor not in ACTORS)


COUNTRIES = {row["country_code"] for row in read(REFERENCE / "countries.csv")}
REGIONS = {row["region_code"]: row for row in read(REFERENCE / "regions.csv")}
FAMILIES = {r["event_type"]: r["event_family"] for r in read(SEEDS / "event_types.csv")}
PRECISIONS = {r["place_precision"] for r in read(SEEDS / "place_precisions.csv")}
ACTORS = {r["actor_id"] for r in read(SEEDS / "listed_actors.csv")} | {
    f"state-{code.lower()}" for code in COUNTRIES
}
KNOWN = {
    "source_name": SOURCES,
    "event_type": FAMILIES,
    "country_code": COUNTRIES,
    "region_code": REGIONS,
    "place_precision": PRECISIONS,
}


def test_there_are_at_least_three_hundred_pairs_of_both_classes() -> None:
    assert len(PAIRS) >= 300
    assert len(of_class(PAIRS, "true")) >= 130
    assert len(of_class(PAIRS, "false")) >= 170


def test_every_code_is_one_the_warehouse_knows() -> None:
    wrong = {ref: list(unknown_codes(row)) for ref, row in REPORTS.items()}
    assert {ref: codes for ref, codes in wrong.items() if codes} == {}


def test_family_and_region_fit_type_and_country() -> None:
    for ref, row in REPORTS.items():
        assert row["event_family"] == FAMILIES[row["event_type"]], ref
        region = REGIONS.get(row["region_code"])
        assert region is None or region["country_code"] == row["country_code"], ref


def test_dates_places_and_figures_are_sane() -> None:
    for ref, row in REPORTS.items():
        first, last = row["occurred_on_earliest"], row["occurred_on_latest"]
        days = (date.fromisoformat(last) - date.fromisoformat(first)).days
        assert 0 <= days <= 9, ref
        assert bool(row["latitude"]) == bool(row["longitude"]), ref
        assert abs(float(row["latitude"] or 0)) <= 90, ref
        assert abs(float(row["longitude"] or 0)) <= 180, ref
        figures = [row[f"fatality_{level}"] for level in ("low", "best", "high")]
        given = [int(figure) for figure in figures if figure]
        assert given == sorted(given), ref


def test_every_report_is_short_and_says_where_it_was_read() -> None:
    for ref, row in REPORTS.items():
        assert 0 < len(row["text"]) <= 200, ref
        assert row["publisher"], ref
        assert row["source_address"], ref


def test_every_pair_joins_two_known_reports_once() -> None:
    ends = [frozenset((pair["left_ref"], pair["right_ref"])) for pair in PAIRS]
    assert all(len(end) == 2 for end in ends)
    assert len(ends) == len(set(ends))
    assert set(chain.from_iterable(ends)) == set(REPORTS)
    assert all(pair["why"] for pair in PAIRS)


@pytest.mark.parametrize(
    ("label", "kinds"), [("true", POSITIVE_KINDS), ("false", NEGATIVE_KINDS)]
)
def test_no_kind_makes_up_more_than_a_third_of_its_class(
    label: str, kinds: set[str]
) -> None:
    counts = Counter(pair["kind"] for pair in of_class(PAIRS, label))
    assert set(counts) == kinds
    assert max(counts.values()) * 3 <= counts.total()


def test_no_label_contradicts_what_the_others_imply() -> None:
    assert contradictions(PAIRS) == []


def test_a_contradiction_is_found() -> None:
    ends = [("a", "b", "true"), ("b", "c", "true"), ("a", "c", "false")]
    pairs = [{"left_ref": x, "right_ref": y, "is_same": s} for x, y, s in ends]
    assert contradictions(pairs) == [pairs[2]]
