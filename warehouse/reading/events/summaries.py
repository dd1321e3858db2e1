"""Events told twice: once widely, once closer."""

from collections.abc import Iterable, Sequence

from warehouse.reading.events.cluster import GOES_ON, Cluster
from warehouse.reading.events.fitting import days_agree


def without_containers(clusters: Sequence[Cluster]) -> list[Cluster]:
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


def without_summaries(clusters: Sequence[Cluster]) -> list[Cluster]:
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
