"""Where a map looks, how close, and which outlines it needs."""

import json
from dataclasses import dataclass
from functools import cache
from math import atan, cos, degrees, log, log2, pi, radians, sinh, tan
from typing import Any

from dashboard.shell.scope import DE_JURE
from warehouse.reference.map_outlines import OUTLINES

Feature = dict[str, Any]

# A phone's width: on a wider screen the same view shows more around it.
WIDTH_PIXELS, HEIGHT_PIXELS = 320, 460
TILE_PIXELS = 512
# The outlines err by kilometres: closer than this they would only look exact.
CLOSEST_ZOOM = 7.0
MARK_PIXELS = 28
REGIONS_FROM_ZOOM = 2.5
KINDS = ("country", "regions", "border", "line")


@dataclass(frozen=True)
class Box:
    west: float
    south: float
    east: float
    north: float

    def meets(self, other: "Box") -> bool:
        return (
            self.west <= other.east
            and other.west <= self.east
            and self.south <= other.north
            and other.south <= self.north
        )


@dataclass(frozen=True)
class Detail:
    """How incidents are gathered into marks: the side of a cell, and by family or not.

    Families stand apart only where a mark is a rough place anyhow: they are moved.
    """

    cell: float
    has_families_apart: bool


EVERY_PLACE = Detail(cell=0.01, has_families_apart=False)


@dataclass(frozen=True)
class View:
    """Centre in degrees, zoom as map libraries count it (0: the world in one tile)."""

    latitude: float
    longitude: float
    zoom: float

    @property
    def near_together(self) -> Detail:
        """Cells as wide as the widest mark, so that marks hardly cover each other."""
        cell = MARK_PIXELS * 360 / (TILE_PIXELS * 2**self.zoom)
        return Detail(cell, has_families_apart=True)

    def surroundings(self, factor: float = 4) -> Box:
        """What a reader may pan to without leaving the drawn world."""
        half = factor * 360 * WIDTH_PIXELS / (TILE_PIXELS * 2**self.zoom) / 2
        return Box(
            self.longitude - half,
            self.latitude - half,
            self.longitude + half,
            self.latitude + half,
        )


def fit(box: Box) -> View:
    """The closest view that holds the whole box, a tenth of air on each side."""
    low, high = _mercator(box.south), _mercator(box.north)
    across = max((box.east - box.west) / 360 * 1.2, 1e-9)
    along = max((high - low) * 1.2, 1e-9)
    zoom = min(
        log2(WIDTH_PIXELS / TILE_PIXELS / across),
        log2(HEIGHT_PIXELS / TILE_PIXELS / along),
        CLOSEST_ZOOM,
    )
    return View(
        latitude=_latitude((low + high) / 2),
        longitude=(box.west + box.east) / 2,
        zoom=max(zoom, 0.0),
    )


def _mercator(latitude: float) -> float:
    """In heights of the world, from the equator; poles lie beyond it."""
    angle = radians(max(-85.0, min(85.0, latitude)))
    return log(tan(angle) + 1 / cos(angle)) / (2 * pi)


def _latitude(height: float) -> float:
    return degrees(atan(sinh(height * 2 * pi)))


def outlines_of(view: View, policy: str = DE_JURE) -> dict[str, list[Feature]]:
    """Features by kind, only those in reach: the whole file would weigh on each click.
    Borders and lines are those of one boundary policy."""
    reach = view.surroundings()
    found: dict[str, list[Feature]] = {kind: [] for kind in KINDS}
    for feature in outlines():
        told = feature["properties"]
        if _is_wanted(told, view, policy) and Box(*feature["bbox"]).meets(reach):
            found[told["kind"]].append(feature)
    return found


def _is_wanted(told: dict[str, str], view: View, policy: str) -> bool:
    if told["kind"] == "regions":
        return view.zoom >= REGIONS_FROM_ZOOM
    return told["kind"] in KINDS and told.get("policy", policy) == policy


@cache
def outlines() -> list[Feature]:
    features: list[Feature] = json.loads(OUTLINES.read_text("utf-8"))["features"]
    return features
