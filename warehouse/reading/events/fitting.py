"""Whether words of force may tell of an event: by family, day and place."""

from warehouse.reading.events.cluster import Cluster
from warehouse.reading.events.frames import Frame
from warehouse.reading.events.words import EventWord
from warehouse.reading.when import DateMention
from warehouse.reading.where.places import PlaceChoice, PlaceMention


def fits(one: Cluster, frame: Frame, place: PlaceMention | None) -> bool:
    if not days_agree(one.day, frame.day) or not _families_agree(one, frame):
        return False
    if place is None:
        return True
    is_wide = place.choice.place_precision != "settlement"
    if is_wide and frame.is_salvo != one.is_salvo and not one.is_general:
        return False
    return _places_agree(one, place.choice)


def is_told_closer(one: Cluster, frame: Frame, place: PlaceMention) -> bool:
    """Whether a settlement is where the event of a region just told took place."""
    held = one.place
    if held is None or not _families_agree(one, frame):
        return False
    is_near = frame.sentence - one.touched <= 1 and days_agree(one.day, frame.day)
    is_wide = held.place_precision != "settlement"
    return is_near and is_wide and held.country_code == place.choice.country_code


def is_means(one: Cluster, frame: Frame, place: PlaceMention | None) -> bool:
    """Weapons named at the place and on the day of another event were its means."""
    if place is None or not days_agree(one.day, frame.day):
        return False
    is_near = frame.sentence - one.touched <= 1
    return is_near and is_same(one.place, place.choice)


def _families_agree(one: Cluster, frame: Frame) -> bool:
    word = frame.word
    if one.is_general or one.family == word.event_family or _is_of_any(word):
        return True
    if all(f.word.is_aftermath for f in one.frames):
        return True
    families = {one.family, word.event_family}
    if families == {"ground", "explosive"} and _is_ambush(one, frame):
        return True
    may_be_both = word.is_loose or is_loose(one)
    return may_be_both and families == {"ground", "indirect_fire"}


def _is_of_any(word: EventWord) -> bool:
    """Whether a word may tell of an event of any family."""
    is_blast = word.event_type == "explosion" and word.is_weak
    general = word.is_general or word.event_family == "other"
    return general or word.is_aftermath or is_blast


def _is_ambush(one: Cluster, frame: Frame) -> bool:
    """Whether men lay in wait beside a charge: the ambush and the blast are one."""
    if frame.sentence - one.touched > 1:
        return False
    words = [frame.word, *(f.word for f in one.frames if not f.word.is_general)]
    is_ambush = [word.word.startswith("ambush") for word in words]
    return any(is_ambush) and all(
        word.event_type == "landmine_ied" or told
        for word, told in zip(words, is_ambush, strict=True)
    )


def is_loose(one: Cluster) -> bool:
    """Whether nothing but "fighting" and tolls has been told of it."""
    return all(f.word.is_loose or f.word.is_general for f in one.frames)


def days_agree(one: DateMention | None, other: DateMention | None) -> bool:
    """Whether two mentions may be of one day; what is not known agrees with all."""
    if one is None or other is None:
        return True
    if None in (one.earliest, one.latest, other.earliest, other.latest):
        return True
    assert one.earliest and one.latest and other.earliest and other.latest
    return one.earliest <= other.latest and other.earliest <= one.latest


def _places_agree(one: Cluster, place: PlaceChoice) -> bool:
    held = one.place
    if held is None:
        return True
    if is_same(held, place):
        return True
    if held.country_code != place.country_code:
        return False
    if "country" in (held.place_precision, place.place_precision):
        return True
    if held.region_code != place.region_code:
        return False
    return "region" in (held.place_precision, place.place_precision)


def is_same(one: PlaceChoice | None, other: PlaceChoice) -> bool:
    if one is None:
        return False
    if one.latitude is None and one.place_precision == "settlement":
        own = (one.place_name, one.country_code, one.place_precision)
        return own == (other.place_name, other.country_code, other.place_precision)
    return (one.place_name, one.region_code, one.country_code) == (
        other.place_name,
        other.region_code,
        other.country_code,
    )
