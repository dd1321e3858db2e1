"""What makes a report hard to match: read off what it says against what happened."""

import numpy as np

from tests.evaluation.incidents.accounts import COPY, REPEAT, Accounts
from tests.evaluation.incidents.places import COUNTRY, DISTRICT, FAR, REGION
from tests.evaluation.incidents.telling import UNKNOWN, Told
from tests.evaluation.incidents.truth import (
    FAMILY_OF_TYPE,
    UNSPECIFIED,
    Flags,
    Incidents,
)


def causes_of(incidents: Incidents, accounts: Accounts, told: Told) -> dict[str, Flags]:
    """Name of a cause to the reports that have it; a report may have several."""
    number = accounts.incident
    family = FAMILY_OF_TYPE[told.type]
    is_unspecified = told.type == UNSPECIFIED
    names = np.stack([told.initiator, told.target])
    unnamed_count = (names == UNKNOWN).sum(axis=0)
    deaths = incidents.death_count[number]
    has_figure = told.high != UNKNOWN
    return {
        "day off by one": (told.occurred != UNKNOWN)
        & (told.occurred != incidents.day[number]),
        "span of days": told.occurred == UNKNOWN,
        "district for town": told.level == DISTRICT,
        "region for town": told.level == REGION,
        "country for town": told.level == COUNTRY,
        "neighbouring town": told.town != incidents.town[number],
        "point some km off": told.level == FAR,
        "no means told": is_unspecified,
        "family differs": ~is_unspecified & (family != incidents.family[number]),
        "no actors": unnamed_count == 2,
        "one actor": unnamed_count == 1,
        "another name of a side": (names > 0).any(axis=0),
        "parts untold": ~told.is_part_told & (unnamed_count < 2),
        "sides mirrored": told.is_mirrored,
        "figures differ": has_figure & (told.best != deaths),
        "copy": accounts.way == COPY,
        "next-day repeat": accounts.way == REPEAT,
    }
