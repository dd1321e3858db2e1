"""A place as a model names it becomes one of the gazetteer: no coordinates are its own."""

from collections.abc import Sequence
from dataclasses import replace

from warehouse.reading.endpoint.answer import AnsweredPlace
from warehouse.reading.where.gazetteer import Gazetteer, Place, Region
from warehouse.reading.where.mention import PlaceChoice

NOWHERE = PlaceChoice("endpoint:none")


def locate(
    place: AnsweredPlace | None, gazetteer: Gazetteer, countries: frozenset[str]
) -> PlaceChoice:
    """By name within the country and region given; unknown codes count as not given."""
    if place is None:
        return NOWHERE
    country = known_code(place.country_code, countries)
    within = _region(place.region, country, gazetteer)
    name = _plain(place.name)
    if place.precision == "settlement" and name:
        return _settlement(name, country, within, gazetteer)
    named = within or _region(place.name, country, gazetteer)
    if named and place.precision != "country":
        return _known_to_region(named, place.name or named.region_name)
    if country is None:
        return NOWHERE
    return PlaceChoice(
        place_rule="endpoint:country",
        place_name=place.name,
        country_code=country,
        place_precision="country",
    )


def known_code(code: str | None, countries: frozenset[str]) -> str | None:
    """An ISO code of a country that there is."""
    written = (code or "").strip().upper()
    return written if written in countries else None


def _plain(name: str | None) -> str:
    return (name or "").replace("’", "'").strip()


def _region(
    name: str | None, country: str | None, gazetteer: Gazetteer
) -> Region | None:
    """The only region of that name, in the country if that is known."""
    bearers = gazetteer.regions.get(_plain(name), ())
    fitting = [one for one in bearers if country in (None, one.country_code)]
    return fitting[0] if len(fitting) == 1 else None


def _settlement(
    name: str, country: str | None, within: Region | None, gazetteer: Gazetteer
) -> PlaceChoice:
    found = [
        one
        for one in gazetteer.places_named(name)
        if country in (None, one.country_code)
    ]
    in_region = [
        one for one in found if within and one.region_code == within.region_code
    ]
    if within and not in_region:
        # The gazetteer does not know it there: a namesake elsewhere would be wrong.
        return replace(_known_to_region(within, name), place_rule="endpoint:unlisted")
    if not found:
        return _unlisted(name, country)
    return _listed(in_region or found)


def _listed(bearers: Sequence[Place]) -> PlaceChoice:
    place = max(bearers, key=lambda one: one.population)
    how = "only_bearer" if len(bearers) == 1 else "largest"
    return PlaceChoice(
        place_rule=f"endpoint:{how}",
        place_name=place.place_name,
        place_id=place.place_id,
        region_code=place.region_code,
        country_code=place.country_code,
        latitude=place.latitude,
        longitude=place.longitude,
        place_precision="settlement",
    )


def _unlisted(name: str, country: str | None) -> PlaceChoice:
    if country is None:
        return NOWHERE
    return PlaceChoice(
        place_rule="endpoint:unlisted",
        place_name=name,
        country_code=country,
        place_precision="country",
    )


def _known_to_region(region: Region, name: str) -> PlaceChoice:
    return PlaceChoice(
        place_rule="endpoint:region",
        place_name=name.strip(),
        region_code=region.region_code,
        country_code=region.country_code,
        place_precision="region",
    )
