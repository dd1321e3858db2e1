"""What is looked for, as an address says it, and how a list is cut into pages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.incidents.search import (
    ORDERS,
    SORTS,
    Search,
    cleaned,
    from_query,
    page_count,
    range_words,
    search_words,
    to_query,
)
from dashboard.queries import incidents as queries

CODES = ("claimed", "inferred", "no")


@given(
    words=st.text(max_size=300).map(cleaned),
    statuses=st.sets(st.sampled_from(CODES)),
    flags=st.tuples(st.booleans(), st.booleans(), st.booleans()),
    sort=st.sampled_from(sorted(SORTS)),
    page=st.integers(1, 10**9 - 1),
    incident_id=st.none() | st.text(min_size=1),
)
def test_any_search_survives_its_address(
    words: str,
    statuses: set[str],
    flags: tuple[bool, bool, bool],
    sort: str,
    page: int,
    incident_id: str | None,
) -> None:
    codes = tuple(sorted(statuses))
    search = Search(words, codes, *flags[:2], sort, flags[2], page, incident_id)
    query = {name: [value] for name, value in to_query(search).items()}
    assert from_query(query, CODES) == search


@pytest.mark.parametrize("page", ["0", "-3", "two", "²", "9" * 30, "1.5"])
def test_a_page_that_is_no_page_is_the_first(page: str) -> None:
    assert from_query({"page": [page]}, CODES).page == 1


def test_what_is_not_known_falls_back_to_the_default() -> None:
    query = {"sort": ["-title; drop"], "status": ["inferred,<b>"], "toll": ["yes"]}
    assert from_query(query, CODES) == Search(statuses=("inferred",))


def test_every_order_offered_has_its_column() -> None:
    assert set(SORTS) == set(queries.SORTS)
    assert {order.removeprefix("-") for order in ORDERS} == set(SORTS)


@given(total=st.integers(1, 10_000), size=st.integers(1, 100))
def test_the_last_page_ends_with_the_last_row(total: int, size: int) -> None:
    last = page_count(total, size)
    assert range_words(last, total, size).endswith(f"–{total:,} of {total:,}")
    assert (last - 1) * size < total <= last * size


def test_pages_are_told_by_their_rows() -> None:
    assert range_words(2, 882) == "51–100 of 882"
    assert page_count(0) == 1


def test_a_file_says_what_was_asked_beyond_the_filters() -> None:
    assert search_words(Search()) == []
    asked = Search("two words", ("inferred", "no"), has_toll=True)
    assert search_words(asked) == [
        "all words of “two words”",
        "crossing inferred or no",
        "toll known",
    ]
