"""One key for the spellings of a name: Kalbacar, Kelbajar; Ayta ash-Sha'b, Aita al-Shaab.

News writes names from other scripts by ear; the key keeps what the ear keeps.
"""

import re
from unicodedata import combining, normalize

ARTICLE = re.compile(r"\b(?:al|el|as|ash|ar|at|an|ad|az|aş|us|ul)[- ](?=\w{3})")
SOUNDS = (
    *(("dzh", "j"), ("tch", "c"), ("sch", "s"), ("kh", "h"), ("gh", "g"), ("zh", "j")),
    *(("dj", "j"), ("sh", "s"), ("ch", "c"), ("ts", "c"), ("ph", "f"), ("th", "t")),
    *(("ou", "u"), ("oo", "u"), ("ee", "i"), ("ei", "i"), ("ai", "i"), ("ay", "i")),
    *(("ey", "i"), ("iy", "i"), ("yy", "i"), ("ya", "a"), ("ye", "a"), ("yo", "a")),
    *(("c", "j"), ("q", "k"), ("w", "v"), ("y", "i"), ("o", "u"), ("e", "a")),
)
LETTERS = re.compile(r"[^a-z]")
TWICE = re.compile(r"(.)\1+")
# A shorter key would be that of too many names.
SHORTEST = 5


def spelling_key(name: str) -> str | None:
    """Equal for spellings of one name; None for names too short to tell."""
    plain = normalize("NFKD", name.replace("ı", "i").replace("ə", "a"))
    plain = "".join(one for one in plain if not combining(one)).casefold()
    plain = ARTICLE.sub("", plain)
    for sound, letter in SOUNDS:
        plain = plain.replace(sound, letter)
    key = TWICE.sub(r"\1", LETTERS.sub("", plain))
    key = key.rstrip("ahi") or key
    return key if len(key) >= SHORTEST else None
