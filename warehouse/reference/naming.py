"""Compare names of regions across spellings, scripts and words for their rank."""

import re
import unicodedata

from warehouse.reference.files import INPUTS

# The ranks that English text gives a region, by ISO's type or the name's own rank.
ENGLISH_RANKS = {
    "Administrative region": ("Oblast", "oblast", "Region", "region"),
    "Administrative territory": ("Krai", "krai", "Territory", "territory"),
    "County": ("County", "county"),
    "Department": ("Department", "department"),
    "District": ("District", "district"),
    "Governorate": ("Governorate", "governorate", "Province", "province"),
    "Krai": ("Krai", "krai", "Territory", "territory"),
    "Oblast": ("Oblast", "oblast", "Region", "region", "province"),
    "Prefecture": ("Prefecture", "prefecture"),
    "Province": ("Province", "province"),
    "Region": ("Region", "region"),
    "Republic": ("Republic", "republic"),
    "State": ("State", "state"),
}
OWN_RANKS = {rank for ranks in ENGLISH_RANKS.values() for rank in ranks}
# A transliteration with these marks is not how English text writes a name.
SCHOLARLY = re.compile(
    "[\u0100\u0101\u0112\u0113\u012a\u012b\u014c\u014d\u016a\u016b]"
    "|[\u1e00-\u1e9f]|[\u2018\u2019]"
)

LETTERS = str.maketrans(
    {
        "\u0131": "i",
        "ə": "a",
        "Ə": "A",
        "đ": "d",
        "Đ": "D",
        "ð": "d",
        "Ð": "D",
        "ø": "o",
        "Ø": "O",
        "ł": "l",
        "Ł": "L",
        "ħ": "h",
        "Ħ": "H",
        "ß": "ss",
        "æ": "ae",
        "Æ": "AE",
        "œ": "oe",
        "Œ": "OE",
        "þ": "th",
        "Þ": "Th",
    }
)
MARKS = re.compile("['`\u00b4\u02b9-\u02bf\u2018\u2019\u201b]")
RANKS = frozenset((INPUTS / "rank_words.txt").read_text("utf-8").split())


def to_ascii(name: str) -> str:
    """The name in plain Latin letters where it is written in Latin script."""
    decomposed = unicodedata.normalize("NFKD", name.translate(LETTERS))
    kept = "".join(c for c in decomposed if not unicodedata.combining(c))
    return MARKS.sub("'", kept)


def key(name: str) -> str:
    """Letters and digits of the name without accents or words for rank."""
    plain = MARKS.sub("", to_ascii(name)).lower()
    words = [word for word in re.split("[^a-z0-9]+", plain) if word]
    return "".join(word for word in words if word not in RANKS) or "".join(words)


def variants(name: str) -> list[str]:
    """The spellings that one cell holds: `Kosovo-Metohija [Kosovo]`, `A / B`."""
    outside = re.sub(r"\s*[\[(].*?[\])]", "", name)
    inside = re.findall(r"[\[(](.*?)[\])]", name)
    parts = [part for text in (outside, *inside) for part in re.split("[/|;]", text)]
    return list(dict.fromkeys(part.strip() for part in parts if part.strip()))


def english_name(iso_name: str, drawn: list[str]) -> str:
    """The ISO name, or Natural Earth's where ISO's is a transliteration."""
    plain = variants(iso_name)[0]
    if not SCHOLARLY.search(plain):
        return plain
    return drawn[0] if drawn else to_ascii(plain)


def without_rank(name: str) -> str:
    """`Kursk` of `Kursk Oblast`; a name that is all rank stays."""
    *front, last = name.split(" ")
    return " ".join(front) if front and last in OWN_RANKS else name


def ranked(name: str, region_type: str) -> set[str]:
    """The name, its base, and its base with each rank that text may give it."""
    base = without_rank(name)
    own = name.removeprefix(base).strip().split(" ")[-1]
    ranks = ENGLISH_RANKS.get(own) or ENGLISH_RANKS.get(region_type, ())
    return {name, base, *(f"{base} {rank}" for rank in ranks)}
