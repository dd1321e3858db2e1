"""What a connector says of its source: the seam every source passes through."""

from collections.abc import Callable
from dataclasses import dataclass

from warehouse.landing.sidecar import Sidecar
from warehouse.loading.records import Parsed


@dataclass(frozen=True)
class SourceInfo:
    """What is told of a source to everyone who uses its numbers.

    `expected_lag_hours` is None where nobody promises when an event is told.
    `is_publishable` is false where not even single rows may stand in a published file;
    a `notice` must be read and accepted before the first file is taken in.
    `country_code` is of the one country it is about, if it is about one.
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
    is_publishable: bool = True
    is_lethal_only: bool = False
    country_code: str | None = None
    notice: str = ""


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
class RawTable:
    """One table of `raw`: what its columns are, and what makes two rows the same row.

    `identity` is the SQL text whose hash tells a row that is held already: the record
    itself, and the release where upstream's clock is not in the record. Rows of an
    attribute table tell more of other rows and are no reports. Where upstream issues
    all rows again and again, `has_sightings` keeps which file held which row.
    """

    name: str
    columns: tuple[Column, ...]
    identity: str = "batch.record"
    is_attribute: bool = False
    has_sightings: bool = False


@dataclass(frozen=True)
class Connector:
    """How one source's landed bytes become rows of its tables in `raw`.

    `parse` gives the text columns of one table, and says which.
    """

    source_name: str
    info: SourceInfo
    tables: tuple[RawTable, ...]
    parse: Callable[[Sidecar, bytes], Parsed]

    def table(self, name: str) -> RawTable:
        return next(one for one in self.tables if one.name == name)
