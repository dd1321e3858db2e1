"""How the judgements stand against the labels: confusion matrices and shares."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import sqrt

from tests.evaluation.crossings.cases import Case
from tests.evaluation.crossings.home import Judgement

STATUSES = ("established", "claimed", "disputed", "inferred", "undetermined", "no")
CROSSED = {"established", "claimed", "disputed"}
NONE = "none"
NOT_HELD = "not held"
Z_95 = 1.96


@dataclass(frozen=True)
class Field:
    """A label and the judgement that answers it."""

    name: str
    expected: Callable[[Case], str | None]
    judged: Callable[[Judgement], str | None]


FIELDS = (
    Field("country", lambda case: case.country_code, lambda one: one.country_code),
    Field("status", lambda case: case.expected_status, lambda one: one.status),
    Field("origin", lambda case: case.expected_origin, lambda one: one.origin),
    Field("type", lambda case: case.expected_type, lambda one: one.type),
    Field(
        "foreign party",
        lambda case: case.expected_foreign_party,
        lambda one: one.foreign_party if one.status == "no" else None,
    ),
)
Judged = dict[str, Judgement]


def report(title: str, cases: Sequence[Case], judged: Judged) -> str:
    """Everything about one set of cases, as Markdown."""
    parts = [
        f"### {title}: {len(cases)} cases",
        _shares(cases, judged),
        _crossing(cases, judged),
        "Status, expected in rows and judged in columns:",
        _matrix(cases, judged, FIELDS[1], STATUSES),
        "Type:",
        _matrix(cases, judged, FIELDS[3], _values(cases, judged, FIELDS[3])),
        "Origin, only pairs that differ:",
        _differences(cases, judged, FIELDS[2]),
        "By what tempts:",
        _by_temptation(cases, judged),
    ]
    return "\n\n".join(parts)


def misses(cases: Sequence[Case], judged: Judged) -> str:
    """One line a case that is judged otherwise than labelled."""
    lines = []
    for case in cases:
        one = judged[case.case_id]
        told = [
            f"{field.name} {field.expected(case) or NONE} → {field.judged(one) or NONE}"
            for field in FIELDS[:4]
            if field.expected(case) != field.judged(one)
        ]
        if told:
            basis = one.basis or NOT_HELD
            lines.append(
                f"- {case.case_id} ({case.dyad}, {case.tempts}, {basis}): "
                f"{'; '.join(told)}"
            )
    return "\n".join(lines) or "None."


def _shares(cases: Sequence[Case], judged: Judged) -> str:
    rows = []
    for field in FIELDS:
        right = sum(
            field.expected(case) == field.judged(judged[case.case_id]) for case in cases
        )
        rows.append((field.name, share(right, len(cases))))
    return _table(("field", "right"), rows)


def _crossing(cases: Sequence[Case], judged: Judged) -> str:
    """Of the figure that is cited: those told to have crossed."""
    wanted = {case.case_id for case in cases if case.expected_status in CROSSED}
    found = {case.case_id for case in cases if judged[case.case_id].status in CROSSED}
    both = len(wanted & found)
    rows = [
        ("precision", share(both, len(found))),
        ("recall", share(both, len(wanted))),
    ]
    return _table(("established, claimed or disputed", "share"), rows)


def _values(cases: Sequence[Case], judged: Judged, field: Field) -> tuple[str, ...]:
    seen = {field.expected(case) for case in cases}
    seen |= {field.judged(judged[case.case_id]) for case in cases}
    return (*sorted(value for value in seen if value), NONE)


def _matrix(
    cases: Sequence[Case], judged: Judged, field: Field, values: Sequence[str]
) -> str:
    counts = Counter(_pairs(cases, judged, field))
    columns = [*values]
    if any(got == NOT_HELD for _, got in counts):
        columns.append(NOT_HELD)
    rows = [
        (value, *(str(counts[value, column] or "·") for column in columns))
        for value in values
        if any(counts[value, column] for column in columns)
    ]
    return _table(("", *columns), rows)


def _differences(cases: Sequence[Case], judged: Judged, field: Field) -> str:
    counts = Counter(_pairs(cases, judged, field))
    rows = [
        (wanted, got, str(number))
        for (wanted, got), number in sorted(counts.items())
        if wanted != got
    ]
    same = sum(number for (wanted, got), number in counts.items() if wanted == got)
    return _table(("expected", "judged", "cases"), [("the same", "", str(same)), *rows])


def _pairs(
    cases: Sequence[Case], judged: Judged, field: Field
) -> Iterator[tuple[str, str]]:
    for case in cases:
        one = judged[case.case_id]
        got = NOT_HELD if one.status is None else field.judged(one) or NONE
        yield field.expected(case) or NONE, got


def _by_temptation(cases: Sequence[Case], judged: Judged) -> str:
    rows = []
    for tempts in sorted({case.tempts for case in cases}):
        chosen = [case for case in cases if case.tempts == tempts]
        right = sum(
            case.expected_status == judged[case.case_id].status for case in chosen
        )
        same = sum(
            (case.expected_status in CROSSED)
            == (judged[case.case_id].status in CROSSED)
            for case in chosen
        )
        rows.append((tempts, share(right, len(chosen)), share(same, len(chosen))))
    return _table(("", "status right", "crossed or not right"), rows)


def share(part: int, whole: int) -> str:
    """With Wilson's interval at 95 %."""
    if not whole:
        return "0 of 0"
    share = part / whole
    middle = share + Z_95**2 / (2 * whole)
    reach = Z_95 * sqrt(share * (1 - share) / whole + (Z_95 / (2 * whole)) ** 2)
    low, high = ((middle + sign * reach) / (1 + Z_95**2 / whole) for sign in (-1, 1))
    return f"{part} of {whole} ({share:.0%}; {low:.0%} to {high:.0%})"


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
