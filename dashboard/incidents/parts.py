"""The wave and the campaign that an incident is part of, with links to the others."""

from typing import Any

import streamlit as st

from dashboard.incidents.figures import munition_row
from dashboard.incidents.finder import open_incident
from dashboard.published import Published
from dashboard.queries import parts as queries
from dashboard.words import counted, day, plain

Row = dict[str, Any]
# More than these fold away, and beyond the last are only counted.
SHOWN_OPEN = 5
SHOWN = 60


def show_parts(published: Published, incident: Row) -> None:
    """Nothing where it is part of neither."""
    if incident["wave_id"]:
        _show_wave(published, incident)
    if incident["campaign_id"]:
        _show_campaign(published, incident)


def _show_wave(published: Published, incident: Row) -> None:
    own = {"wave_id": incident["wave_id"]}
    members = published.rows(queries.WAVE, own)
    st.subheader("Wave")
    st.markdown(wave_words(members))
    areas = published.rows(queries.AREAS, {"incident_id": incident["incident_id"]})
    if incident["region_code"] is None:
        st.markdown(area_words(areas))
    munitions = [
        munition_row(row) for row in published.rows(queries.WAVE_MUNITIONS, own)
    ]
    if munitions:
        st.table(munitions, border="horizontal", hide_index=True)
        st.caption(
            "Told of the whole wave, as each claimant gave it: never split over its "
            "incidents, never added up."
        )
    _show_others(members, incident["incident_id"])


def _show_campaign(published: Published, incident: Row) -> None:
    own = {"campaign_id": incident["campaign_id"]}
    members = published.rows(queries.CAMPAIGN, own)
    st.subheader("Campaign")
    st.markdown(campaign_words(members))
    _show_others(members, incident["incident_id"])


def wave_words(members: list[Row]) -> str:
    first = members[0]
    on = f"on {day(first['occurred_on'])}" if first["occurred_on"] else "of one day"
    at = f"{plain(first['country_name'])} {on}"
    if len(members) == 1:
        if first["region_code"]:
            return f"Part of a wave at {at}, of which no other place is told."
        return f"A wave by itself: a salvo at {at}, told as one."
    regions = {row["region_code"] for row in members} - {None}
    unplaced = sum(row["region_code"] is None for row in members)
    parts = [f"in {counted(len(regions), 'region')}"] if regions else []
    parts += [f"{unplaced} of them without a place told"] if unplaced else []
    return (
        f"Part of a wave of {counted(len(members), 'incident')} "
        f"{', '.join(parts)}, at {at}."
    )


def campaign_words(members: list[Row]) -> str:
    days = sorted({row["occurred_on"] for row in members if row["occurred_on"]})
    told = f"Part of a campaign of {counted(len(members), 'incident')}"
    if not days:
        return f"{told}."
    if len(days) == 1:
        return f"{told} on {day(days[0])}."
    return f"{told} on {counted(len(days), 'day')}, from {day(days[0])} to {day(days[-1])}."


def area_words(areas: list[Row]) -> str:
    if not areas:
        return "No area of it is named."
    named = [plain(row["region_name"] or row["area_name"]) for row in areas]
    return f"Areas named: {', '.join(dict.fromkeys(named))}."


def _show_others(members: list[Row], incident_id: str) -> None:
    others = [row for row in members if row["incident_id"] != incident_id]
    if not others:
        return
    label = (
        f"The other {len(others):,} incidents" if others[1:] else "The other incident"
    )
    with st.expander(label, expanded=len(others) <= SHOWN_OPEN):
        for row in others[:SHOWN]:
            _offer(row)
        if len(others) > SHOWN:
            st.caption(f"And {len(others) - SHOWN:,} more.")


def _offer(row: Row) -> None:
    """A link to the page that is open would leave its address behind."""
    when = f", {day(row['occurred_on'])}" if row["occurred_on"] else ""
    st.button(
        f"{plain(row['title'])}{when}",
        key=f"other-{row['incident_id']}",
        on_click=open_incident,
        args=(row["incident_id"],),
        icon=":material/arrow_forward:",
        type="tertiary",
    )
