"""What reports rest on: copies of one story, post or statement count once; no I/O."""

from collections import defaultdict
from typing import Any

from dashboard.terms import ORIGIN_KINDS, term
from dashboard.words import counted, plain

Row = dict[str, Any]
Key = tuple[str, ...]
NAMED = 4


def origin_key(report: Row) -> Key:
    return tuple(one["origin_id"] for one in report["origins"])


def by_origin(reports: list[Row]) -> list[Row]:
    """Reports that rest on the same origins stand together, else as they came."""
    groups: dict[Key, list[Row]] = defaultdict(list)
    for report in reports:
        groups[origin_key(report)].append(report)
    return [report for group in groups.values() for report in group]


def origin_names(reports: list[Row]) -> list[str]:
    """Plain text, one for each origin, named or not."""
    found = {one["origin_id"]: one for report in reports for one in report["origins"]}
    return [_name(one) for one in found.values()]


def origin_words(report: Row, report_count: int) -> str:
    """“Origin: A wire (news agency) · 3 reports, counted once”; Markdown."""
    origins = report["origins"]
    if not origins:
        return "**Origin of information not told**"
    noun = "Origin" if len(origins) == 1 else "Origins"
    more = len(origins) - NAMED
    names = ", ".join(_described(one) for one in origins[:NAMED])
    rest = f" and {more:,} more" if more > 0 else ""
    copies = (
        f" · {counted(report_count, 'report')}, counted once"
        if report_count > 1
        else ""
    )
    return f"**{noun}: {names}{rest}**{copies}"


def _described(origin: Row) -> str:
    kind = term(ORIGIN_KINDS, origin["origin_kind"])
    name = origin["origin_name"]
    return f"{plain(name)} ({kind})" if name else kind


def _name(origin: Row) -> str:
    name: str | None = origin["origin_name"]
    return name or term(ORIGIN_KINDS, origin["origin_kind"])
