"""A whole report, its page around it, becomes what a person would note of it."""

from datetime import date
from pathlib import Path

from tests.unit.reading.told import only

ARTICLES = Path(__file__).parents[2] / "fixtures" / "articles"


def test_a_whole_report_gives_its_event_day_place_and_actors() -> None:
    text = (ARTICLES / "border_raid.txt").read_text(encoding="utf-8")
    found = only(text, date(2023, 6, 5))
    assert found.event_type == "ground_assault"
    assert found.occurred_on == date(2023, 6, 1)
    assert (found.place_name, found.region_code) == ("Kozinka", "RU-BEL")
    assert found.actors == ("freedom of russia legion",)
    assert found.targets == ("state-ru",)
    assert found.outcome == "repelled"
    told = {(claim.claimant, claim.kind, claim.stance) for claim in found.claims}
    assert ("Ministry of Defence of Russia", "outcome", "assert") in told
    assert ("freedom of russia legion", "occurred", "assert") in told
