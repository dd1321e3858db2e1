"""Articles read by hand: what is claimed in them, by whom, in which of their words."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from tests.world import build_models
from warehouse.home import Home
from warehouse.landing.store import land
from warehouse.loading.load import load
from warehouse.progress import Progress
from warehouse.read import read
from warehouse.reading.statement import ClaimStatement, Statement

QUIET = Progress(is_quiet=True)
DAY = date(2024, 3, 12)


@dataclass(frozen=True)
class Article:
    """Published, and scraped, on these days of March 2024."""

    name: str
    text: str
    statement: Statement
    published: int = 13
    scraped: int = 13
    more: dict[str, str] = field(default_factory=dict)

    @property
    def line(self) -> str:
        told = {
            "url": f"https://paper.example/{self.name}",
            "title": self.name,
            "text": self.text,
            "published_at": f"2024-03-{self.published:02}T09:00:00",
            "scraped_at": f"2024-03-{self.scraped:02}T10:00:00",
        }
        return json.dumps({**told, **self.more})


def claim(text: str, words: str, kind: str, **more: Any) -> ClaimStatement:
    start = text.index(words)
    fields: dict[str, Any] = {
        "value": None,
        "stance": "assert",
        "claimant": None,
        "claimant_kind": "party" if more.get("claimant") else "unattributed",
        "claimant_country_code": None,
        "claimant_actor": None,
        "channel": None,
        **more,
    }
    return ClaimStatement(
        kind=kind,  # type: ignore[arg-type]
        quote=words,
        quote_start=start,
        quote_end=start + len(words),
        **fields,
    )


def statement(text: str, claims: Sequence[ClaimStatement], **more: Any) -> Statement:
    """An incursion at Sudzha, unless `more` says otherwise."""
    told: dict[str, Any] = {
        "event_type": "ground_assault",
        "place_name": "Sudzha",
        "region_code": "RU-KRS",
        "country_code": "RU",
        "latitude": 51.19,
        "longitude": 35.27,
        "place_precision": "settlement",
        "occurred_on_earliest": DAY,
        "occurred_on_latest": DAY,
        "occurred_on": DAY,
        "place_id": None,
        **more,
    }
    return Statement(
        event_number=1,
        event_word="",
        date_rule="by_hand",
        place_rule="by_hand",
        actors=(),
        quote=text[:100],
        quote_start=0,
        quote_end=min(len(text), 100),
        claims=tuple(claims),
        **told,
    )


def take_in(home: Home, *articles: Article, is_full_refresh: bool = False) -> None:
    """Land, load, read and build; what landed before is read as it was."""
    for article in articles:
        path = home.root / f"{article.name}-{article.scraped}.jsonl"
        path.write_text(article.line + "\n", encoding="utf-8")
        land(home, "articles", path, {})
    by_text = {one.text: one.statement for one in (*ARTICLES, NEWER, *articles)}
    load(home, QUIET)
    read(home, QUIET, lambda text, _published_on: [by_text[text]])
    build_models(home, is_full_refresh=is_full_refresh)


RAID_TEXT = (
    "Fighters of the Freedom of Russia Legion said on Telegram they were in Sudzha. "
    "“We crossed at dawn 🙂,” their post said. The ministry in Moscow said 30 of them "
    "were killed. Kyiv denied any part in it. A passage that nobody quotes: the school "
    "choir had rehearsed until nine."
)
RAID = Article(
    "raid",
    RAID_TEXT,
    statement(
        RAID_TEXT,
        [
            claim(
                RAID_TEXT,
                "“We crossed at dawn 🙂,” their post said.",
                "crossing",
                value="UA",
                stance="concede",
                claimant="Freedom of Russia Legion",
                claimant_actor="freedom-of-russia-legion",
                channel="Telegram",
            ),
            claim(
                RAID_TEXT,
                "The ministry in Moscow said 30 of them were killed.",
                "casualties",
                value="30",
                claimant="Ministry of Defence of Russia",
                claimant_country_code="RU",
            ),
            claim(
                RAID_TEXT,
                "Kyiv denied any part in it.",
                "sponsor",
                value="state-ua",
                stance="deny",
                claimant="Government of Ukraine",
                claimant_country_code="UA",
            ),
            claim(RAID_TEXT, "A passage that nobody", "occurred"),
        ],
        initiators=("freedom-of-russia-legion",),
        targets=("state-ru",),
        outcome="disputed",
        fatality_count_best=30,
    ),
)
NIGHT_TEXT = "In the night to Tuesday shells fell on Sudzha, said a resident."
NIGHT = Article(
    "night",
    NIGHT_TEXT,
    statement(
        NIGHT_TEXT,
        [
            claim(
                NIGHT_TEXT,
                NIGHT_TEXT,
                "occurred",
                claimant="A resident",
                claimant_kind="independent",
                claimant_country_code="RU",
            )
        ],
        event_type="shelling",
        occurred_on_earliest=date(2024, 3, 11),
    ),
)
WIDE_TEXT = "Moscow said that a drone was shot down over Russia, and did not say where."
WIDE = Article(
    "wide",
    WIDE_TEXT,
    statement(
        WIDE_TEXT,
        [
            claim(
                WIDE_TEXT,
                WIDE_TEXT,
                "interception",
                value="1",
                claimant="Government of Russia",
                claimant_country_code="RU",
            )
        ],
        event_type="drone_strike",
        place_name="Russia",
        place_precision="country",
        region_code=None,
        latitude=None,
        longitude=None,
    ),
)
ARTICLES = (RAID, NIGHT, WIDE)
NEWER_TEXT = RAID_TEXT.replace("30 of them", "40 of them")
NEWER = Article(
    "raid",
    NEWER_TEXT,
    replace(
        RAID.statement,
        claims=(
            claim(
                NEWER_TEXT,
                "The ministry in Moscow said 40 of them were killed.",
                "casualties",
                value="40",
                claimant="Ministry of Defence of Russia",
                claimant_country_code="RU",
            ),
        ),
    ),
    published=14,
    scraped=15,
)
