"""How the readers stand against the labels, as Markdown."""

from collections import Counter
from collections.abc import Callable, Sequence

from tests.evaluation.articles.counts import count
from tests.evaluation.articles.markdown import table
from tests.evaluation.articles.match import Comparison
from tests.evaluation.articles.score import (
    Measure,
    Score,
    f1,
    macro_f1,
    precision,
    recall,
    share,
)

READERS = ("the reader", "the plain reader")
RATIOS = {"precision": ("said", precision), "recall": ("gold", recall)}
JUDGED = {
    "type": "type",
    "place name": "place name",
    "day, of those of one family and region": "day",
    "outcome": "outcome",
    "crossing: status": "crossing status",
    "crossing: origin": "crossing origin_country_code",
    "fatalities": "fatalities",
    "fatalities, where the label has any": "fatalities where told",
}
Compared = Sequence[Comparison]


def report(title: str, shipped: Compared, plain: Compared) -> str:
    """Everything about one set of articles, the plain reader beside."""
    scores = [_score(shipped), _score(plain)]
    parts = [
        f"### {title}: {_size(shipped)}",
        _headline(scores),
        "Of events that answer one another:",
        _of_matched(scores),
        "Claims by stance:",
        _claims(scores, "stance"),
        "Claims by kind:",
        _claims(scores, "kind"),
        "Outcome, labelled in rows and read in columns:",
        _outcomes(shipped),
    ]
    if len(plain) != len(shipped):
        parts.insert(1, f"The plain reader read {len(plain)} of them.")
    return "\n\n".join(parts)


def by_group(shipped: Compared, plain: Compared) -> str:
    """By theatre and by style; articles without incidents by their kind."""
    with_events = [one for one in shipped if one.article.events]
    without = [one for one in shipped if not one.article.events]
    return "\n\n".join(
        [
            "By theatre, F1:",
            _by(with_events, plain, lambda one: one.article.theatre),
            "By style, F1:",
            _by(with_events, plain, lambda one: one.article.style),
            "Articles without incidents that give an event, by kind:",
            _alarms(without, plain),
        ]
    )


def _score(compared: Compared) -> Score:
    return Score([count(one) for one in compared])


def _size(compared: Compared) -> str:
    told = [one for one in compared if one.article.events]
    events = [event for one in told for event in one.article.events]
    claims = sum(len(event["claims"]) for event in events)
    return (
        f"{len(compared)} articles, {len(told)} with incidents "
        f"({len(events)} events, {claims} claims)"
    )


def _headline(scores: Sequence[Score]) -> str:
    rows = []
    for thing in ("events", "actors", "claims"):
        rows += _found_rows(scores, thing, thing)
    stances = scores[0].told("stance")
    rows.append(_row(scores, "claims: mean F1 over stances", macro_f1(stances)))
    alarms = "articles without incidents that give an event"
    rows.append((alarms, *(_share(one, "false alarms") for one in scores)))
    quotes = "quotes that stand in the text as said"
    rows.append((quotes, *(_share(one, "quotes") for one in scores)))
    return table(("", *READERS), rows)


def _of_matched(scores: Sequence[Score]) -> str:
    rows: list[tuple[str, ...]] = [
        (title, *(_share(one, thing) for one in scores))
        for title, thing in JUDGED.items()
    ]
    for thing in ("actors", "claims"):
        rows += _found_rows(scores, thing, f"{thing} of matched events")
    return table(("", *READERS), rows)


def _found_rows(
    scores: Sequence[Score], title: str, thing: str
) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    for name, (whole, measure) in RATIOS.items():
        cells = [_cell(one, thing, ("hit", whole), measure(thing)) for one in scores]
        rows.append((f"{title}: {name}", *cells))
    return [*rows, _row(scores, f"{title}: F1", f1(thing))]


def _row(scores: Sequence[Score], title: str, measure: Measure) -> tuple[str, ...]:
    return (title, *(str(one.interval(measure)) for one in scores))


def _share(score: Score, thing: str) -> str:
    return _cell(score, thing, ("right", "of"), share(thing))


def _cell(score: Score, thing: str, parts: tuple[str, str], measure: Measure) -> str:
    part, whole = (score.total[thing, name] for name in parts)
    if not whole:
        return "0 of 0"
    return f"{part} of {whole} ({score.interval(measure)})"


def _claims(scores: Sequence[Score], field: str) -> str:
    shipped, plain = scores
    names = sorted({*shipped.told(field), *_said(shipped, field)})
    rows = [
        (
            name.removeprefix(f"{field} "),
            *(
                f"{shipped.total[name, 'hit']} of {shipped.total[name, part]}"
                for part in ("said", "gold")
            ),
            *(_percent(one.value(f1(name))) for one in (shipped, plain)),
        )
        for name in names
    ]
    return table(("", "precision", "recall", "F1", "F1 of the plain reader"), rows)


def _said(score: Score, field: str) -> set[str]:
    return {t for t, p in score.total if p == "said" and t.startswith(f"{field} ")}


def _outcomes(compared: Compared) -> str:
    pairs = Counter(
        (gold["outcome"], said["outcome"])
        for one in compared
        for gold, said in one.matched
    )
    columns = sorted({outcome for pair in pairs for outcome in pair})
    rows = [
        (row, *(str(pairs[row, column] or "·") for column in columns))
        for row in columns
        if any(pairs[row, column] for column in columns)
    ]
    return table(("", *columns), rows)


def _by(shipped: Compared, plain: Compared, group: Callable[[Comparison], str]) -> str:
    rows = []
    for name in sorted({group(one) for one in shipped}):
        chosen = [one for one in shipped if group(one) == name]
        score = _score(chosen)
        other = _score([one for one in plain if group(one) == name])
        cells = [
            _percent(score.value(f1(thing))) for thing in ("events", "actors", "claims")
        ]
        number = str(len(chosen))
        rows.append((name, number, *cells, _percent(other.value(f1("events")))))
    header = ("", "articles", "events", "actors", "claims", "events, the plain reader")
    return table(header, rows)


def _alarms(shipped: Compared, plain: Compared) -> str:
    rows = []
    for style in sorted({one.article.style for one in shipped}):
        both = [
            _score(
                [o for o in side if o.article.style == style and not o.article.events]
            )
            for side in (shipped, plain)
        ]
        cells = [
            f"{one.total['false alarms', 'right']} of {one.total['false alarms', 'of']}"
            for one in both
        ]
        rows.append((style, *cells))
    return table(("", *READERS), rows)


def _percent(value: float) -> str:
    return "–" if value != value else f"{value:.0%}"  # noqa: PLR0124
