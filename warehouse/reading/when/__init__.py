"""Every mention of a day in a text, counted from the day it was published."""

from warehouse.reading.when.finding import find_dates
from warehouse.reading.when.mention import DateMention

__all__ = ["DateMention", "find_dates"]
