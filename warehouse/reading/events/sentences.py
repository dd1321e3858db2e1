"""Which sentences tell of which event, those without a word of force among them."""

from collections.abc import Sequence

from warehouse.reading.events.clusters import Cluster, days_agree
from warehouse.reading.text.story import Story

# A sentence speaks of the event told so many sentences before, not of one further off.
CARRY = 3
# Where a text tells of one event alone, it comes back to it.
CARRY_OF_ONE = 8


def sentences_about(story: Story, clusters: Sequence[Cluster]) -> list[list[int]]:
    """For each cluster its sentences in order: its own, and those that follow."""
    own = [one.sentences for one in clusters]
    found: list[set[int]] = [set(numbers) for numbers in own]
    carry = CARRY_OF_ONE if len(clusters) == 1 else CARRY
    current: int | None = None
    since = 0
    for number in range(len(story.sentences)):
        here = [at for at, numbers in enumerate(own) if number in numbers]
        if here:
            current, since = here[-1], 0
            continue
        since += 1
        if _is_of_another_time(story, number):
            current = None
            continue
        named = _by_place(story, number, clusters)
        if named is not None:
            found[named].add(number)
            current, since = named, 0
        elif current is not None and since <= carry and not story.moods(number).whole:
            found[current].add(number)
            _refine(story, number, clusters[current])
    return [sorted(numbers) for numbers in found]


def _is_of_another_time(story: Story, number: int) -> bool:
    """Whether a sentence tells of a toll at a time that cannot be the event's."""
    dates = story.in_sentence(number, story.dates)
    if not dates or not all(day.is_background for day in dates):
        return False
    counts = story.in_sentence(number, story.quantities)
    return any(count.kind in {"killed", "wounded"} for count in counts)


def _refine(story: Story, number: int, one: Cluster) -> None:
    """What follows an event known to its region may name the settlement in it."""
    held = one.place
    if held is not None and held.place_precision == "settlement":
        return
    for place in story.in_sentence(number, story.places):
        choice = place.choice
        if held is None and not place.is_country:
            one.place = choice
            return
        if held is None or choice.place_precision != "settlement":
            continue
        is_in_country = held.region_code is None
        held_code = held.country_code if is_in_country else held.region_code
        if held_code == (choice.country_code if is_in_country else choice.region_code):
            one.place = choice
            return


def _by_place(story: Story, number: int, clusters: Sequence[Cluster]) -> int | None:
    """The event at a place that a sentence names."""
    for place in story.in_sentence(number, story.places):
        for at, one in enumerate(clusters):
            held = one.place
            if (
                held
                and not place.is_country
                and held.place_name == place.choice.place_name
            ):
                return at
    return None


def shared_by(
    story: Story,
    one: Cluster,
    clusters: Sequence[Cluster],
    about: Sequence[Sequence[int]],
    spoken: Sequence[int],
) -> list[int]:
    """Sentences without a place of their own that tell of several events: words of
    force of the same kind, what follows a sentence that told of both (`about`), and
    what is denied or left without comment (`spoken`)."""
    found = set(spoken)
    for other, sentences in zip(clusters, about, strict=True):
        together = one.sentences & other.sentences
        if other is not one and together:
            own = other.sentences
            found |= {n for n in sentences if n not in own and n > max(together)}
    for other in clusters:
        if other is one or not _are_of_one_wave(one, other):
            continue
        found |= {
            frame.sentence
            for frame in other.frames
            if not any(not place.is_country for place in frame.places)
        }
    return sorted(
        number
        for number in found
        if not any(not p.is_country for p in story.in_sentence(number, story.places))
    )


def _are_of_one_wave(one: Cluster, other: Cluster) -> bool:
    if one.place is None or other.place is None:
        return False
    is_near = one.place.country_code == other.place.country_code
    return is_near and one.family == other.family and days_agree(one.day, other.day)
