"""Web addresses of articles, and the one form that tells two of them alike."""

import re
from urllib.parse import SplitResult, urlsplit, urlunsplit

# courlan's list also drops names such as `ref…`, `gl…` and `eid`, under which some
# sites keep the number of the article: that would make two articles one.
TRACKING = re.compile(
    r"(?:utm|mtm|pk|itm|hsa|at_medium|at_campaign)_\w*|(?:fb|g|dc|ms|y|ysc|tt|tw)clid"
    r"|(?:g|w)braid|igshid|igsh|mc_[ce]id|_ga|_gl|msclkid|vero_id",
    re.IGNORECASE,
)


def is_web_address(url: str) -> bool:
    """Only http and https: a link of any other scheme is never shown to a reader."""
    parts = _split(url)
    return parts is not None and parts.scheme in ("http", "https")


def canonical_url(url: str) -> str:
    """One form for all addresses of an article; what is no web address stays as is."""
    parts = _split(url)
    if parts is None or parts.scheme not in ("http", "https"):
        return url.strip()
    path = parts.path.rstrip("/")
    return urlunsplit(("https", _host(parts), path, _kept_query(parts.query), ""))


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url.strip())
        _ = parts.port
    except ValueError:
        return None
    return parts if parts.hostname else None


def _host(parts: SplitResult) -> str:
    host = (parts.hostname or "").rstrip(".")
    host = f"[{host}]" if ":" in host else host
    return host if parts.port in (None, 80, 443) else f"{host}:{parts.port}"


def _kept_query(query: str) -> str:
    pairs = (pair for pair in query.split("&") if pair)
    return "&".join(p for p in pairs if not TRACKING.fullmatch(p.split("=", 1)[0]))
