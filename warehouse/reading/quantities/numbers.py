"""Numbers in digits and words, with what qualifies them."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick
from text_to_num import text2num

ONES = "one two three four five six seven eight nine".split()
TEENS = (
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = "hundred thousand million".split()
UNITS = (*ONES, *TEENS, *TENS, *SCALES)
# The least that the word can mean, as the annotation guideline has it.
VAGUE = {
    "hundreds of thousands": 200_000,
    "tens of thousands": 20_000,
    "several thousand": 3_000,
    "several hundred": 300,
    "several dozen": 36,
    "a few dozen": 24,
    "a few hundred": 200,
    "thousands": 2_000,
    "hundreds": 200,
    "scores": 40,
    "dozens": 24,
    "several": 3,
    "a few": 2,
}
EXACT = {"half a dozen": 6, "a dozen": 12, "a couple": 2, "a score": 20}
NOBODY = ("no one", "nobody", "none", "no", "without")
ONE = ("another", "an", "a")
QUALIFIERS = {
    "least": "at least|no fewer than|not fewer than|no less than|not less than"
    "|a minimum of",
    "more": "more than|over|upwards of|in excess of|above|exceeding",
    "most": "up to|as many as|at most|no more than|not more than|a maximum of",
    "fewer": "less than|fewer than|under|below",
    "about": "about|around|some|roughly|approximately|nearly|almost|close to|circa"
    "|an estimated|estimated",
    "between": "between",
}
QUALIFIER = re.compile(
    "(?:^|\\W)(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in QUALIFIERS.items())
    + ")\\s(?:another\\s|a further\\s)?$"
)
LAST_WORDS = tuple(
    f"{phrase.split()[-1]} "
    for phrase in ("another", "a further", *"|".join(QUALIFIERS.values()).split("|"))
)
SMALL = (
    rf"(?:(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(ONES)})\b)?"
    rf"|(?:{'|'.join(TEENS)}|{'|'.join(ONES)})\b)"
)
SCALE = rf"(?:{'|'.join(SCALES)})\b"
# Atomic, or "twenty-one" would also be a range that begins with twenty.
IN_WORDS = rf"(?>(?:{SMALL}|{SCALE})(?:\s{SCALE}(?:\s(?:and\s)?{SMALL})?)*)"
IN_DIGITS = r"(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,9})(?:\s(?:hundred|thousand|million)\b)?"
SIMPLE = rf"(?:{IN_DIGITS}|{IN_WORDS}(?:\sdozen)?)"
NOT_MORE = r"(?![\w%$°]|[.,:/]\d|-\w|\s?%)"
NUMBER = re.compile(
    rf"(?P<vague>{'|'.join(VAGUE)}){NOT_MORE}"
    rf"|(?P<exact>{'|'.join(EXACT)}){NOT_MORE}"
    rf"|(?P<low>{SIMPLE})(?:\s?-\s?|\s(?:to|or|(?P<and>and))\s)(?P<high>{SIMPLE}){NOT_MORE}"
    rf"|(?P<simple>(?:a (?=hundred|thousand|million))?{SIMPLE})"
    rf"(?:\+(?!\w)|{NOT_MORE})(?P<more>\sor more\b)?(?P<so>\sor so\b)?"
    rf"|(?P<none>{'|'.join(NOBODY)})(?!\w|\s(?:fewer|less|more)\b)|(?P<one>{'|'.join(ONE)})\s(?=\w)"
)
STARTS = AhoCorasick(
    (*"0123456789", *UNITS, *(f"{word} " for word in (*NOBODY, *ONE)), *VAGUE, *EXACT)
)
NAMES = "$€£₴¥₽#№°"
JOINTS = "-.:,/"
CONTEXT = 22
DOZEN = 12


class Number(NamedTuple):
    """`text[start:end]` with its qualifier; the bare number begins at `bare`."""

    start: int
    bare: int
    end: int
    low: int | None
    best: int | None
    high: int | None
    form: str

    @property
    def is_none(self) -> bool:
        return self.form == "none"


def number_starts(folded: str) -> list[int]:
    """Where a number may begin."""
    hits = STARTS.find_matches_as_indexes(folded, overlapping=True)
    starts = {start for _, start, _ in hits}
    return sorted(s for s in starts if not s or not folded[s - 1].isalnum())


def read_numbers(folded: str, starts: list[int]) -> Iterator[Number]:
    """The numbers at the starts, none within another."""
    end = 0
    for start in starts:
        if start < end or _is_joined(folded, start):
            continue
        match = NUMBER.match(folded, start)
        number = _number(match) if match else None
        if number:
            end = number.end
            yield number


def _is_joined(folded: str, start: int) -> bool:
    """ "S-300", "8:25", "$5" and "3.5" are no counts."""
    before = folded[start - 1 : start]
    is_joint = before in JOINTS and folded[start - 2 : start - 1].isalnum()
    return bool(before) and (before in NAMES or is_joint)


def _number(match: re.Match[str]) -> Number | None:
    folded, bare = match.string, match.start()
    if match["one"]:
        return Number(bare, bare, match.end("one"), 1, 1, 1, "one")
    before = folded[max(0, bare - CONTEXT) : bare]
    is_qualified = before.endswith(LAST_WORDS)
    qualifier = QUALIFIER.search(before) if is_qualified else None
    how = qualifier.lastgroup if qualifier else None
    bounds = _bounds(match, how)
    if bounds is None:
        return None
    start, end = bare, match.end()
    if qualifier and how and (how != "between" or match["low"]):
        start = bare - len(before) + qualifier.start(how)
    if match["low"] and how != "between" and match["and"]:
        end = match.end("low")
    return Number(start, bare, end, *bounds, "none" if match["none"] else "number")


Bounds = tuple[int | None, int | None, int | None]


def _bounds(match: re.Match[str], how: str | None) -> Bounds | None:
    if match["none"]:
        return 0, 0, 0
    if match["vague"]:
        return VAGUE[match["vague"]], None, None
    if match["low"] and (how == "between" or not match["and"]):
        low, high = value_of(match["low"]), value_of(match["high"])
        return None if low is None or high is None or low >= high else (low, None, high)
    number = EXACT.get(match["exact"] or "") or value_of(
        match["simple"] or match["low"] or ""
    )
    return None if number is None else _qualified(number, _how(match, how))


def _how(match: re.Match[str], how: str | None) -> str | None:
    if match["more"] or match[0].endswith("+"):
        return "least"
    return "about" if match["so"] else how


def _qualified(number: int, how: str | None) -> Bounds:
    return {
        "least": (number, number, None),
        "more": (number + 1, None, None),
        "most": (None, None, number),
        "fewer": (None, None, max(0, number - 1)),
        "about": (None, number, None),
    }.get(how or "", (number, number, number))


@lru_cache(maxsize=4096)
def value_of(words: str) -> int | None:
    """The whole number that digits or English words name, if they name one."""
    digits = re.fullmatch(r"([\d,]+)(?: (hundred|thousand|million))?", words)
    if digits:
        scale = text2num(digits[2], "en") if digits[2] else 1
        return int(digits[1].replace(",", "")) * int(scale)
    times = DOZEN if words.endswith(" dozen") else 1
    try:
        return times * int(
            text2num(words.removeprefix("a ").removesuffix(" dozen"), "en")
        )
    except ValueError:
        return None
