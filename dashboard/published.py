"""The one way to the data: each answer comes from one build and is kept under it."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import streamlit as st

from dashboard import labels, queries
from dashboard.scope import Choices, Region, Scope
from warehouse import ops
from warehouse.errors import BorderlogError
from warehouse.home import Home
from warehouse.publishing.export import csv_text
from warehouse.publishing.manifest import Current, published_path
from warehouse.publishing.notice import notice_for
from warehouse.publishing.reader import Reader

Row = dict[str, Any]


@dataclass(frozen=True)
class Edition:
    """One published build of one home: what every cached answer is kept under."""

    root: str
    build_id: str


class EditionReader(Reader):
    """Stays with the build a page began with, so that no page mixes two."""

    def __init__(self, home: Home, current: Current) -> None:
        super().__init__(home)
        self._fixed = current

    def current(self) -> Current:
        return self._fixed


class Published:
    """What one published build answers; null stays null in every table."""

    def __init__(self, home: Home, current: Current) -> None:
        self.current = current
        self.edition = Edition(str(home.root), current.build_id)
        self._reader = _reader(self.edition, current)

    def choices(self) -> Choices | None:
        """None where the build holds no incident."""
        span = self._rows(queries.SPAN)[0]
        if span["first_on"] is None:
            return None
        places = self._rows(queries.PLACES)
        families = [row["event_family"] for row in self._rows(queries.FAMILIES)]
        return Choices(
            **span,
            countries={row["country_code"]: row["country_name"] for row in places},
            regions={
                row["region_code"]: Region(row["region_name"], row["country_code"])
                for row in places
            },
            families=labels.in_order(families),
        )

    def totals(self, scope: Scope) -> Row:
        return self._lists(queries.TOTALS, scope)[0]

    def weeks(self, scope: Scope) -> pa.Table:
        return self._scoped(queries.WEEKS, scope)

    def regions(self, scope: Scope) -> pa.Table:
        return self._scoped(queries.REGIONS, scope)

    def actors(self, scope: Scope) -> list[Row]:
        return self._lists(queries.ACTORS, scope)

    def latest(self, scope: Scope) -> list[Row]:
        return self._lists(queries.LATEST, scope)

    def unplaced(self, scope: Scope) -> list[Row]:
        """By reason, over the whole build: what has no day or place fits no filter."""
        return self._rows(
            queries.UNPLACED, {"has_machine_feeds": scope.has_machine_feeds}
        )

    def landings(self) -> list[Row]:
        return self._rows(queries.LANDINGS)

    def checks(self) -> list[Row]:
        return self._rows(queries.CHECKS)

    def sources(self) -> list[Row]:
        return self._rows(queries.SOURCES)

    def csv(self, scope: Scope) -> Callable[[], str]:
        """The filtered incidents, written only when somebody asks for the file."""
        query = queries.SCOPED + queries.ROWS
        return lambda: csv_text(self._reader.query(query, asdict(scope)))

    def notice(self, condition: str) -> str:
        return notice_for(self._reader, "incidents", condition).text()

    def _scoped(self, query: str, scope: Scope) -> pa.Table:
        return self._answer(queries.SCOPED + query, asdict(scope))

    def _lists(self, query: str, scope: Scope) -> list[Row]:
        return _as_rows(self._scoped(query, scope))

    def _rows(self, query: str, values: Row | None = None) -> list[Row]:
        return _as_rows(self._answer(query, values))

    def _answer(self, query: str, values: Row | None) -> pa.Table:
        return _answer(self.edition, query, values, self._reader)


def _as_rows(table: pa.Table) -> list[Row]:
    rows: list[Row] = table.to_pylist()
    return rows


@st.cache_resource(max_entries=3, show_spinner=False)
def _reader(edition: Edition, _current: Current) -> Reader:
    home = Home(Path(edition.root))
    if not published_path(home, edition.build_id).exists():
        raise BorderlogError(
            f"The file of build {edition.build_id} is missing from {home.published}; "
            "run `borderlog publish`."
        )
    reader = EditionReader(home, _current)
    reader.tables()  # opens it here, under the cache's lock
    return reader


@st.cache_data(max_entries=500, show_spinner=False)
def _answer(
    edition: Edition, query: str, values: Row | None, _reader: Reader
) -> pa.Table:
    return _reader.query(query, values)


@dataclass(frozen=True)
class Operations:
    """What ops.sqlite says of a home now; never cached."""

    last_run: Row | None
    hold: Row | None
    failed_checks: list[Row]


def operations(home: Home) -> Operations:
    runs = ops.rows(home, queries.LAST_RUN)
    return Operations(
        last_run=runs[0] if runs else None,
        hold=ops.current_hold(home),
        failed_checks=ops.rows(home, queries.LAST_JUDGED),
    )
