"""What each report of a made-up world says of its incident, and what it gets wrong."""

from dataclasses import dataclass, fields

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from tests.evaluation.incidents.accounts import (
    ARTICLE,
    EXPERT,
    FEED,
    FURTHER_ROW,
    MIRRORED,
    NEWS_FEED,
    REPEAT,
    Accounts,
)
from tests.evaluation.incidents.means import by_kind, draw_types
from tests.evaluation.incidents.places import COUNTRY, DISTRICT, FAR, REGION
from tests.evaluation.incidents.settings import Setting
from tests.evaluation.incidents.towns import Numbers
from tests.evaluation.incidents.truth import Flags, Incidents

UNKNOWN = -1


@dataclass(frozen=True, eq=False)
class Told:
    """Arrays of one length, a report each; `UNKNOWN` where a report does not say.

    Days count from the world's first; `initiator` and `target` are numbers of the name
    within a side, the sides themselves being those of the incident.
    """

    type: Numbers
    town: Numbers
    level: Numbers
    earliest: Numbers
    latest: Numbers
    occurred: Numbers
    initiator: Numbers
    target: Numbers
    is_part_told: Flags
    is_mirrored: Flags
    low: Numbers
    best: Numbers
    high: Numbers

    def again(self, model: Numbers) -> dict[str, NDArray[np.generic]]:
        return {one.name: getattr(self, one.name)[model] for one in fields(self)}


def tell(
    setting: Setting,
    incidents: Incidents,
    accounts: Accounts,
    nearest: Numbers,
    rng: Generator,
) -> Told:
    """An account that tells another's again says the same, but for what marks it."""
    kinds, count = accounts.kind, len(accounts)
    actors = _actors(setting, kinds, rng)
    days = _days(setting, incidents.day[accounts.incident], kinds, rng)
    figures = _figures(setting, incidents.death_count[accounts.incident], kinds, rng)
    own = Told(
        draw_types(setting, incidents.type[accounts.incident], kinds, rng),
        *_places(setting, incidents.town[accounts.incident], kinds, (nearest, rng)),
        *days,
        *actors,
        np.zeros(count, dtype=bool),
        *figures,
    )
    told = own.again(accounts.model)
    is_further = accounts.way == FURTHER_ROW
    for name in ("type", "initiator", "target"):
        told[name] = np.where(is_further, getattr(own, name), told[name])
    for name in ("earliest", "latest", "occurred"):
        told[name] = told[name] + (accounts.way == REPEAT)
    told["is_mirrored"] = accounts.way == MIRRORED
    return Told(**told)  # type: ignore[arg-type]


def _places(
    setting: Setting,
    towns: Numbers,
    kinds: Numbers,
    drawn_by: tuple[Numbers, Generator],
) -> tuple[Numbers, Numbers]:
    nearest, rng = drawn_by
    count = len(kinds)
    is_far = rng.random(count) < setting.far_point_share
    levels = np.where(is_far & (kinds != ARTICLE), FAR, kinds)
    vague = (
        (DISTRICT, setting.expert_district_share, 0.0, setting.article_district_share),
        (
            REGION,
            setting.expert_region_share,
            setting.feed_region_share,
            setting.article_region_share,
        ),
        (COUNTRY, 0.0, setting.feed_country_share, setting.article_country_share),
    )
    for level, expert, feed, article in vague:
        shares = {EXPERT: expert, FEED: feed, NEWS_FEED: article / 2, ARTICLE: article}
        levels = np.where(rng.random(count) < by_kind(kinds, shares), level, levels)
    wrong = {
        FEED: setting.feed_misplaced_share,
        ARTICLE: setting.article_misplaced_share,
    }
    is_wrong = rng.random(count) < by_kind(kinds, wrong)
    return np.where(is_wrong, nearest[towns], towns), levels


def _days(
    setting: Setting, days: Numbers, kinds: Numbers, rng: Generator
) -> tuple[Numbers, Numbers, Numbers]:
    """The earliest, the latest, and the day itself where it is told."""
    count = len(kinds)
    late = {
        FEED: setting.feed_day_late_share,
        NEWS_FEED: setting.news_feed_day_late_share,
    }
    latest = days + (rng.random(count) < by_kind(kinds, late))
    off = {ARTICLE: setting.article_day_off_share}
    is_off = rng.random(count) < by_kind(kinds, off)
    latest = latest + is_off * rng.choice([-1, 1], count)
    overnight = {ARTICLE: setting.overnight_share}
    is_overnight = rng.random(count) < by_kind(kinds, overnight)
    is_undated = is_overnight & (rng.random(count) < setting.overnight_undated_share)
    span = {EXPERT: setting.expert_span_share}
    is_span = rng.random(count) < by_kind(kinds, span)
    length = is_overnight + is_span * rng.integers(1, 5, count)
    latest = latest + is_span * rng.integers(0, 2, count)
    occurred = np.where(is_undated | is_span, UNKNOWN, latest)
    return latest - length, latest, occurred


def _actors(
    setting: Setting, kinds: Numbers, rng: Generator
) -> tuple[Numbers, Numbers, Flags]:
    count = len(kinds)
    none, one = setting.no_actors_share, setting.one_actor_share
    drawn = rng.random(count)
    drawn[kinds == EXPERT] = 1.0
    drawn[kinds == FEED] *= 0.7
    has_none, has_one = drawn < none, (drawn >= none) & (drawn < none + one)
    keeps_initiator = rng.random(count) < 0.7
    names = []
    for is_left_out in (has_one & ~keeps_initiator, has_one & keeps_initiator):
        is_other = rng.random(count) < setting.other_name_share
        name = np.where(is_other & (kinds == ARTICLE), rng.integers(1, 4, count), 0)
        names.append(np.where(has_none | is_left_out, UNKNOWN, name))
    is_part_told = rng.random(count) >= setting.part_untold_share
    return names[0], names[1], is_part_told & (kinds != EXPERT)


def _figures(
    setting: Setting, deaths: Numbers, kinds: Numbers, rng: Generator
) -> tuple[Numbers, Numbers, Numbers]:
    """What one side says of the other's dead enters as the highest figure alone."""
    count = len(kinds)
    is_told = (kinds == ARTICLE) & (rng.random(count) < setting.figures_share)
    is_told = (is_told | (kinds == EXPERT)) & (deaths > 0)
    differs = (kinds == ARTICLE) & (rng.random(count) < setting.figures_differ_share)
    is_boast = differs & (rng.random(count) < 0.4)
    said = np.where(differs, np.maximum(0, deaths + rng.integers(-2, 3, count)), deaths)
    boast = deaths * rng.integers(2, 6, count) + rng.integers(1, 10, count)
    high = np.where(
        is_boast, boast, said + (kinds == EXPERT) * rng.integers(0, 3, count)
    )
    best = np.where(is_told & ~is_boast, said, UNKNOWN)
    return best, best, np.where(is_told, high, UNKNOWN)
