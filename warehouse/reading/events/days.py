"""The day of an event: the one named with it, else the one that its text is about."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from warehouse.reading.events.clusters import Cluster
from warehouse.reading.events.days_beside import is_of_saying
from warehouse.reading.text.story import Story
from warehouse.reading.when import DateMention

# How many sentences before an event a day may stand that is still the event's.
BACK = 2
LEAD = 6
NEWS = 3


@dataclass(frozen=True)
class EventDay:
    """`on` is null for a span of days; the rule says where it was taken from."""

    on: date | None
    earliest: date | None
    latest: date | None
    rule: str

    @property
    def is_told(self) -> bool:
        """Whether the text itself names the day, be it only that of a statement's."""
        return not self.rule.startswith(("publication", "said", "none"))


def day_of(story: Story, one: Cluster, clusters: Sequence[Cluster] = ()) -> EventDay:
    """From the event's own words, those just before, the event told before, the lead,
    or the publication."""
    if one.day:
        return _named(one.day, one.day.rule)
    known = [d for d in story.dates if not d.is_background and d.on is not None]
    told = [d for d in known if not is_of_saying(story, d)]
    first = min(one.sentences)
    found = (
        _just_before(story, first, told)
        or _of_event_before(first, clusters)
        or _said_with(story, first, known)
        or _elsewhere(story, first, clusters, (told, known))
    )
    return found or _published(story)


def _just_before(
    story: Story, first: int, told: Sequence[DateMention]
) -> EventDay | None:
    for number in range(first, max(-1, first - BACK - 1), -1):
        near = story.in_sentence(number, told)
        if near and number not in story.titles:
            return _named(near[-1], f"before:{near[-1].rule}")
    return None


def _of_event_before(first: int, clusters: Sequence[Cluster]) -> EventDay | None:
    earlier = [c for c in clusters if c.day and min(c.sentences) <= first]
    if not earlier:
        return None
    last = max(earlier, key=lambda c: max(n for n in c.sentences if n <= first))
    assert last.day
    return _named(last.day, f"event_before:{last.day.rule}")


def _said_with(
    story: Story, first: int, known: Sequence[DateMention]
) -> EventDay | None:
    """The day on which the event was told, named in its own sentence."""
    said = story.in_sentence(first, known)
    return _named(said[0], f"said:{said[0].rule}") if said else None


def _elsewhere(
    story: Story,
    first: int,
    clusters: Sequence[Cluster],
    told_and_known: tuple[Sequence[DateMention], Sequence[DateMention]],
) -> EventDay | None:
    """A day of the lead, or the only one, unless it is that of a later event."""
    taken = {c.day.start for c in clusters if c.day and min(c.sentences) > first}
    told, known = ([d for d in one if d.start not in taken] for one in told_and_known)
    for dates, rule in ((told, "lead"), (known, "said")):
        lead = [d for d in dates if story.sentence_at(d.start) < LEAD]
        if lead and not all(story.sentence_at(d.start) in story.titles for d in lead):
            return _named(lead[0], f"{rule}:{lead[0].rule}")
    if len({(d.earliest, d.latest) for d in known}) == 1:
        return _named(known[0], f"only:{known[0].rule}")
    return None


def _published(story: Story) -> EventDay:
    day = story.published_on
    if day is None:
        return EventDay(None, None, None, "none")
    return EventDay(day, day - timedelta(days=1), day, "publication_date")


def _named(day: DateMention, rule: str) -> EventDay:
    return EventDay(day.on, day.earliest, day.latest, rule)


def is_in_lead(story: Story, one: Cluster) -> bool:
    """Whether the first sentences of a story tell of an event: then it is news, even
    if no day is named."""
    body = [n for n in range(len(story.sentences)) if _is_body(story, n)]
    return bool(one.sentences & set(body[:NEWS]))


def _is_body(story: Story, number: int) -> bool:
    start, end = story.sentences[number]
    return number not in story.titles and bool(story.text[start:end].strip())
