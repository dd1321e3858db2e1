"""An article as it stands, with the words quoted from it, where the operator shows it."""

from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any

import streamlit as st

from dashboard.links import link
from dashboard.published import Published
from dashboard.words import counted, plain
from warehouse.errors import BorderlogError
from warehouse.home import Home
from warehouse.publishing.texts import is_full_text_shown, read_texts

Row = dict[str, Any]
Span = tuple[int, int]


def show_full_text(published: Published, claims: list[Row], incident_id: str) -> None:
    """Nothing at all where the switch is off; one article at a time where it is on."""
    home = Home(Path(published.edition.root))
    try:
        if not claims or not is_full_text_shown(home):
            return
    except BorderlogError as error:
        st.caption(plain(error))
        return
    articles = {one["document_sha256"]: one for one in reversed(claims)}
    chosen = st.selectbox(
        "Full text",
        sorted(articles, key=lambda one: title(articles[one])),
        index=None,
        format_func=lambda one: title(articles[one]),
        key=f"full-text-{incident_id}",
        placeholder="Choose an article",
    )
    if chosen:
        quotes = [one for one in claims if one["document_sha256"] == chosen]
        held = read_texts(home, published.current.build_id, [chosen])
        _show_text(articles[chosen], held.get(chosen), quotes)


def title(article: Row) -> str:
    """Plain text, as a list shows it."""
    publisher = article["publisher"] or article["source_title"]
    return f"{publisher}: {article['headline'] or 'no headline given'}"


def _show_text(article: Row, text: str | None, quotes: list[Row]) -> None:
    if text is None:
        st.info(
            "The text of this article is not held with this build: "
            "`borderlog publish` puts it there."
        )
        return
    spans = [span for span in (found_at(text, one) for one in quotes) if span]
    astray = len(quotes) - len(spans)
    st.caption(
        f"{link(article['url'])} · Licence: {plain(article['licence'])}. Shown because "
        "the operator of this installation allows it; no export holds it. "
        "Marked: the words of the claims above."
        + (f" Not found in it again: {counted(astray, 'quote')}." if astray else "")
    )
    with st.container(border=True, height=480):
        language = escape(article["language"] or "und")
        st.html(f'<div class="article" lang="{language}">{marked(text, spans)}</div>')


def found_at(text: str, claim: Row) -> Span | None:
    """Where the quote stands; None where the text has other words there."""
    start, quote = claim["quote_start"], claim["quote"]
    end = max(claim["quote_end"], start + len(quote))
    if start < 0 or end > len(text) or not text.startswith(quote, start):
        return None
    return start, end


def marked(text: str, spans: Sequence[Span]) -> str:
    """HTML in which nothing of the text is markup; spans that overlap are one mark."""
    parts, at = [], 0
    for start, end in merged(spans):
        parts += [escape(text[at:start]), f"<mark>{escape(text[start:end])}</mark>"]
        at = end
    return "".join([*parts, escape(text[at:])])


def merged(spans: Sequence[Span]) -> list[Span]:
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found
