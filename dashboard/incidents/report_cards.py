"""Every report of an incident, as its source tells it."""

from collections import Counter
from typing import Any

import streamlit as st

from dashboard.incidents.evidence import TOLL, actor_words, span_words, toll_words
from dashboard.incidents.origins import by_origin, origin_key, origin_words
from dashboard.incidents.search import page_count, range_words
from dashboard.labels import readable
from dashboard.links import link, safe_url
from dashboard.published import Published
from dashboard.quality.columns import MINUTE
from dashboard.queries import evidence as queries
from dashboard.terms import CODERS, PRECISIONS, term
from dashboard.words import counted, moment, plain, quoted

Row = dict[str, Any]
SHOWN = 10


def show_reports(
    published: Published, title: str, reports: list[Row], revisions: list[Row]
) -> None:
    """Ten at a time: a lead can have thousands of rows behind it."""
    if not reports:
        return
    st.subheader(title)
    _show_advice(reports)
    page = 1
    if len(reports) > SHOWN:
        key = f"cards-{reports[0]['report_id']}"  # another incident: page 1
        page = st.pagination(page_count(len(reports), SHOWN), key=key)
        st.caption(range_words(page, len(reports), SHOWN))
    shown = by_origin(reports)[(page - 1) * SHOWN : page * SHOWN]
    ids = [one["report_id"] for one in shown]
    mentions = published.rows(queries.MENTIONS, {"report_ids": ids})
    counts = Counter(map(origin_key, reports))
    for before, report in zip([None, *shown], shown, strict=False):
        origins = origin_key(report)
        if before is None or origin_key(before) != origins:
            st.markdown(origin_words(report, counts[origins]))
        _show_report(report, _of(mentions, report), _of(revisions, report))


def _show_advice(reports: list[Row]) -> None:
    if reports[0]["is_machine_feed"]:
        st.caption("Machine coded: each is a lead to follow, never a fact.")
    elif len(reports) > 1:
        st.caption(
            "By origin of information: the wire story, post, statement or publication "
            "that a report rests on. Copies of one origin count once."
        )


def _of(rows: list[Row], report: Row) -> list[Row]:
    return [row for row in rows if row["report_id"] == report["report_id"]]


def _show_report(report: Row, mentions: list[Row], revisions: list[Row]) -> None:
    with st.container(border=True, gap="small"):
        headline = report["headline"]
        told = f"**{plain(headline)}**" if headline else "**No headline given**"
        st.markdown(f"{told}  \n{_source_words(report)}")
        if report["quote"]:
            st.markdown(f"> {quoted(report['quote'])}")
        st.markdown(_event_words(report))
        st.caption(_time_words(report))
        if revisions:
            _show_revisions(revisions)
        if mentions:
            _show_mentions(mentions)


def _source_words(report: Row) -> str:
    publisher = plain(report["publisher"]) if report["publisher"] else None
    parts = [
        plain(report["source_title"]),
        publisher and f"published by {publisher}",
        term(CODERS, report["coded_by"]),
        link(report["url"]),
    ]
    return " · ".join(part for part in parts if part)


def _event_words(report: Row) -> str:
    places = dict.fromkeys([report["place_name"], report["region_name"]])
    place = ", ".join(plain(name) for name in places if name) or "no place named"
    toll = toll_words(*(report[name] for name in TOLL))
    return (
        f"{readable(report['event_type'] or 'means unknown')} · {place} "
        f"({term(PRECISIONS, report['place_precision'])}) · {_day_words(report)} · "
        f"deaths: {toll.lower()} · {actor_words(report['actors'])}"
    )


def _day_words(report: Row) -> str:
    earliest, latest = report["occurred_on_earliest"], report["occurred_on_latest"]
    return span_words(earliest, latest) if earliest and latest else "day unknown"


def _time_words(report: Row) -> str:
    at = report["published_at"]
    published = f"Published {moment(at)}" if at else "Publication time unknown"
    return (
        f"{published}; loaded {moment(report['loaded_at'])}. "
        f"Record {plain(report['source_key'])}. Licence: {plain(report['licence'])}."
    )


def _show_revisions(revisions: list[Row]) -> None:
    times = len({one["revision_number"] for one in revisions})
    with st.expander(f"Restated upstream {counted(times, 'time')}"):
        rows = [
            {
                "Changed": one["revised_at"],
                "What": readable(one["field_name"]),
                "Old": one["old_value"],
                "New": one["new_value"],
                "Known here": one["known_from"],
            }
            for one in revisions
        ]
        when = {"Changed": MINUTE, "Known here": MINUTE}
        st.dataframe(rows, hide_index=True, placeholder="none", column_config=when)
        st.caption(
            "Changed: by the source's own clock, UTC; “none” where it tells none."
        )


def _show_mentions(mentions: list[Row]) -> None:
    pages = len({one["url"] for one in mentions})
    with st.expander(
        f"{counted(len(mentions), 'mention')} on {counted(pages, 'page')} of the web"
    ):
        rows = [
            {
                "Publisher": one["publisher"],
                "Page": safe_url(one["url"]),
                "Sentence": one["sentence_number"],
                "Confidence, %": one["confidence_percent"],
                "Seen": one["mentioned_at"],
            }
            for one in mentions
        ]
        st.dataframe(
            rows,
            hide_index=True,
            column_config={"Page": st.column_config.LinkColumn(), "Seen": MINUTE},
            placeholder="—",
        )
