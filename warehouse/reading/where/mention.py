"""A place named in a text, and what it was taken for."""

from dataclasses import dataclass

from warehouse.reading.statement import Precision


@dataclass(frozen=True)
class PlaceChoice:
    """The place, or only the region when it is known no nearer, and the rule."""

    place_rule: str
    place_name: str | None = None
    place_id: str | None = None
    region_code: str | None = None
    country_code: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    place_precision: Precision | None = None


NOWHERE = PlaceChoice("none")


@dataclass(frozen=True)
class PlaceMention:
    """A place named at `text[start:end]`, its region after it included; `within` is the
    name of that region as it stands there."""

    start: int
    end: int
    choice: PlaceChoice
    within: str | None = None

    @property
    def is_country(self) -> bool:
        return self.choice.place_precision == "country"
