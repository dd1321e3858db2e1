"""The texts of a made-up world: a sentence and a headline for every report in words."""

import csv
from functools import cache

import numpy as np
from numpy.random import Generator

from tests.evaluation.incidents.accounts import ARTICLE, COPY, NEWS_FEED, Accounts
from tests.evaluation.incidents.telling import UNKNOWN, Told
from tests.evaluation.incidents.truth import TYPES
from tests.evaluation.incidents.wording import (
    DETAILS,
    Wording,
    copied,
    headline,
    sentence,
)
from warehouse.home import DBT_PROJECT
from warehouse.reference import DATA

DETAIL_TOLD_SHARE = 0.6
CHOICES = 10_000
Texts = list[str | None]


def write_texts(
    accounts: Accounts,
    told: Told,
    place_names: list[str],
    initiators: Texts,
    rng: Generator,
) -> tuple[Texts, Texts]:
    """Headline and sentence of each report; a feed of bare links has neither, a feed of
    headlines no sentence. What tells another's account again takes its words."""
    count = len(accounts)
    choices = rng.integers(0, CHOICES, count)
    has_detail = rng.random(count) < DETAIL_TOLD_SHARE
    headlines: Texts = [None] * count
    sentences: Texts = [None] * count
    for row in np.flatnonzero(accounts.kind >= NEWS_FEED).tolist():
        model = int(accounts.model[row])
        choice = int(choices[row])
        if model != row:
            headlines[row] = headlines[model]
            sentences[row] = sentences[model]
            if accounts.way[row] == COPY:
                sentences[row] = copied(str(sentences[model]), choice)
            continue
        one = Wording(
            type=TYPES[told.type[row]],
            place=place_names[row],
            initiator=initiators[row],
            detail=_detail(accounts, row) if has_detail[row] else None,
            death_count=_deaths(told, row),
            choice=choice,
        )
        headlines[row] = headline(one)
        if accounts.kind[row] == ARTICLE:
            sentences[row] = sentence(one)
    return headlines, sentences


def _detail(accounts: Accounts, row: int) -> int:
    """Of an incident the same, whoever tells of it."""
    return int(accounts.incident[row]) * 7919 % len(DETAILS)


def _deaths(told: Told, row: int) -> int | None:
    figure = int(told.best[row])
    return None if figure == UNKNOWN else figure


def names_in_texts(place_names: list[str]) -> list[str]:
    """A region and a country by name, a town by its own."""
    known = _area_names()
    return [known.get(name, name.removesuffix(" district")) for name in place_names]


@cache
def _area_names() -> dict[str, str]:
    named = {}
    for file, code, name in (
        ("regions.csv", "region_code", "region_name"),
        ("countries.csv", "country_code", "country_name"),
    ):
        with (DATA / file).open(encoding="utf-8", newline="") as opened:
            named |= {row[code]: row[name] for row in csv.DictReader(opened)}
    return named


@cache
def actor_names() -> dict[str, str]:
    """Of listed actors and of states, as a text would name them."""
    path = DBT_PROJECT / "seeds" / "listed_actors.csv"
    with path.open(encoding="utf-8", newline="") as opened:
        named = {row["actor_id"]: row["actor_name"] for row in csv.DictReader(opened)}
    states = {
        f"state-{code.lower()}": f"the forces of {name}"
        for code, name in _area_names().items()
        if len(code) == 2
    }
    return named | states
