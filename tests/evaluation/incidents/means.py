"""By which means reports say that an incident happened: the true one or another."""

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from tests.evaluation.incidents.accounts import ARTICLE, EXPERT, FEED, NEWS_FEED
from tests.evaluation.incidents.settings import Setting
from tests.evaluation.incidents.towns import Numbers
from tests.evaluation.incidents.truth import TYPES, UNSPECIFIED

CONFUSED = {
    "air_strike": ("missile_strike", "drone_strike", "explosion"),
    "armed_clash": ("ground_assault", "shelling"),
    "drone_strike": ("explosion", "air_strike", "missile_strike"),
    "ground_assault": ("armed_clash", "shelling"),
    "infiltration": ("sabotage", "armed_clash"),
    "landmine_ied": ("sabotage", "armed_clash"),
    "missile_strike": ("rocket_strike", "air_strike"),
    "rocket_strike": ("missile_strike", "shelling"),
    "shelling": ("rocket_strike", "explosion"),
}
OTHER_TYPES = np.array(
    [
        [TYPES.index(one) for one in (CONFUSED.get(name, (name,)) * 6)[:6]]
        for name in TYPES
    ]
)


def by_kind(kinds: Numbers, shares: dict[int, float]) -> NDArray[np.float64]:
    every = np.zeros(4)
    for kind, share in shares.items():
        every[kind] = share
    return every[kinds]


def draw_types(
    setting: Setting, true_types: Numbers, kinds: Numbers, rng: Generator
) -> Numbers:
    other = setting.other_family_told_share
    others = {ARTICLE: other, NEWS_FEED: other, FEED: 2 * other}
    is_other = rng.random(len(kinds)) < by_kind(kinds, others)
    choice = OTHER_TYPES[true_types, rng.integers(0, 6, len(kinds))]
    told = np.where(is_other, choice, true_types)
    untold = {
        EXPERT: 1.0,
        FEED: setting.feed_unspecified_share,
        NEWS_FEED: setting.unspecified_share,
        ARTICLE: setting.unspecified_share,
    }
    is_untold = rng.random(len(kinds)) < by_kind(kinds, untold)
    return np.where(is_untold, UNSPECIFIED, told)
