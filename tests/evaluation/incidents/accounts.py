"""Which reports a made-up world has: by which source, of which incident, and whether a
report is an account of its own or tells another's again."""

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from tests.evaluation.incidents.settings import Setting
from tests.evaluation.incidents.towns import Land, Numbers
from tests.evaluation.incidents.truth import Flags, Incidents, draw_strays

EXPERT, FEED, NEWS_FEED, ARTICLE = range(4)
SOURCES = ("ucdp", "gdelt", "viina", "articles")
OWN, FURTHER_ROW, MIRRORED, REPEAT, COPY = range(5)
ONLY_EXPERT_SHARE = 0.5  # of coded incidents with one report: no other one is at hand


@dataclass(frozen=True, eq=False)
class Accounts:
    """Arrays of one length, a report each. `model` is the row whose content a report
    tells again (its own number where it is an account of its own), `page` the page that
    it was taken from: several reports may come from one."""

    incident: Numbers
    kind: Numbers
    way: Numbers
    model: Numbers
    page: Numbers

    def __len__(self) -> int:
        return len(self.incident)


def draw_accounts(
    setting: Setting, land: Land, happened: Incidents, rng: Generator
) -> tuple[Incidents, Accounts]:
    """With what never happened, but the feed has a row of, behind the incidents."""
    incident, kind = _own_accounts(setting, land, happened, rng)
    is_stray = (kind == FEED) & (rng.random(len(kind)) < setting.stray_share)
    incident[is_stray] = len(happened) + np.arange(is_stray.sum())
    incidents = happened.with_more(draw_strays(setting, land, is_stray.sum(), rng))
    model, way = _copies(setting, incident, kind, rng)
    page = _pages(setting, land, incidents, _Told(incident, kind, way), rng)
    more_model, more_way = _further(setting, kind, rng)
    model = np.concatenate([model, more_model])
    page = np.concatenate([page, page[more_model]])
    is_new_page = np.concatenate([np.zeros(len(way), bool), more_way == REPEAT])
    page[is_new_page] = page.max(initial=0) + 1 + np.arange(is_new_page.sum())
    every = np.concatenate([np.arange(len(way)), more_model])
    ways = np.concatenate([way, more_way])
    return incidents, Accounts(incident[every], kind[every], ways, model, page)


@dataclass(frozen=True, eq=False)
class _Told:
    incident: Numbers
    kind: Numbers
    way: Numbers


def _own_accounts(
    setting: Setting, land: Land, incidents: Incidents, rng: Generator
) -> tuple[Numbers, Numbers]:
    counts = np.floor(rng.pareto(setting.tail_exponent, len(incidents)) + 1)
    counts = np.minimum(counts, setting.largest).astype(np.int64)
    is_coded = (incidents.death_count > 0) & (
        rng.random(len(incidents)) < setting.expert_share
    )
    is_coded[is_coded] = _first_of_day(land, incidents)[is_coded]
    is_alone = is_coded & (counts == 1)
    counts[is_alone & (rng.random(len(incidents)) < ONLY_EXPERT_SHARE)] = 0
    told = np.repeat(np.arange(len(incidents)), counts)
    kinds = _media(setting, land, incidents.town[told], rng)
    coded = np.flatnonzero(is_coded)
    return (
        np.concatenate([coded, told]),
        np.concatenate([np.full(len(coded), EXPERT), kinds]),
    )


def _first_of_day(land: Land, incidents: Incidents) -> Flags:
    """The experts have one event a dyad, place and day, whoever began and by whatever."""
    _, first = np.unique(
        np.stack([incidents.town, incidents.day]), axis=1, return_index=True
    )
    return np.isin(np.arange(len(incidents)), first)


def _media(setting: Setting, land: Land, towns: Numbers, rng: Generator) -> Numbers:
    has_news_feed = np.array([one.has_news_feed for one in land.theatres])
    drawn = rng.random(len(towns))
    below = setting.feed_share + setting.news_feed_share
    kinds = np.full(len(towns), ARTICLE)
    here = has_news_feed[land.theatre_of_town[towns]]
    kinds[here & (drawn < below)] = NEWS_FEED
    kinds[drawn < setting.feed_share] = FEED
    return kinds


def _copies(
    setting: Setting, incident: Numbers, kind: Numbers, rng: Generator
) -> tuple[Numbers, Numbers]:
    """Articles that copy the first article on their incident."""
    rows = np.arange(len(incident))
    articles = rows[kind == ARTICLE]
    firsts = np.full(incident.max(initial=0) + 1, -1)
    firsts[incident[articles][::-1]] = articles[::-1]
    is_copy = (kind == ARTICLE) & (firsts[incident] != rows)
    is_copy &= rng.random(len(rows)) < setting.copy_share
    model = np.where(is_copy, firsts[incident], rows)
    return model, np.where(is_copy, COPY, OWN)


def _pages(
    setting: Setting, land: Land, incidents: Incidents, told: _Told, rng: Generator
) -> Numbers:
    """A page each, but for digests and links that tell of a whole region's day; a
    digest tells of an incident once."""
    count = len(told.incident)
    pages = np.arange(count)
    share = np.zeros(count)
    share[told.kind == FEED] = setting.shared_link_share
    share[(told.kind == ARTICLE) & (told.way == OWN)] = setting.digest_share
    shared = np.flatnonzero(rng.random(count) < share)
    town = incidents.town[told.incident[shared]]
    day = incidents.day[told.incident[shared]]
    region_day = np.stack([land.region_of_town[town], day, told.kind[shared]])
    _, group = np.unique(region_day, axis=1, return_inverse=True)
    of_incident = np.stack([group, told.incident[shared]])
    _, once = np.unique(of_incident, axis=1, return_index=True)
    pages[shared[once]] = count + group[once]
    return pages


def _further(
    setting: Setting, kind: Numbers, rng: Generator
) -> tuple[Numbers, Numbers]:
    """More rows of one link, A and B changed about, and the same text next day."""
    rows = np.arange(len(kind))
    feed, news = rows[kind == FEED], rows[kind == NEWS_FEED]
    more = np.repeat(feed, rng.poisson(setting.rows_per_link - 1, len(feed)))
    mirrored = feed[rng.random(len(feed)) < setting.mirrored_share]
    repeats = news[rng.random(len(news)) < setting.repeat_share]
    parts = ((more, FURTHER_ROW), (mirrored, MIRRORED), (repeats, REPEAT))
    models = np.concatenate([rows for rows, _ in parts])
    return models, np.repeat(
        [way for _, way in parts], [len(rows) for rows, _ in parts]
    )
