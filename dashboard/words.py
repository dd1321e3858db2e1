"""How numbers, days and other people's text are written on a page."""

import re
from datetime import date, datetime

MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+!|$:~&-])")
# Read after escapes are gone: bare addresses, icons, arrows and dashes.
READ_LATE = re.compile(
    r"(https?:|www(?=\.)|@|:(?=[a-z])|-(?=[->])|<(?=[-=])|[>~](?==))", re.IGNORECASE
)
WORD_JOINER = "\u2060"


def plain(text: object) -> str:
    """Text of others as it stands: never a link, an image or a directive."""
    parted = READ_LATE.sub(rf"\1{WORD_JOINER}", " ".join(str(text).split()))
    return MARKDOWN.sub(r"\\\1", parted)


def quoted(text: str) -> str:
    """In quotation marks, of which it may have brought its own."""
    return plain(text) if text[:1] in "“”„«\"'‘" else f"“{plain(text)}”"


def number(value: int | None) -> str:
    """Null is unknown, never 0."""
    return "Unknown" if value is None else f"{value:,}"


def listed(sentences: list[str]) -> str:
    """Markdown: one line a sentence, so that none hides in a block."""
    return "\n".join(f"- {one}" for one in sentences if one)


def counted(value: int, noun: str) -> str:
    return f"{value:,} {noun}" if value == 1 else f"{value:,} {noun}s"


def day(value: date) -> str:
    return f"{value.day} {value:%b %Y}"


def moment(value: datetime | None) -> str:
    return "never" if value is None else f"{day(value)}, {value:%H:%M} UTC"


def share(part: int, whole: int) -> str:
    """A percentage that says 0% and 100% only of none and all."""
    if part and part * 100 < whole:
        return "under 1%"
    if part != whole and part * 100 > 99 * whole:
        return "over 99%"
    return f"{round(100 * part / whole)}%" if whole else "0%"
