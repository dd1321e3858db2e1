"""Whether an event shows organised force: a party, soldiers, or a weapon of war."""

from collections.abc import Sequence

from warehouse.reading.events.circumstance import is_told
from warehouse.reading.events.clusters import Cluster
from warehouse.reading.events.roles import parts_in
from warehouse.reading.events.topic import ARMED, Topic
from warehouse.reading.events.undated import is_of_no_day
from warehouse.reading.text.story import Story

PARTIES = frozenset({"group", "force"})
# Words of another world than that of arms.
OF_ELSE = ("civil", "drill", "memorial")
# Blasts, ambushes and abductions happen without any war.
CIVIL_TOO = frozenset({"explosion", "armed_clash", "abduction", "sabotage"})


def armed_only(
    story: Story, clusters: Sequence[Cluster], topic: Topic
) -> list[Cluster]:
    """The clusters that are events: beside one that is, weaker words suffice."""
    clusters = [
        one for one in clusters if is_told(story, one) and not is_of_no_day(story, one)
    ]
    if _is_of_crime(story, topic):
        return []
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


def _is_of_crime(story: Story, topic: Topic) -> bool:
    """Whether gangs are named, and no group or forces that fight a war."""
    return topic.counts["crime"] > 0 and not any(
        party.kind in PARTIES for party in story.parties
    )


def is_armed(story: Story, one: Cluster, topic: Topic) -> bool:
    """Whether a cluster shows an organised actor or a weapon of war, at some time.

    Words that may mean anything ("fighting", "seized", "drones") need a day of their
    own or a toll; so does all that a text of exercises tells.
    """
    if one.inherited or one.place is None:
        return one.inherited is not None or _is_told_well(story, one)
    is_plain = one.word.is_specific and not topic.counts["drill"]
    is_war = not any(topic.counts[kind] for kind in OF_ELSE)
    is_clear = is_war and (not one.is_general or _has_party(story, one))
    if not is_plain and not is_clear and not _has_day_or_toll(story, one):
        return False
    reach = (-1, 0, 1) if is_war else (0,)
    if _shows_arms(story, one, topic, reach):
        return True
    if not one.word.is_specific:
        return False
    if one.word.event_type not in CIVIL_TOO:
        return True
    is_war = topic.armed > 0 or any(p.kind != "people" for p in story.parties)
    return is_war and topic.counts["civil"] == 0


def _has_party(story: Story, one: Cluster) -> bool:
    """Whether its sentences name a group or forces."""
    named = (story.in_sentence(number, story.parties) for number in one.sentences)
    return any(party.kind in PARTIES for parties in named for party in parties)


def _shows_arms(
    story: Story, one: Cluster, topic: Topic, reach: Sequence[int] = (0,)
) -> bool:
    """Whether its sentences, or those beside them, name a group, forces or arms."""
    near = {number + step for number in one.sentences for step in reach}
    for number in sorted(near & set(range(len(story.sentences)))):
        parties = story.in_sentence(number, story.parties)
        if any(party.kind in PARTIES for party in parties):
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
