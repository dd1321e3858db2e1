"""Clusters: the frames of one event, told of together.

Frames come in the order of the text. A frame joins the last cluster that it can belong
to by family, place and day; a general word ("the attack") takes the family of what it
joins, a region is refined by a settlement in it. Otherwise it founds a cluster, if it
is strong enough: words that may mean the means of another event found none.
"""

from collections.abc import Sequence
from dataclasses import replace

from warehouse.reading.events.cluster import GOES_ON, Cluster
from warehouse.reading.events.fitting import (
    days_agree,
    fits,
    is_loose,
    is_means,
    is_same,
    is_told_closer,
)
from warehouse.reading.events.frames import Frame
from warehouse.reading.events.summaries import without_containers, without_summaries
from warehouse.reading.when import DateMention
from warehouse.reading.where.places import PlaceChoice, PlaceMention

__all__ = ["Cluster", "cluster", "days_agree"]


def cluster(frames: Sequence[Frame]) -> list[Cluster]:
    """Clusters in the order in which the text comes to them."""
    clusters: list[Cluster] = []
    for frame in frames:
        told: list[Cluster] = []
        for place in frame.places or (None,):
            free = [one for one in clusters if not _is_taken(one, place, told)]
            found = _find(free, frame, place)
            if found is None and _may_found(frame, place, clusters):
                found = _founded(frame, clusters)
                if place is None:
                    found.place = _same_place_other_day(frame, clusters)
                clusters.append(found)
            if found is not None:
                told.append(found)
                found.founder = found.founder or frame
                _join(found, frame, place)
                if place is None:
                    _tell_siblings(found, clusters)
    return without_summaries(without_containers(clusters))


def _is_taken(
    one: Cluster, place: PlaceMention | None, told: Sequence[Cluster]
) -> bool:
    """Whether the same words have put an event at another place of the list."""
    if place is None or not any(one is other for other in told):
        return False
    return not is_same(one.place, place.choice)


def _tell_siblings(found: Cluster, clusters: Sequence[Cluster]) -> None:
    """What is told later of "the attack" on several places is so at each of them."""
    for one in clusters:
        if one is found or one.founder is not found.founder:
            continue
        one.shared.append(found.frames[-1])
        if one.is_general and not found.is_general:
            one.family, one.inherited = found.family, found.word


def _founded(frame: Frame, clusters: Sequence[Cluster]) -> Cluster:
    """ "Gahunga was also hit": a general word goes on with what was told just before."""
    last = max(clusters, key=lambda one: one.touched, default=None)
    word = frame.word
    goes_on = last is not None and frame.sentence - last.touched <= GOES_ON
    if word.is_general and last is not None and goes_on and not last.is_general:
        return Cluster(
            last.family,
            None,
            frame.day or last.day,
            frame.sentence,
            inherited=last.word,
        )
    return Cluster(word.event_family, None, None, frame.sentence)


def _find(
    clusters: Sequence[Cluster], frame: Frame, place: PlaceMention | None
) -> Cluster | None:
    """The cluster that fits best; of those that fit alike, the one touched last."""
    fitting = [one for one in clusters if fits(one, frame, place)]
    if not fitting and frame.is_again and place is not None:
        fitting = [one for one in clusters if is_told_closer(one, frame, place)]
    if not fitting and frame.word.is_weak:
        fitting = [one for one in clusters if is_means(one, frame, place)]
    return max(fitting, key=lambda one: _rank(one, frame, place), default=None)


def _rank(
    one: Cluster, frame: Frame, place: PlaceMention | None
) -> tuple[bool, bool, int]:
    same_place = place is not None and is_same(one.place, place.choice)
    return same_place, one.family == frame.word.event_family, one.touched


FINENESS = {"country": 0, "region": 1, "settlement": 2}


def _join(one: Cluster, frame: Frame, place: PlaceMention | None) -> None:
    is_first = not one.frames or not frame.word.is_aftermath
    if is_first and _is_open(one) and frame.word.event_family != "other":
        one.family = frame.word.event_family
    if place is not None:
        one.places.append(place)
        if one.place is None or _fineness(place.choice) > _fineness(one.place):
            one.place = _within(one.place, place.choice)
    one.is_salvo = one.is_salvo or (frame.is_salvo and not one.frames)
    is_near = not one.frames or frame.sentence - one.touched <= 1
    if (one.day is None or _is_closer(frame.day, one.day)) and (
        is_near or frame.places
    ):
        one.day = frame.day
    one.frames.append(frame)
    one.touched = frame.sentence


def _is_closer(day: DateMention | None, held: DateMention) -> bool:
    """ "Earlier this week", then "on Monday"."""
    return day is not None and day.on is not None and held.on is None


def _is_open(one: Cluster) -> bool:
    """Whether what is told of it so far may be of any family."""
    is_aftermath = all(f.word.is_aftermath for f in one.frames)
    return one.is_general or is_loose(one) or is_aftermath


def _within(held: PlaceChoice | None, place: PlaceChoice) -> PlaceChoice:
    """A settlement that a text puts in another region than the gazetteer does."""
    if held is None or held.region_code in {None, place.region_code}:
        return place
    region = held.region_code
    return replace(
        place, region_code=region, place_id=None, latitude=None, longitude=None
    )


def _fineness(place: PlaceChoice) -> int:
    return FINENESS.get(place.place_precision or "", 0)


def _may_found(
    frame: Frame, place: PlaceMention | None, clusters: Sequence[Cluster]
) -> bool:
    """Without a place of its own a word founds only the first event of its family."""
    if place is not None and not place.is_country:
        return True
    if frame.word.is_specific:
        return not clusters or place is not None or bool(_other_days(frame, clusters))
    if place is not None and frame.word.is_weak and frame.day is not None:
        return True
    return not clusters or bool(_other_days(frame, clusters))


def _other_days(frame: Frame, clusters: Sequence[Cluster]) -> list[Cluster]:
    """Events on other days than the one that a frame names, if none is on it."""
    if frame.day is None or frame.day.on is None or not frame.word.is_specific:
        return []
    dated = [one for one in clusters if one.day is not None and one.day.on is not None]
    if any(days_agree(one.day, frame.day) for one in dated):
        return []
    kin = [one for one in dated if one.family == frame.word.event_family]
    return kin or dated


def _same_place_other_day(
    frame: Frame, clusters: Sequence[Cluster]
) -> PlaceChoice | None:
    """ "On Monday it had started": where the other day's event was."""
    others = _other_days(frame, clusters)
    return max(others, key=lambda one: one.touched).place if others else None
