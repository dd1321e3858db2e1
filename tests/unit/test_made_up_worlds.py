"""The made-up worlds of incidents: the same every time, and as their settings say."""

from dataclasses import replace

import duckdb
import numpy as np
import pytest

from tests.evaluation.incidents.grouping import score_grouping
from tests.evaluation.incidents.home import portions_of
from tests.evaluation.incidents.merges import missed_by_cause, wrong_by_kind
from tests.evaluation.incidents.settings import FINAL, ORDINARY, TUNING, Setting
from tests.evaluation.incidents.world import World, make_large_world, make_world

SMALL = replace(ORDINARY, name="small", incident_count=400, day_count=60)


@pytest.fixture(scope="module")
def world() -> World:
    return make_world(SMALL, 7)


def rows(world: World, query: str) -> list[tuple[object, ...]]:
    with duckdb.connect() as connection:
        for name in ("reports", "places", "actors", "claims", "truth"):
            connection.register(name, getattr(world, name))
        return connection.execute(query).fetchall()


def test_a_world_is_the_same_for_the_same_seed_and_another_for_another(
    world: World,
) -> None:
    again, other = make_world(SMALL, 7), make_world(SMALL, 8)
    for name in ("reports", "places", "actors", "claims", "truth"):
        assert getattr(again, name).equals(getattr(world, name))
    assert not other.reports.equals(world.reports)


def test_an_incident_is_one_family_town_day_and_side(world: World) -> None:
    assert (
        rows(
            world,
            "select incident from truth group by all having "
            "count(distinct (town, day, event_type, side)) > 1",
        )
        == []
    )
    alike = rows(
        world,
        "select town, day, side, event_type from truth where not is_stray "
        "group by all having count(distinct incident) > 1",
    )
    assert alike == []


def test_every_report_has_its_place_and_its_truth_and_no_other(world: World) -> None:
    assert rows(world, "from reports anti join places using (place_key)") == []
    assert rows(world, "from places anti join reports using (place_key)") == []
    assert rows(world, "from reports anti join truth using (report_id)") == []
    ids = rows(world, "select count(distinct report_id), count(*) from reports")
    assert ids == [(len(world), len(world))]
    for table in ("actors", "claims"):
        assert rows(world, f"from {table} anti join reports using (report_id)") == []


def test_an_entry_of_the_gazetteer_is_one_town() -> None:
    lebanon = replace(SMALL, theatres=("lebanon-south",))
    shared = rows(
        make_world(lebanon, 11),
        "select places.geonames_id from reports join places using (place_key) "
        "join truth using (report_id) where places.geonames_id is not null "
        "and not \"neighbouring town\" and places.place_precision = 'settlement' "
        "group by all having count(distinct town) > 1",
    )
    assert shared == []


def test_days_and_figures_are_in_order(world: World) -> None:
    wrong = rows(
        world,
        "from reports where occurred_on_earliest > occurred_on_latest "
        "or occurred_on not between occurred_on_earliest and occurred_on_latest "
        "or fatality_count_low > fatality_count_best "
        "or fatality_count_best > fatality_count_high "
        "or published_at < occurred_on_latest",
    )
    assert wrong == []


def test_each_source_has_its_ways(world: World) -> None:
    told = dict(
        rows(
            world,
            "select source_name, (count(headline) > 0, count(quote) > 0, count(url) > 0, "
            "bool_and(event_family = 'other')) from reports group by all",
        )
    )
    assert told == {
        "articles": (True, True, True, False),
        "gdelt": (False, False, True, False),
        "ucdp": (False, False, False, True),
        "viina": (True, False, True, False),
    }


@pytest.mark.parametrize(
    ("setting", "causes"),
    [
        ({"article_day_off_share": 0, "feed_day_late_share": 0,
          "news_feed_day_late_share": 0, "repeat_share": 0}, ["day off by one"]),
        ({"overnight_share": 0, "expert_span_share": 0}, ["span of days"]),
        ({"feed_country_share": 0, "article_country_share": 0}, ["country for town"]),
        ({"copy_share": 0}, ["copy"]),
        ({"mirrored_share": 0}, ["sides mirrored"]),
        ({"other_family_told_share": 0}, ["family differs"]),
    ],
)  # fmt: skip
def test_a_nuisance_is_there_by_default_and_can_be_switched_off(
    world: World, setting: dict[str, float], causes: list[str]
) -> None:
    without = make_world(replace(SMALL, **setting), 7)
    for cause in causes:
        assert rows(world, f'from truth where "{cause}"')
        assert rows(without, f'from truth where "{cause}"') == []


def test_the_truth_itself_scores_in_full_and_its_opposites_do_not(world: World) -> None:
    ids = world.truth["report_id"].to_pylist()
    numbers = world.truth["incident"].to_pylist()
    truth = {one: str(number) for one, number in zip(ids, numbers, strict=True)}
    right = score_grouping(world, truth)
    assert (right.pairwise.f1, right.b_cubed.f1, right.wrong_merge_count) == (1, 1, 0)
    assert score_grouping(world, {}).pairwise.recall == 0
    assert all(missed == 0 for _, missed in missed_by_cause(world, truth).values())
    assert wrong_by_kind(world, truth) == {}


def test_misses_are_counted_by_what_the_reports_got_wrong(world: World) -> None:
    pairs = missed_by_cause(world, {})
    assert all(count == missed for count, missed in pairs.values())
    assert 0 < pairs["day off by one"][0] < pairs["all"][0]
    everything = dict.fromkeys(world.truth["report_id"].to_pylist(), "one")
    assert all(missed == 0 for _, missed in missed_by_cause(world, everything).values())
    assert "one town and day, the other side" in wrong_by_kind(world, everything)


def test_portions_bring_every_report_once_and_all_that_it_needs(world: World) -> None:
    parts = np.array_split(np.random.default_rng(1).permutation(len(world)), 3)
    portions = portions_of(world, parts)
    ids = [one for part in portions for one in part.reports["report_id"].to_pylist()]
    assert sorted(ids) == sorted(world.reports["report_id"].to_pylist())
    assert sum(part.actors.num_rows for part in portions) == world.actors.num_rows
    for part in portions:
        assert rows(part, "from reports anti join places using (place_key)") == []


def test_no_seed_or_setting_of_the_final_score_was_tuned_on() -> None:
    def nameless(worlds: tuple[tuple[Setting, int], ...]) -> set[Setting]:
        return {replace(setting, name="") for setting, _ in worlds}

    assert not nameless(TUNING) & nameless(FINAL)
    assert not {seed for _, seed in TUNING} & {seed for _, seed in FINAL}


def test_a_large_world_has_about_the_number_of_reports_asked_for() -> None:
    assert len(make_large_world(20_000)) == pytest.approx(20_000, rel=0.15)
