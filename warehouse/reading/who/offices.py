"""The offices and organs that speak for a state, a region or a town."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from warehouse.reading.text.phrases import Phrases, find_phrases, folded, phrase_set

LOCAL = frozenset({"local"})
# They speak of what happened at home, to whom and by whose hand.
AT_HOME = frozenset({"local", "health", "emergency", "judiciary"})
# Police are counted as local, but speak as the police of their country.
OF_STATE = frozenset({"Police"})


@dataclass(frozen=True)
class Office:
    """Its standard name; the country only where the phrase itself tells it."""

    name: str
    country_code: str | None
    organ: str

    @property
    def is_local(self) -> bool:
        return self.organ in LOCAL

    @property
    def is_at_home(self) -> bool:
        """Whether it speaks of its own country's dead and wounded."""
        return self.organ in AT_HOME

    @property
    def is_of_state(self) -> bool:
        """Whether it is named by its country even where a region stands beside it."""
        return self.name in OF_STATE


@dataclass(frozen=True)
class Offices:
    """Offices by the phrases that name them."""

    phrases: Phrases
    meanings: Mapping[str, Office]

    def found(self, folded_text: str, start: int, end: int) -> list[Office]:
        """Those named in a part of a text, the longest phrases, in order."""
        hits = find_phrases(folded_text[start:end], self.phrases)
        return [self.meanings[hit.phrase] for hit in hits]


def make_offices(rows: Iterable[Mapping[str, str]]) -> Offices:
    """From the rows of the dictionary."""
    meanings = {
        folded(row["phrase"]): Office(
            row["office"], row["country_code"] or None, row["organ"]
        )
        for row in rows
    }
    return Offices(phrase_set(meanings), meanings)


@dataclass(frozen=True)
class Channels:
    """Agencies, papers, broadcasters and networks by the phrases that name them."""

    phrases: Phrases
    names: Mapping[str, str]

    def named(self, folded_text: str, start: int, end: int) -> str | None:
        """The first channel named in a part of a text."""
        hits = find_phrases(folded_text[start:end], self.phrases)
        return self.names[hits[0].phrase] if hits else None


def make_channels(rows: Iterable[Mapping[str, str]]) -> Channels:
    """From the rows of the dictionary."""
    names = {folded(row["phrase"]): row["channel"] for row in rows}
    return Channels(phrase_set(names), names)
