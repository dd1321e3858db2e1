"""Print how well the judgement does on the labelled cases: python -m tests.evaluation."""

from argparse import ArgumentParser
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


def main() -> None:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument(
        "--misses", action="store_true", help="list the open cases judged otherwise"
    )
    parser.add_argument(
        "--ucdp", type=Path, help="a release of UCDP GED: judge its foreign parties too"
    )
    chosen = parser.parse_args()
    print(evaluate(has_misses=chosen.misses))
    if chosen.ucdp:
        with TemporaryDirectory() as folder:
            print(
                f"\n## Foreign parties in UCDP\n\n{ucdp_table(Path(folder), chosen.ucdp)}"
            )


def evaluate(*, has_misses: bool) -> str:
    """Every table, as Markdown."""
    cases = load_cases()
    return "\n\n".join(
        _one_way(title, cases, is_read_by_hand=by_hand, has_misses=has_misses)
        for title, by_hand in WAYS
    )


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


if __name__ == "__main__":
    main()
