"""Which reader read a document: its code and every dictionary it used."""

from functools import cache
from hashlib import sha256

from warehouse.reading.dictionaries import FILES, OWN

# The reader takes its date lines and its dates from the article package.
SHARED = [OWN.parent / "articles" / name for name in ("date_lines.py", "dates.py")]

# Another reader with a version of its own.
ENDPOINT = OWN / "endpoint"


@cache
def reader_version() -> str:
    """Twelve hexadecimal digits; another reader gives other digits."""
    digest = sha256()
    code = (path for path in OWN.rglob("*.py") if ENDPOINT not in path.parents)
    for path in [*sorted(code), *SHARED, *FILES.values()]:
        digest.update(sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:12]
