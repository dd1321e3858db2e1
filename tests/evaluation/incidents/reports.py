"""A made-up world's reports as rows of the intermediate model."""

from hashlib import md5

import numpy as np
import pyarrow as pa
from numpy.random import Generator
from numpy.typing import NDArray

from tests.evaluation.incidents.accounts import (
    ARTICLE,
    COPY,
    EXPERT,
    FEED,
    NEWS_FEED,
    REPEAT,
    SOURCES,
)
from tests.evaluation.incidents.drawn import Drawn, Objects
from tests.evaluation.incidents.telling import UNKNOWN
from tests.evaluation.incidents.texts import Texts
from tests.evaluation.incidents.towns import Numbers
from tests.evaluation.incidents.truth import FAMILIES, FAMILY_OF_TYPE, TYPES
from tests.evaluation.incidents.wording import DIGEST, PUBLISHERS

FIRST_DAY = np.datetime64("2021-01-01")
MINUTES = 24 * 60


def report_rows(
    drawn: Drawn, places: pa.Table, texts: tuple[Texts, Texts], rng: Generator
) -> pa.Table:
    accounts, told = drawn.accounts, drawn.told
    keys = [f"{drawn.name}/{row}" for row in range(len(accounts))]
    addresses = _addresses(drawn)
    published = _published(drawn, rng)
    is_article = accounts.kind == ARTICLE
    columns = {
        "report_id": [md5(key.encode()).hexdigest() for key in keys],
        "place_key": places["place_key"],
        "source_name": np.array(SOURCES)[accounts.kind],
        "source_key": [
            address if of_article else key
            for address, key, of_article in zip(
                addresses, keys, is_article.tolist(), strict=True
            )
        ],
        "headline": pa.array(_headlines(drawn, texts[0]), pa.string()),
        "quote": pa.array(texts[1], pa.string()),
        "url": pa.array(addresses, pa.string(), mask=accounts.kind == EXPERT),
        "publisher": _publishers(drawn, rng),
        "language": pa.array(["en"] * len(accounts), mask=accounts.kind <= FEED),
        "event_family": np.array(FAMILIES)[FAMILY_OF_TYPE[told.type]],
        "event_type": np.array(TYPES)[told.type],
        "hint_country_code": places["country_code"],
        "hint_region_code": places["region_code"],
        "place_name": places["place_name"],
        "place_precision": places["place_precision"],
        "place_radius_km": places["place_radius_km"],
        "latitude": places["latitude"],
        "longitude": places["longitude"],
        "fatality_count_low": _figures(told.low),
        "fatality_count_best": _figures(told.best),
        "fatality_count_high": _figures(told.high),
        "occurred_on": _days(
            told.occurred, is_null=~is_article | (told.occurred == UNKNOWN)
        ),
        "occurred_on_earliest": _days(told.earliest),
        "occurred_on_latest": _days(told.latest),
        "published_at": published,
        "loaded_at": published,
    }
    return pa.table(columns)


def _addresses(drawn: Drawn) -> list[str]:
    name = drawn.name.replace(" ", "-")
    return [f"https://{name}.example/{page}" for page in drawn.accounts.page.tolist()]


def _headlines(drawn: Drawn, headlines: Texts) -> Texts:
    """A page that tells of several events has one headline for all."""
    accounts = drawn.accounts
    is_shared = (accounts.kind == ARTICLE) & (accounts.page >= len(accounts))
    shared = set(accounts.page[is_shared].tolist())
    pages = accounts.page.tolist()
    return [
        DIGEST if page in shared else one
        for page, one in zip(pages, headlines, strict=True)
    ]


def _publishers(drawn: Drawn, rng: Generator) -> Objects:
    accounts = drawn.accounts
    drawn_publishers = rng.integers(0, len(PUBLISHERS), len(accounts))
    names = np.array(PUBLISHERS, dtype=object)
    of_page = names[drawn_publishers[accounts.page % len(accounts)]]
    of_page[accounts.kind == FEED] = None
    return of_page


def _published(drawn: Drawn, rng: Generator) -> pa.Array:
    """After the last day told; experts months later, feeds by the quarter hour."""
    accounts, told = drawn.accounts, drawn.told
    count = len(accounts)
    lags = 60 * 9 + rng.exponential(8 * 60, count)
    lags = np.where(
        accounts.kind == EXPERT, rng.uniform(30, 400, count) * MINUTES, lags
    )
    lags = np.where(accounts.kind == FEED, lags - lags % 15, lags)
    own = told.latest * MINUTES + lags.astype(np.int64)
    minutes = own[accounts.model]
    is_later = accounts.way == COPY
    minutes = minutes + is_later * rng.integers(20, 12 * 60, count)
    minutes = np.where(accounts.way == REPEAT, minutes + MINUTES, minutes)
    minutes = np.where(accounts.kind == NEWS_FEED, minutes - minutes % 10, minutes)
    stamps = FIRST_DAY.astype("datetime64[m]") + minutes.astype("timedelta64[m]")
    return pa.array(stamps.astype("datetime64[us]"))


def _days(days: Numbers, is_null: NDArray[np.bool_] | None = None) -> pa.Array:
    return pa.array(FIRST_DAY + days.astype("timedelta64[D]"), mask=is_null)


def _figures(figures: Numbers) -> pa.Array:
    return pa.array(figures.astype(np.int32), mask=figures == UNKNOWN)
