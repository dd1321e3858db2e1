"""Articles of one length made from the labelled ones: the same ones every time."""

import html
import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

GOLD = Path(__file__).resolve().parents[1] / "evaluation" / "articles" / "gold"
LENGTH = 2500
# Of 183 articles so many tell of an incident.
INCIDENTS, ALL = 73, 183
# Coprime to the number of articles, so that a run of any length holds the whole mix.
STEP = 71
PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{title} | A Paper</title>
<link rel="canonical" href="https://paper.example/{number}">
<meta property="og:site_name" content="A Paper">
<meta property="article:published_time" content="{day}T08:30:00Z">
<script>window.reader = {{"id": {number}, "ads": true}};</script>
<style>.story p {{ margin: 0 }}</style></head><body>
<nav><ul>{links}</ul></nav>
<main><article class="story"><h1>{title}</h1><div class="body">{paragraphs}</div>
</article></main>
<aside><h2>Most read</h2><ul>{links}</ul></aside>
<footer><p>All rights reserved.</p><ul>{links}</ul></footer></body></html>"""
LINKS = 25


@dataclass(frozen=True)
class Source:
    """A labelled article."""

    text: str
    published_on: date
    tells_of_incident: bool


def make_text(number: int) -> tuple[str, date]:
    """Article `number` and its day: a labelled one with those of its kind behind it.

    Neighbours in the order of their ids are mostly of one theatre; each time round a
    text is followed by others.
    """
    drawn = number * STEP % ALL
    tells = drawn < INCIDENTS
    kind = [one for one in _sources() if one.tells_of_incident == tells]
    turn = number // ALL
    at = (drawn if tells else drawn - INCIDENTS) % len(kind)
    first, text = kind[at], kind[at].text
    while len(text) < LENGTH:
        at = (at + 1 + turn) % len(kind)
        text = f"{text.rstrip()}\n\n{kind[at].text}"
        turn += 1
    return text[:LENGTH], first.published_on


def make_page(number: int) -> str:
    """The same as a page of a paper, with menus of links around it."""
    text, day = make_text(number)
    lines = [html.escape(line) for line in text.splitlines() if line.strip()]
    links = (
        f'<li><a href="/{n}">{html.escape(text[n:][:30])}</a></li>'
        for n in range(LINKS)
    )
    return PAGE.format(
        title=lines[0][:90],
        number=number,
        day=day,
        links="".join(links),
        paragraphs="".join(f"<p>{line}</p>" for line in lines),
    )


@cache
def _sources() -> tuple[Source, ...]:
    return tuple(map(_source, sorted(GOLD.glob("*.txt"))))


def _source(path: Path) -> Source:
    label = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    day = date.fromisoformat(label["published_on"] or "2024-05-01")
    return Source(path.read_text(encoding="utf-8"), day, bool(label["events"]))
