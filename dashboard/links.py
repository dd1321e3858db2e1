"""Addresses given by others: followed only over http and https, and named by host."""

from urllib.parse import SplitResult, quote, urlsplit

from dashboard.words import plain

# Kept as they are in an address; all that Markdown reads as its own is encoded.
SAFE = "/:?#@!$&',;=%~+-._"


def safe_url(text: str | None) -> str | None:
    """The address in ASCII, or None where a browser had better not open it."""
    parts = _parts(text)
    return None if parts is None else parts.geturl()


def link(text: str | None) -> str:
    """Markdown: a link that says where it leads, or the text as it stands."""
    parts = _parts(text)
    if parts is None:
        return f"address not opened: {plain(text)}" if text else "no address given"
    return f"[{plain(parts.hostname)}]({parts.geturl()})"


def _parts(text: str | None) -> SplitResult | None:
    """Without a user's name: “https://known.example@other.example” leads to the other."""
    try:
        parts = urlsplit(" ".join((text or "").split()))
        host = (parts.hostname or "").encode("idna").decode()
        port = f":{parts.port}" if parts.port else ""
    except (UnicodeError, ValueError):
        return None
    if parts.scheme not in ("http", "https") or not host:
        return None
    rest = (quote(part, safe=SAFE) for part in parts[2:])
    return SplitResult(parts.scheme, f"{quote(host, safe='.-')}{port}", *rest)
