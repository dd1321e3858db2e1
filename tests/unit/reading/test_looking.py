"""Patterns that are tried only where their words stand give what they gave before."""

import importlib
import pkgutil
import re
from collections.abc import Iterable
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from warehouse import reading
from warehouse.reading.text.looking import Begun, Guarded, begun

TEXT = "a ship was seen since May; the ship had sailed from Kerch, shipping since dawn"
REPEATS = {ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT}


def _all() -> list[tuple[str, Guarded | Begun]]:
    found = {}
    for module in pkgutil.walk_packages(reading.__path__, "warehouse.reading."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, Guarded | Begun):
                found.setdefault(id(value), (f"{module.name}.{name}", value))
    return sorted(found.values(), key=lambda one: one[0])


class _Ways:
    """The ways of matching a pattern that write none of some words, each by its first
    and last letters; a null stands between letters that need not be neighbours."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = tuple(words)
        self.longest = max(map(len, self.words))

    def of(self, pattern: str) -> list[str]:
        return self._spelt(parser.parse(pattern))

    def _spelt(self, items: Iterable[Any]) -> list[str]:
        ways = [""]
        for op, value in items:
            more = self._of(op, value)
            longer = (way + one for way in ways for one in more)
            ways = list(dict.fromkeys(map(self._cut, filter(self._is_open, longer))))
        return ways

    def _is_open(self, way: str) -> bool:
        return not any(word in way for word in self.words)

    def _cut(self, way: str) -> str:
        if len(way) <= 2 * self.longest:
            return way
        return f"{way[: self.longest]}\0{way[-self.longest :]}"

    def _of(self, op: Any, value: Any) -> list[str]:
        if op is ops.LITERAL:
            return [chr(value)]
        if op is ops.IN and all(kind is ops.LITERAL for kind, _ in value):
            return [chr(code) for _, code in value]
        if op is ops.BRANCH:
            return [way for branch in value[1] for way in self._spelt(branch)]
        if op is ops.SUBPATTERN:
            return self._spelt(value[3])
        if op in REPEATS:
            low, high, inside = value
            once = self._spelt(inside)
            often = once if high == 1 else ["\0"] * bool(once)
            return often if low else ["", *often]
        return [""] if op in {ops.AT, ops.ASSERT, ops.ASSERT_NOT} else ["\0"]


class _Beginnings(_Ways):
    """Those that begin with none of the words, each by its first letters."""

    def of(self, pattern: str) -> list[str]:
        return [way for way in super().of(pattern) if not way.startswith(self.words)]

    def _is_open(self, way: str) -> bool:
        return True

    def _cut(self, way: str) -> str:
        return way[: self.longest]


@pytest.mark.parametrize(("name", "one"), _all())
def test_each_way_of_matching_holds_a_word(name: str, one: Guarded | Begun) -> None:
    ways = _Beginnings if isinstance(one, Begun) else _Ways
    found = ways(one.words).of(one.pattern.pattern)
    assert not found, f"{name} may match without its words"


def test_a_guarded_pattern_gives_what_re_gives() -> None:
    plain = re.compile(r"\b(?:ship\w*|sailed) \w+")
    one = Guarded("ship|sailed", plain.pattern)
    for start, end in ((0, len(TEXT)), (3, 30), (10, 12), (40, len(TEXT))):
        spans = [match.span() for match in plain.finditer(TEXT, start, end)]
        assert [m.span() for m in one.finditer(TEXT, start, end)] == spans
        match = one.search(TEXT, start, end)
        assert (match and match.span()) == (spans[0] if spans else None)
    assert one.sub("", TEXT) == plain.sub("", TEXT)


def test_a_begun_pattern_gives_what_re_gives() -> None:
    plain = re.compile(r"\b(?:ship\w*|s\w+d) \w+")
    found = [match.span() for match in Begun("s", plain.pattern).finditer(TEXT)]
    assert found == [match.span() for match in plain.finditer(TEXT)]
    assert found


def test_begun_words_stand_at_the_beginning_of_a_word() -> None:
    plain = re.compile(r"\b(?:in|hit) \w+")
    quick = re.compile(rf"{begun(['in', 'hit'])} \w+")
    text = "hit by rain then in it, whit sunday in\nMay; in June"
    found = [match.span() for match in quick.finditer(text)]
    assert found == [match.span() for match in plain.finditer(text)]
    assert found
