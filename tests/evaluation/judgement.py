"""Tables on the judgement of what crosses: the labelled cases, and UCDP's rows."""

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.evaluation.crossings.cases import Case, load_cases
from tests.evaluation.crossings.home import judge
from tests.evaluation.crossings.score import misses, report
from tests.evaluation.crossings.ucdp import ucdp_table

WAYS = (
    ("On statements read by hand (the rules alone)", True),
    ("On the text, through the reader (the whole way)", False),
)


def evaluate_crossings(*, has_misses: bool, ucdp: Path | None) -> str:
    """Every table, as Markdown."""
    cases = load_cases()
    parts = [
        _one_way(title, cases, is_read_by_hand=by_hand, has_misses=has_misses)
        for title, by_hand in WAYS
    ]
    if ucdp:
        with TemporaryDirectory() as folder:
            parts += ["## Foreign parties in UCDP", ucdp_table(Path(folder), ucdp)]
    return "\n\n".join(parts)


def _one_way(
    title: str, cases: tuple[Case, ...], *, is_read_by_hand: bool, has_misses: bool
) -> str:
    with TemporaryDirectory() as folder:
        judged = judge(Path(folder), cases, is_read_by_hand=is_read_by_hand)
    scoring = [case for case in cases if case.is_for_scoring]
    others = [case for case in cases if not case.is_for_scoring]
    parts = [
        f"## {title}",
        report("For scoring only", scoring, judged),
        report("Open to those who wrote the rules", others, judged),
    ]
    if has_misses:
        parts += ["### Judged otherwise, of the open ones", misses(others, judged)]
    return "\n\n".join(parts)
