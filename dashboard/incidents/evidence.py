"""What the reports of one incident add up to, in sentences; Markdown-safe, no I/O."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from dashboard.labels import readable
from dashboard.words import counted, day, number, plain

Row = dict[str, Any]
TOLL = ("fatality_count_low", "fatality_count_best", "fatality_count_high")


def leads_apart(reports: list[Row]) -> tuple[list[Row], list[Row]]:
    """Reports, and the rows of machine feeds, which are leads."""
    told = [one for one in reports if not one["is_machine_feed"]]
    return told, [one for one in reports if one["is_machine_feed"]]


def disagreement(reports: list[Row]) -> str:
    """Where reports differ; leads are heard only where there is nothing else."""
    told, leads = leads_apart(reports)
    heard = told or leads
    noun = "report" if told else "lead"
    if len(heard) == 1:
        return f"One {noun} alone: there is nothing to compare it with."
    parts = [
        f"{name} ({_either(values)})"
        for name, values in (
            ("the day", _days(heard)),
            ("the deaths", _tolls(heard)),
            ("the means", [readable(code).lower() for code in _types(heard)]),
        )
        if len(values) > 1
    ]
    if not parts:
        return (
            f"The {noun}s do not differ on day, deaths or means, as far as they tell."
        )
    return f"The {noun}s differ on {'; '.join(parts)}."


def _days(reports: list[Row]) -> list[str]:
    spans = {
        (one["occurred_on_earliest"], one["occurred_on_latest"])
        for one in reports
        if one["occurred_on_earliest"] and one["occurred_on_latest"]
    }
    return [span_words(*span) for span in sorted(spans)]


def _tolls(reports: list[Row]) -> list[str]:
    known = {tuple(one[name] for name in TOLL) for one in reports if _is_counted(one)}
    return [toll_words(*toll) for toll in sorted(known, key=str)]


def _types(reports: list[Row]) -> list[str]:
    return sorted({one["event_type"] for one in reports if one["event_type"]})


def _either(values: list[str]) -> str:
    *first, last = values
    return f"{', '.join(first)} or {last}"


def _is_counted(row: Row) -> bool:
    return row["fatality_count_best"] is not None


def span_words(earliest: date, latest: date) -> str:
    return day(earliest) if earliest == latest else f"{day(earliest)} – {day(latest)}"


def toll_words(low: int | None, best: int | None, high: int | None) -> str:
    """“3, between 2 and 5”; null is unknown, never 0."""
    if best is None or (low, high) in ((None, None), (best, best)):
        return number(best)
    return f"{number(best)}, between {number(low)} and {number(high)}"


def range_words(low: int | None, high: int | None) -> str:
    """“2–5”; empty where neither is known."""
    if low is None and high is None:
        return ""
    return number(low) if low == high else f"{number(low)}–{number(high)}"


def toll_cell(row: Row) -> str:
    """“3 (2–5)”."""
    low, best, high = (row[name] for name in TOLL)
    spread = range_words(low, high)
    return (
        number(best) if spread in ("", number(best)) else f"{number(best)} ({spread})"
    )


def deaths_words(incident: Row, reports: list[Row]) -> str:
    """The toll and the sources it comes from."""
    if not _is_counted(incident):
        return _uncounted(incident["fatality_count_high"])
    parts = [
        f"{plain(title)} {toll_words(*sums)}" for title, sums in _by_source(reports)
    ]
    rule = " Sources are never added up: the higher stands." if len(parts) > 1 else ""
    told = toll_words(*(incident[name] for name in TOLL))
    if parts:
        return f"{told}. From {'; '.join(parts)}.{rule}"
    return f"{told}. From claims: no expert counted."


def _uncounted(highest: int | None) -> str:
    told = f" The highest figure told is {number(highest)}." if highest else ""
    return (
        "Unknown: no expert, no independent voice and not the side that was harmed "
        f"gives a figure.{told} Unknown is not zero."
    )


def _by_source(reports: list[Row]) -> list[tuple[str, list[int | None]]]:
    counted_by: dict[str, list[Row]] = defaultdict(list)
    for one in reports:
        if one["coded_by"] == "expert" and _is_counted(one):
            counted_by[one["source_title"]].append(one)
    return [
        (title, [_sum(row[name] for row in rows) for name in TOLL])
        for title, rows in sorted(counted_by.items())
    ]


def _sum(values: Iterable[int | None]) -> int | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def actor_words(actors: list[Row]) -> str:
    """“A volunteer unit (initiator), Border guards (target)”."""
    told = [f"{plain(one['actor_name'])} ({_role(one['role'])})" for one in actors]
    return ", ".join(told) or "no actor named"


def _role(code: str) -> str:
    return "side not stated" if code == "unknown" else code.replace("_", " ")


def rests_on(incident: Row, reports: list[Row]) -> str:
    """How many reports of whom, and whether they are more than leads."""
    told, leads = leads_apart(reports)
    if not told:
        return f"{counted(len(leads), 'machine-coded lead')} and nothing else."
    titles = sorted({one["source_title"] for one in told})
    names = ", ".join(plain(title) for title in titles)
    more = f", and {counted(len(leads), 'machine-coded lead')}" if leads else ""
    return f"{counted(len(told), 'report')} ({names}){more}."
