"""Names that differ only in how they are written compare equal.

"Russia's Ministry of Defence", "the Russian Defense Ministry" and "Ministry of Defence
of Russia" are one claimant. A null equals nothing but a null.
"""

import csv
import re
from functools import cache
from unicodedata import combining, normalize

from tests.evaluation.articles.labels import REFERENCE, ROOT

COUNTRY_WORDS = ROOT / "warehouse" / "reading" / "where" / "country_words.csv"
# Abbreviations, which the reader's list leaves out because texts use them otherwise.
SHORT = {"us": "US", "usa": "US", "uae": "AE", "drc": "CD", "turkey": "TR"}
SPELLINGS = {"defense": "defence"}
# Who heads a state speaks as the office.
PRESIDENCY = re.compile(
    r"\b(?:office of the president|presidential office|president)\b"
)
DROPPED = {"the", "a", "an", "of"}
UNITS = {
    *("oblast", "region", "province", "governorate", "district", "county", "state"),
    *("city", "town", "village", "settlement"),
}
APOSTROPHES = dict.fromkeys(map(ord, "’‘ʼʻ`´"), "'")
WORD = re.compile(r"=?\w+")


def name_key(name: str | None) -> tuple[str, ...] | None:
    """For claimants and actors: words in any order, words of a country as its code."""
    if name is None:
        return None
    plain = re.sub(r"'s?\b|'", "", _folded(name).replace(".", ""))
    plain = PRESIDENCY.sub("presidency", plain)
    coded = _country_pattern().sub(_as_code, plain.replace("-", " "))
    words = [SPELLINGS.get(word, word) for word in WORD.findall(coded)]
    return tuple(sorted(word for word in words if word not in DROPPED))


def place_key(name: str | None) -> tuple[str, ...] | None:
    """For places: "Belgorod Oblast" and "the Belgorod region" are one name."""
    if name is None:
        return None
    plain = _folded(name).replace("'", "").replace("-", " ")
    words = [word for word in WORD.findall(plain) if word not in DROPPED]
    return tuple(word for word in words if word not in UNITS) or tuple(words)


def _folded(name: str) -> str:
    letters = normalize("NFKD", name.translate(APOSTROPHES))
    return "".join(one for one in letters if not combining(one)).casefold()


def _as_code(found: re.Match[str]) -> str:
    return f"={_country_codes()[found.group()].lower()}"


@cache
def _country_pattern() -> re.Pattern[str]:
    longest_first = sorted(_country_codes(), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")


@cache
def _country_codes() -> dict[str, str]:
    found = dict(SHORT)
    for path, name in (
        (REFERENCE / "countries.csv", "country_name"),
        (COUNTRY_WORDS, "word"),
    ):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                words = _folded(row[name]).replace("-", " ").replace(".", "")
                found[words] = row["country_code"]
    return found
