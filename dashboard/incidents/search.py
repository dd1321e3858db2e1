"""What a reader looks for among the incidents, and how a URL says it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import ceil

Query = Mapping[str, list[str]]
PARAMETERS = ("q", "status", "toll", "imprecise", "sort", "page", "incident")
SORTS = {
    "date": ("Date", "oldest first", "newest first"),
    "title": ("Incident", "A–Z", "Z–A"),
    "place": ("Place", "A–Z", "Z–A"),
    "means": ("Means", "ground first", "ground last"),
    "crossing": ("Crossing", "surest first", "surest last"),
    "type": ("Type of crossing", "ground first", "ground last"),
    "origin": ("From the territory of", "A–Z", "Z–A"),
    "deaths": ("Deaths", "fewest first", "most first"),
    "reports": ("Reports", "fewest first", "most first"),
    "sources": ("Sources", "fewest first", "most first"),
}
ORDERS = {
    sign + name: f"{label}, {ways[len(sign)]}"
    for name, (label, *ways) in SORTS.items()
    for sign in ("-", "")
}
DEFAULT_ORDER = "-date"
PAGE_SIZE = 50
LONGEST = 200
NUMBER = re.compile("[0-9]{1,9}")


@dataclass(frozen=True)
class Search:
    """All words must match; `page` counts from 1; `sort` is a key of SORTS."""

    words: str = ""
    statuses: tuple[str, ...] = ()
    has_toll: bool = False
    is_imprecise: bool = False
    sort: str = "date"
    is_descending: bool = True
    page: int = 1
    incident_id: str | None = None

    @property
    def order(self) -> str:
        return f"{'-' if self.is_descending else ''}{self.sort}"

    def conditions(self) -> dict[str, object]:
        """What decides which incidents are found, as the queries name it."""
        return {
            "words": self.words,
            "statuses": self.statuses,
            "has_toll": self.has_toll,
            "is_imprecise": self.is_imprecise,
        }


def from_query(query: Query, statuses: Iterable[str]) -> Search:
    """What a URL says wrongly falls back to the default."""
    asked_order = _last(query, "sort")
    order = asked_order if asked_order in ORDERS else DEFAULT_ORDER
    page = _last(query, "page") or ""
    asked = {part for value in query.get("status", []) for part in value.split(",")}
    return Search(
        words=cleaned(_last(query, "q") or ""),
        statuses=tuple(sorted(asked & set(statuses))),
        has_toll=_last(query, "toll") == "1",
        is_imprecise=_last(query, "imprecise") == "1",
        sort=order.removeprefix("-"),
        is_descending=order.startswith("-"),
        page=max(1, int(page)) if NUMBER.fullmatch(page) else 1,
        incident_id=_last(query, "incident") or None,
    )


def to_query(search: Search) -> dict[str, str]:
    """Only what differs from the default."""
    told = {
        "q": search.words,
        "status": ",".join(search.statuses),
        "toll": "1" if search.has_toll else "",
        "imprecise": "1" if search.is_imprecise else "",
        "sort": "" if search.order == DEFAULT_ORDER else search.order,
        "page": str(search.page) if search.page > 1 else "",
        "incident": search.incident_id or "",
    }
    return {name: value for name, value in told.items() if value}


def search_words(search: Search) -> list[str]:
    """What is asked beyond the filters, for a file that says what it holds."""
    told = {
        f"all words of “{search.words}”": bool(search.words),
        f"crossing {' or '.join(search.statuses)}": bool(search.statuses),
        "toll known": search.has_toll,
        "imprecise places only": search.is_imprecise,
    }
    return [words for words, is_asked in told.items() if is_asked]


def cleaned(words: str) -> str:
    """One space between words, so that one search has one key."""
    return " ".join(words.replace("\0", " ").split())[:LONGEST].strip()


def page_count(total: int, size: int = PAGE_SIZE) -> int:
    return max(1, ceil(total / size))


def range_words(page: int, total: int, size: int = PAGE_SIZE) -> str:
    """“51–100 of 882”."""
    first = (page - 1) * size + 1
    return f"{first:,}–{min(page * size, total):,} of {total:,}"


def _last(query: Query, name: str) -> str | None:
    return query[name][-1] if query.get(name) else None
