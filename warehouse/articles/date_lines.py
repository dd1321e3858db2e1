"""A page's own date line ("Published: 13 March 2024"), apart from its story."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from warehouse.articles.dates import parse_moment

HEAD_LINES = 8
LONGEST_LINE = 120
LABELLED = re.compile(
    r"\s*(?P<label>published|posted|updated|last updated|last modified|date)\b"
    r"(?:\s+(?:on|at))?\s*[:\-–—|]?\s+(?P<rest>\S.*)",
    re.IGNORECASE,
)
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
WRITTEN = (
    r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH},?\s+\d{{4}}"
    rf"|{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
    r"|\d{1,2}\.\d{1,2}\.\d{4}"
)
DIGIT = re.compile(r"\d")
WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
DATE_FIRST = re.compile(rf"{WEEKDAY}(?P<date>{WRITTEN})", re.IGNORECASE)
CLOCK = re.compile(
    r"[\s,|–—-]*(?:at\s+)?"
    r"(?:\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?\s*(?:\(?[A-Z]{2,5}\)?)?)?\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class DateLine:
    """One line of page furniture, `text[start:end]`, and the moment it names."""

    start: int
    end: int
    moment: datetime
    is_update: bool


def date_lines(text: str) -> Iterator[DateLine]:
    """The date lines among the first lines of a text that hold anything."""
    start = seen = 0
    while start < len(text) and seen < HEAD_LINES:
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        seen += bool(text[start:end].strip())
        found = _read_line(text[start:end], start)
        if found:
            yield found
        start = end + 1


def page_date(text: str) -> datetime | None:
    """The date of publication a text gives itself; an update counts only alone."""
    lines = sorted(date_lines(text), key=lambda line: line.is_update)
    return lines[0].moment if lines else None


def _read_line(line: str, start: int) -> DateLine | None:
    if len(line) > LONGEST_LINE or DIGIT.search(line) is None:
        return None
    labelled = LABELLED.fullmatch(line)
    rest = labelled["rest"] if labelled else line.strip()
    dated = DATE_FIRST.match(rest)
    # Without a label the line must hold nothing else, or it is the story itself.
    if not dated or not (labelled or CLOCK.fullmatch(rest, dated.end())):
        return None
    moment = parse_moment(dated["date"])
    if moment is None:
        return None
    label = labelled["label"].lower() if labelled else ""
    is_update = label.startswith(("updated", "last"))
    return DateLine(start, start + len(line), moment, is_update)
