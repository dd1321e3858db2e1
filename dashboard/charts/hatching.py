"""How surely something crossed, told by the filling: solid, hatched, pale and hatched."""

from typing import Any

from dashboard.labels import STRENGTHS

# Drawn from the sure to the unsure; the first two make the default figure.
ORDER = tuple(STRENGTHS)
COUNTED = ("asserted", "disputed")
PATTERNS: dict[str, dict[str, Any]] = {
    "disputed": {"shape": "/", "fillmode": "overlay", "fgcolor": "#ffffff"},
    "inferred": {"shape": "\\", "bgcolor": "#ffffff"},
    "alleged": {"shape": ".", "bgcolor": "#ffffff"},
}


def marker(strength: str, color: str) -> dict[str, Any]:
    """Of a bar. Disputed is hatched in its full colour, the others stand on white."""
    pattern = PATTERNS.get(strength)
    if pattern is None:
        return {"color": color, "line": {"width": 0}}
    looks = {"size": 6, "solidity": 0.35, "fgopacity": 1, "fgcolor": color, **pattern}
    return {"color": color, "line": {"width": 1, "color": color}, "pattern": looks}
