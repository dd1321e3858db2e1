"""The one way to the data: each answer comes from one build and is kept under it."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import streamlit as st

from dashboard import labels
from dashboard.queries import operations as operations_queries
from dashboard.queries import shared, situation
from dashboard.shell.scope import Choices, Region, Scope
from dashboard.situation.coverage import Source, read_sources
from warehouse import ops
from warehouse.errors import BorderlogError
from warehouse.home import Home
from warehouse.publishing.bundle import bundle
from warehouse.publishing.manifest import Current, published_path
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
        span = self.rows(shared.SPAN)[0]
        if span["first_on"] is None:
            return None
        countries, regions = _places(self.rows(shared.PLACES))
        families = [row["event_family"] for row in self.rows(shared.FAMILIES)]
        return Choices(
            **span,
            countries=countries,
            regions=regions,
            families=labels.in_order(families),
            sources={
                row["source_name"]: row["source_title"]
                for row in self.rows(shared.SOURCE_TITLES)
            },
        )

    def is_demo(self) -> bool:
        return bool(self.rows(shared.IS_DEMO)[0]["is_demo"])

    def totals(self, scope: Scope) -> Row:
        return self.lists(situation.TOTALS, scope)[0]

    def changed_by_policy(self, scope: Scope) -> int:
        """Incidents in the choice to which the other policy gives another country or
        another status."""
        count: int = self.lists(shared.CHANGED, scope)[0]["incident_count"]
        return count

    def coverage(self, scope: Scope) -> list[Source]:
        """From when to when each source tells of the countries in question."""
        rows = self.rows(shared.COVERAGE, {"countries": scope.countries})
        return read_sources(rows)

    def unplaced(self, scope: Scope) -> list[Row]:
        """By reason, over the whole build: what has no day or place fits no filter."""
        return self.rows(
            situation.UNPLACED, {"has_machine_feeds": scope.has_machine_feeds}
        )

    def landings(self) -> list[Row]:
        return self.rows(shared.LANDINGS)

    def checks(self) -> list[Row]:
        return self.rows(shared.CHECKS)

    def sources(self) -> list[Row]:
        return self.rows(shared.SOURCES)

    def bundle(
        self, table: str, query: str, values: Row, condition: str
    ) -> Callable[[], bytes]:
        """Rows of one published table with licence and citation, made when asked for;
        what may not be passed on is left out."""
        reader = self._reader
        return lambda: bundle(reader, table, reader.query(query, values), condition)

    def scoped(self, query: str, scope: Scope, **values: Any) -> pa.Table:
        """A query over `scoped`, the incidents that the filters let through."""
        return self._answer(shared.SCOPED + query, {**asdict(scope), **values})

    def rows(self, query: str, values: Row | None = None) -> list[Row]:
        """A query over the whole build."""
        return _as_rows(self._answer(query, values))

    def lists(self, query: str, scope: Scope, **values: Any) -> list[Row]:
        """As `scoped`, as plain rows."""
        return _as_rows(self.scoped(query, scope, **values))

    def table(self, query: str, scope: Scope, names: str) -> pa.Table:
        """A query over the whole build that takes only these fields of the scope."""
        held = asdict(scope)
        return self._answer(query, {name: held[name] for name in names.split()})

    def _answer(self, query: str, values: Row | None) -> pa.Table:
        return _answer(self.edition, query, values, self._reader)


def _places(rows: list[Row]) -> tuple[dict[str, str], dict[str, Region]]:
    """Countries and regions by name, with who holds a region on the ground."""
    names = {row["country_code"]: row["country_name"] for row in rows}
    names |= {row["holder_code"]: row["holder_name"] for row in rows}
    holders: dict[str, set[str]] = {}
    for row in rows:
        holders.setdefault(row["region_code"], set()).add(row["holder_code"])
    regions = {
        row["region_code"]: Region(
            row["region_name"],
            row["country_code"],
            tuple(sorted(holders[row["region_code"]])),
        )
        for row in rows
    }
    return dict(sorted(names.items(), key=lambda one: one[1])), regions


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
    runs = ops.rows(home, shared.LAST_RUN)
    return Operations(
        last_run=runs[0] if runs else None,
        hold=ops.current_hold(home),
        failed_checks=ops.rows(home, shared.LAST_JUDGED),
    )


@dataclass(frozen=True)
class Records:
    """The last runs, builds and loads of a home, failed ones too; never cached."""

    runs: list[Row]
    history: list[Row]


def records(home: Home) -> Records:
    return Records(
        runs=ops.rows(home, operations_queries.RUNS),
        history=ops.rows(home, operations_queries.HISTORY),
    )
