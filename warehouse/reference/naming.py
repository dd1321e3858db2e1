"""Compare names of regions across spellings, scripts and words for their rank."""

import re
import unicodedata

from warehouse.reference.files import INPUTS

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
