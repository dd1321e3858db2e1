"""What a connector says of its source: the seam every source passes through."""

from collections.abc import Callable
from dataclasses import dataclass

from warehouse.landing.sidecar import Sidecar
from warehouse.loading.records import Parsed


@dataclass(frozen=True)
class SourceInfo:
    """What is told of a source to everyone who uses its numbers.

    `expected_lag_hours` is None where nobody promises when an event is told.
    """

    title: str
    publisher: str
    licence: str
    licence_url: str
    citation: str
    home_url: str
    description: str
    coded_by: str
    is_redistributable: bool
    is_machine_feed: bool
    is_key_needed: bool
    expected_lag_hours: int | None


@dataclass(frozen=True)
class Column:
    """A raw column, typed from the upstream text `upstream`; empty text is null.

    `formats` are strptime formats for dates and times. A value that does not convert
    rejects its row. Text stays as it came.
    """

    name: str
    upstream: str
    type: str = "VARCHAR"
    formats: tuple[str, ...] = ()
    is_required: bool = False

    @property
    def value_sql(self) -> str:
        if self.type == "VARCHAR":
            return f"nullif({self.upstream_sql}, '')"
        text = f"nullif({self.text_sql}, '')"
        if self.formats:
            formats = ", ".join(f"'{one}'" for one in self.formats)
            return f"try_cast(try_strptime({text}, [{formats}]) as {self.type})"
        return f"try_cast({text} as {self.type})"

    @property
    def text_sql(self) -> str:
        return f"trim({self.upstream_sql})"

    @property
    def upstream_sql(self) -> str:
        return f'batch."{self.upstream}"'

    @property
    def shown_sql(self) -> str:
        """The value's beginning, with what a terminal would obey made visible."""
        return rf"regexp_replace(left({self.text_sql}, 40), '\p{{C}}', '?', 'g')"

    @property
    def fault_sql(self) -> str | None:
        """A WHEN branch that gives the reason this column rejects its row, if any."""
        faults = []
        if self.is_required:
            faults.append(f"when {self.text_sql} = '' then '{self.upstream} is empty'")
        if self.type != "VARCHAR":
            faults.append(
                f"when {self.text_sql} <> '' and {self.value_sql} is null then "
                f"'{self.upstream} ' || {self.shown_sql} || "
                f"' is no {self.type.lower()}'"
            )
        return "\n".join(faults) or None


@dataclass(frozen=True)
class Check:
    """A row for which `fails_when` holds is rejected; both are SQL over the columns."""

    fails_when: str
    reason: str

    @property
    def fault_sql(self) -> str:
        return f"when {self.fails_when} then {self.reason}"


@dataclass(frozen=True)
class Connector:
    """How one source's landed bytes become rows of `raw.<table>`.

    `parse` gives text columns; `columns` type them; `checks` reject what cannot be.
    `identity` is the SQL text whose hash tells a row that is held already: the record
    itself, and the release where upstream's clock is not in the record.
    """

    source_name: str
    info: SourceInfo
    table: str
    columns: tuple[Column, ...]
    parse: Callable[[Sidecar, bytes], Parsed]
    checks: tuple[Check, ...] = ()
    identity: str = "batch.record"


PLAUSIBLE_FROM = "date '1900-01-01'"


def plausible_day(column: str) -> Check:
    """A day before 1900 or after the morrow of the landing is a slip, not history.

    The landing's day, not today: a rebuild judges every row as it was judged first.
    """
    return Check(
        f"{column} < {PLAUSIBLE_FROM} or {column} > cast(loaded_at as date) + 1",
        f"'{column} ' || strftime({column}, '%Y-%m-%d') || ' is no plausible day'",
    )


def coordinates() -> Check:
    """Degrees outside the globe: often a column shifted by one."""
    return Check(
        "latitude not between -90 and 90 or longitude not between -180 and 180",
        "'latitude ' || latitude || ', longitude ' || longitude || ' lie off the globe'",
    )
