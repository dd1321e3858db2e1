"""Whether an event shows organised force: a party, soldiers, or a weapon of war."""

from collections.abc import Sequence

from warehouse.reading.events.clusters import Cluster
from warehouse.reading.events.roles import parts_in
from warehouse.reading.events.topic import ARMED, Topic
from warehouse.reading.story import Story

# Blasts, ambushes and abductions happen without any war.
CIVIL_TOO = frozenset({"explosion", "armed_clash", "abduction", "sabotage"})


def armed_only(
    story: Story, clusters: Sequence[Cluster], topic: Topic
) -> list[Cluster]:
    """The clusters that are events: beside one that is, weaker words suffice."""
    sure = [one for one in clusters if is_armed(story, one, topic)]
    plain = {
        one.place.country_code for one in sure if one.place and one.word.is_specific
    }
    return [
        one
        for one in clusters
        if one in sure
        or (
            one.place is not None
            and one.place.country_code in plain
            and one.place.place_precision != "country"
            and not one.is_general
            and _shows_arms(story, one, topic)
        )
    ]


def is_armed(story: Story, one: Cluster, topic: Topic) -> bool:
    """Whether a cluster shows an organised actor or a weapon of war, at some time.

    Words that may mean anything ("fighting", "seized", "drones") need a day of their
    own or a toll; so does all that a text of exercises tells.
    """
    if one.inherited or one.place is None:
        return one.inherited is not None or _is_told_well(story, one)
    is_plain = one.word.is_specific and not topic.counts["drill"]
    if not is_plain and not _has_day_or_toll(story, one):
        return False
    if _shows_arms(story, one, topic):
        return True
    if not one.word.is_specific:
        return False
    if one.word.event_type not in CIVIL_TOO:
        return True
    is_war = topic.armed > 0 or any(p.kind != "people" for p in story.parties)
    return is_war and topic.counts["civil"] == 0


def _shows_arms(story: Story, one: Cluster, topic: Topic) -> bool:
    for number in one.sentences:
        parties = story.in_sentence(number, story.parties)
        if any(party.kind in {"group", "force"} for party in parties):
            return True
        if topic.kinds_in(*story.sentences[number]) & ARMED:
            return True
    return False


def _has_day_or_toll(story: Story, one: Cluster) -> bool:
    if one.day is not None:
        return True
    near = {number + step for number in one.sentences for step in (0, 1)}
    return any(
        count.sentence in near
        and count.kind in {"killed", "wounded"}
        and count.high != 0
        for count in story.quantities
    )


def _is_told_well(story: Story, one: Cluster) -> bool:
    """An event without any place: its means, its doer and its day must be told."""
    if not one.word.is_specific or one.day is None:
        return False
    frames = [frame for frame in one.frames if frame.word.is_specific]
    told = (part for frame in frames for part in parts_in(story, frame))
    return any(part.role == "initiator" for part in told)
