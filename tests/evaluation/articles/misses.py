"""What the reader gets wrong in the open articles, for those who write its rules."""

from collections.abc import Iterator, Sequence

from tests.evaluation.articles.claim_misses import (
    NOTHING,
    claim_lines,
    shortened,
    told,
)
from tests.evaluation.articles.counts import is_verbatim
from tests.evaluation.articles.gold import Event
from tests.evaluation.articles.labels import FIGURES, EvaluationError
from tests.evaluation.articles.match import Comparison, first_place, pair_claims
from tests.evaluation.articles.names import name_key, place_key

# Of family, region, day and place name as many must agree for a near miss.
NEAR = 2


def misses(compared: Sequence[Comparison], *, is_full: bool = False) -> str:
    """Articles with anything amiss, the false alarms of those without incidents last.

    `=` is an event found, `-` one missed, `+` one that is not there; claims likewise
    one step to the right. What differs is told as label → reader. Claims of events
    that are missed or false are only listed in full.
    """
    if any(one.article.is_for_scoring for one in compared):
        raise EvaluationError("Articles for scoring only are never listed.")
    ordered = sorted(compared, key=lambda one: not one.article.events)
    told_of = (_article(one, is_full=is_full) for one in ordered)
    return "\n\n".join(filter(None, told_of)) or "None."


def _article(one: Comparison, *, is_full: bool) -> str:
    claims = _claim_sizes(one)
    lines = [
        *_matched(one),
        *_missed(one, is_full=is_full),
        *_false(one, is_full=is_full),
        *_bad_quotes(one),
    ]
    if all(line.startswith("  = ") and " | " not in line for line in lines):
        return ""
    article = one.article
    title = (
        f"{article.article_id} ({article.theatre}, {article.style}, "
        f"{article.published_on or 'no date'}): events {len(one.pairs)} of "
        f"{len(article.events)}, {len(one.false)} false; claims {claims}"
    )
    return "\n".join([title, *lines])


def _claim_sizes(one: Comparison) -> str:
    found = sum(len(pair_claims(g["claims"], s["claims"])) for g, s in one.matched)
    gold = sum(len(event["claims"]) for event in one.article.events)
    said = sum(len(event["claims"]) for event in one.said)
    return f"{found} of {gold}, {said - found} false"


def _matched(one: Comparison) -> Iterator[str]:
    for gold, said in one.matched:
        differs = "; ".join(_differences(gold, said))
        yield f"  = {_event(gold)}{' | ' if differs else ''}{differs}"
        for line in claim_lines(gold["claims"], said["claims"]):
            yield f"      {line}"


def _missed(one: Comparison, *, is_full: bool) -> Iterator[str]:
    for event in one.missed:
        near = max(one.false, key=lambda said: _agreement(event, said), default=None)
        is_near = near is not None and _agreement(event, near) >= NEAR
        hint = f" | near: {_event(near)}" if near and is_near else ""
        yield f"  - {_event(event)} ({len(event['claims'])} claims){hint}"
        yield from _claims(event, "-", is_full=is_full)


def _false(one: Comparison, *, is_full: bool) -> Iterator[str]:
    for event in one.false:
        yield f"  + {_event(event)} ({len(event['claims'])} claims)"
        yield from _claims(event, "+", is_full=is_full)


def _claims(event: Event, mark: str, *, is_full: bool) -> Iterator[str]:
    """All of them, or the words of the first so that one sees where it stands."""
    claims = event["claims"]
    if is_full:
        yield from (f"      {mark} {told(claim)}" for claim in claims)
    elif claims:
        yield f"      “{shortened(claims[0]['quote'])}”"


def _bad_quotes(one: Comparison) -> Iterator[str]:
    for claim in (claim for event in one.said for claim in event["claims"]):
        if not is_verbatim(claim, one.article.text):
            yield f"  ! no such quote at its place: {told(claim)}"


def _agreement(gold: Event, said: Event) -> int:
    mine, theirs = _keys(gold), _keys(said)
    return sum(one == other for one, other in zip(mine, theirs, strict=True))


def _keys(event: Event) -> tuple[object, ...]:
    return (
        event["event_family"],
        first_place(event, "region_code"),
        event["occurred_on"],
        place_key(first_place(event, "name")) or object(),
    )


def _differences(gold: Event, said: Event) -> Iterator[str]:
    mine, theirs = _told(gold), _told(said)
    for name, (value, shown) in mine.items():
        if value != theirs[name][0]:
            yield f"{name} {shown} → {theirs[name][1]}"


def _told(event: Event) -> dict[str, tuple[object, str]]:
    """What is compared, and how it is shown."""
    place = first_place(event, "name")
    crossing = event["cross_border"]
    figures = [event["fatalities"][name] for name in FIGURES]
    plain = {
        "type": event["event_type"],
        "outcome": event["outcome"],
        "crossing": crossing["status"],
        "origin": crossing["origin_country_code"],
        "dead": "/".join(NOTHING if one is None else str(one) for one in figures),
    }
    return {
        "place": (place_key(place), place or NOTHING),
        **{name: (value, str(value or NOTHING)) for name, value in plain.items()},
        **{
            role: (_names(event, role), ", ".join(event[role]) or NOTHING)
            for role in ("initiators", "targets")
        },
    }


def _names(event: Event, role: str) -> set[object]:
    return {name_key(name) for name in event[role]}


def _event(event: Event) -> str:
    place = first_place(event, "name") or first_place(event, "country_code") or NOTHING
    region = first_place(event, "region_code") or NOTHING
    day = event["occurred_on"] or (
        f"{event['occurred_on_earliest']}..{event['occurred_on_latest']}"
    )
    return f"{event['event_family']}/{event['event_type']} {region} {place} {day}"
