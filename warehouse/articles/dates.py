"""Dates as publishers write them, read as naive UTC and doubted."""

import re
from datetime import UTC, datetime, timedelta
from functools import cache, lru_cache

from dateparser.date import DateDataParser

LONGEST_DATE = 60
# The pages of one day write the same few dates.
MOST_AT_HAND = 512
EARLIEST = datetime(1900, 1, 1)
# Day and month cannot be told apart without knowing the publisher's country.
AMBIGUOUS = re.compile(r"\D*(0?[1-9]|1[0-2])[/-](0?[1-9]|1[0-2])[/-](\d{4}|\d\d)\b.*")


def parse_moment(value: str) -> datetime | None:
    """A whole date, with or without a time; None when it is none or ambiguous."""
    value = value.strip()
    if not value or len(value) > LONGEST_DATE or _is_plain_number(value):
        return None
    try:
        return _naive_utc(datetime.fromisoformat(value))
    except (ValueError, OverflowError):
        pass
    if AMBIGUOUS.fullmatch(value):
        return None
    return _parse_written(value)


def implausible(moment: datetime | None) -> str | None:
    """Why no article can be of this date, or None when it can."""
    if moment is None:
        return None
    if moment < EARLIEST:
        return f"the date {moment.date()} is before 1900"
    if moment.date() > _now().date() + timedelta(days=1):
        return f"the date {moment.date()} lies in the future"
    return None


def _is_plain_number(value: str) -> bool:
    """Seconds of an epoch, or a year: only YYYYMMDD is a date."""
    return value.isdigit() and len(value) != len("YYYYMMDD")


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)


def _naive_utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        return moment
    return moment.astimezone(UTC).replace(tzinfo=None)


@lru_cache(maxsize=MOST_AT_HAND)
def _parse_written(value: str) -> datetime | None:
    try:
        moment = _written_dates().get_date_data(value).date_obj
        return _naive_utc(moment) if isinstance(moment, datetime) else None
    except (ValueError, OverflowError, RecursionError):
        return None


@cache
def _written_dates() -> DateDataParser:
    # Absolute dates only: "2 hours ago" would be counted from the hour of reading.
    return DateDataParser(
        languages=["en", "uk", "ru", "de", "fr", "es", "tr", "ar", "he", "fa"],
        settings={
            "STRICT_PARSING": True,
            "DATE_ORDER": "DMY",
            "PREFER_LOCALE_DATE_ORDER": False,
            "PARSERS": ["absolute-time"],
        },
    )
