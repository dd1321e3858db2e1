"""Clusters: the frames of one event, told of together.

Frames come in the order of the text. A frame joins the last cluster that it can belong
to by family, place and day; a general word ("the attack") takes the family of what it
joins, a region is refined by a settlement in it. Otherwise it founds a cluster, if it
is strong enough: words that may mean the means of another event found none.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from warehouse.reading.events.frames import Frame
from warehouse.reading.events.words import EventWord
from warehouse.reading.places import PlaceChoice, PlaceMention
from warehouse.reading.when import DateMention


@dataclass
class Cluster:
    """One event in the making; `touched` is the sentence that told of it last, `shared`
    are frames without a place that tell of it and of others of one list."""

    family: str
    place: PlaceChoice | None
    day: DateMention | None
    touched: int
    frames: list[Frame] = field(default_factory=list)
    places: list[PlaceMention] = field(default_factory=list)
    inherited: EventWord | None = None
    is_salvo: bool = False
    is_by_group: bool = False
    founder: Frame | None = None
    shared: list[Frame] = field(default_factory=list)

    @property
    def is_general(self) -> bool:
        return self.family == "other"

    @property
    def sentences(self) -> set[int]:
        return {frame.sentence for frame in self.frames}

    @property
    def word(self) -> EventWord:
        """The word that tells the type best: by rank, then by how often it is used."""
        words = [f.word for f in self.frames if f.word.event_family == self.family]
        if not words:
            return self.inherited or self.frames[0].word
        if self.is_general and self.is_by_group:
            return GROUP_ATTACK
        best = min(word.priority for word in words)
        top = [word for word in words if word.priority <= max(best, 20)]
        types = [word.event_type for word in top]
        commonest = max(types, key=types.count)
        return next(word for word in top if word.event_type == commonest)


# What an armed group does of which no means is told: its people come on foot.
GROUP_ATTACK = EventWord("attacked", "ground_assault", "ground", 90)
# Within so many sentences a general word goes on with the event before it.
GOES_ON = 5


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
    return _without_summaries(_without_containers(clusters))


def _is_taken(
    one: Cluster, place: PlaceMention | None, told: Sequence[Cluster]
) -> bool:
    """Whether the same words have put an event at another place of the list."""
    if place is None or not any(one is other for other in told):
        return False
    return not _is_same(one.place, place.choice)


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
    fitting = [one for one in clusters if _fits(one, frame, place)]
    if not fitting and frame.is_again and place is not None:
        fitting = [one for one in clusters if _is_told_closer(one, frame, place)]
    if not fitting and frame.word.is_weak:
        fitting = [one for one in clusters if _is_means(one, frame, place)]
    return max(fitting, key=lambda one: _rank(one, frame, place), default=None)


def _rank(
    one: Cluster, frame: Frame, place: PlaceMention | None
) -> tuple[bool, bool, int]:
    same_place = place is not None and _is_same(one.place, place.choice)
    return same_place, one.family == frame.word.event_family, one.touched


def _fits(one: Cluster, frame: Frame, place: PlaceMention | None) -> bool:
    if not _families_agree(one, frame) or not days_agree(one.day, frame.day):
        return False
    if place is None:
        return True
    is_wide = place.choice.place_precision != "settlement"
    if is_wide and frame.is_salvo != one.is_salvo and not one.is_general:
        return False
    return _places_agree(one, place.choice)


def _is_told_closer(one: Cluster, frame: Frame, place: PlaceMention) -> bool:
    """Whether a settlement is where the event of a region just told took place."""
    held = one.place
    if held is None or not _families_agree(one, frame):
        return False
    is_near = frame.sentence - one.touched <= 1 and days_agree(one.day, frame.day)
    is_wide = held.place_precision != "settlement"
    return is_near and is_wide and held.country_code == place.choice.country_code


def _is_means(one: Cluster, frame: Frame, place: PlaceMention | None) -> bool:
    """Weapons named at the place and on the day of another event were its means."""
    if place is None or not days_agree(one.day, frame.day):
        return False
    is_near = frame.sentence - one.touched <= 1
    return is_near and _is_same(one.place, place.choice)


def _families_agree(one: Cluster, frame: Frame) -> bool:
    word = frame.word
    general = word.is_general or word.event_family == "other"
    general |= word.is_aftermath or (word.event_type == "explosion" and word.is_weak)
    general |= all(f.word.is_aftermath for f in one.frames)
    if general or one.is_general or one.family == word.event_family:
        return True
    families = {one.family, word.event_family}
    if families == {"ground", "explosive"} and _is_ambush(one, frame):
        return True
    is_loose = word.is_loose or _is_loose(one)
    return is_loose and families == {"ground", "indirect_fire"}


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


def _is_loose(one: Cluster) -> bool:
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
    if _is_same(held, place):
        return True
    if held.country_code != place.country_code:
        return False
    if "country" in (held.place_precision, place.place_precision):
        return True
    if held.region_code != place.region_code:
        return False
    return "region" in (held.place_precision, place.place_precision)


def _is_same(one: PlaceChoice | None, other: PlaceChoice) -> bool:
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
    if (one.day is None or _is_closer(frame.day, one.day)) and (is_near or frame.places):
        one.day = frame.day
    one.frames.append(frame)
    one.touched = frame.sentence


def _is_closer(day: DateMention | None, held: DateMention) -> bool:
    """ "Earlier this week", then "on Monday"."""
    return day is not None and day.on is not None and held.on is None


def _is_open(one: Cluster) -> bool:
    """Whether what is told of it so far may be of any family."""
    is_aftermath = all(f.word.is_aftermath for f in one.frames)
    return one.is_general or _is_loose(one) or is_aftermath


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


def _without_containers(clusters: Sequence[Cluster]) -> list[Cluster]:
    """ "At Mandera", then "in Arabia, Mandera": the second tells the first closer."""
    kept = list(clusters)
    for one in clusters:
        closer = next((other for other in kept if _is_held_by(other, one)), None)
        if closer is not None and closer is not one:
            kept.remove(one)
            closer.frames = sorted([*one.frames, *closer.frames], key=lambda f: f.start)
            closer.day = closer.day or one.day
    return kept


def _is_held_by(closer: Cluster, one: Cluster) -> bool:
    if one.place is None or closer is one or not days_agree(one.day, closer.day):
        return False
    is_kin = one.family == closer.family or one.is_general
    names = {place.within for place in closer.places if place.within}
    steps = (abs(a - b) for a in one.sentences for b in closer.sentences)
    is_near = min(steps, default=0) <= GOES_ON
    return is_kin and is_near and one.place.place_name in names


def _without_summaries(clusters: Sequence[Cluster]) -> list[Cluster]:
    """A cluster that knows only a country, or no place, sums up those that know more."""
    return [one for one in clusters if not _is_summary(one, clusters)]


def _is_summary(one: Cluster, clusters: Iterable[Cluster]) -> bool:
    if one.is_salvo:
        return False
    if one.place is not None and one.place.place_precision != "country":
        return False
    for other in clusters:
        if other is one or other.place is None or not days_agree(one.day, other.day):
            continue
        is_finer = other.place.place_precision != "country"
        is_kin = one.is_general or one.family == other.family
        is_here = (
            one.place is None or one.place.country_code == other.place.country_code
        )
        if is_finer and is_kin and is_here:
            return True
    return False
