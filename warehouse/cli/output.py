"""Commands that give numbers out: sql, export."""

import json
import sys
from decimal import Decimal
from pathlib import Path

import click
import pyarrow as pa

from warehouse.cli.options import common
from warehouse.cli.tables import table_text
from warehouse.errors import BorderlogError
from warehouse.home import Home
from warehouse.publishing.export import FORMATS, csv_text, export_table
from warehouse.publishing.reader import Reader


@click.command()
@click.argument("query", required=False)
@click.option(
    "--format", "form", type=click.Choice(["table", "csv", "json"]), default="table"
)
@common
def sql(home: Home, is_quiet: bool, query: str | None, form: str) -> None:
    """Run read-only SQL on what is published; without QUERY, read it line by line."""
    reader = Reader(home)
    if query is not None:
        click.echo(_rendered(reader.query(query), form), nl=form != "csv")
        return
    reader.current()
    for line in _statements():
        try:
            click.echo(_rendered(reader.query(line), form), nl=form != "csv")
        except BorderlogError as error:
            if not sys.stdin.isatty():
                raise
            click.echo(str(error), err=True)


def _statements() -> "list[str] | _Prompt":
    if sys.stdin.isatty():
        return _Prompt()
    return [one for one in sys.stdin.read().split(";") if one.strip()]


class _Prompt:
    """Statements typed at a prompt, up to `;` each, until the end of input."""

    def __iter__(self) -> "_Prompt":
        return self

    def __next__(self) -> str:
        lines: list[str] = []
        try:
            while not "".join(lines).rstrip().endswith(";"):
                lines.append(input("sql> " if not lines else "...> ") + "\n")
        except EOFError:
            raise StopIteration from None
        return "".join(lines)


def _rendered(table: pa.Table, form: str) -> str:
    if form == "csv":
        return csv_text(table)
    if form == "json":
        return json.dumps(table.to_pylist(), default=_plain, indent=1)
    rows = zip(*(column.to_pylist() for column in table.columns), strict=True)
    return table_text(table.column_names, rows)


def _plain(value: object) -> object:
    """DuckDB's sums of integers are decimals to Arrow, but numbers to everyone else."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return str(value)


@click.command()
@click.argument("table")
@click.option("--format", "form", type=click.Choice(list(FORMATS)), required=True)
@click.option("--where", help="SQL condition on the table's columns.")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False))
@common
def export(
    home: Home,
    is_quiet: bool,
    table: str,
    form: str,
    where: str | None,
    output: Path | None,
) -> None:
    """Write a published TABLE to a file, with licence, citation and build id."""
    written = export_table(Reader(home), table, form, where, output)
    if not is_quiet:
        click.echo(f"Wrote {written.row_count:,} rows to {written.path}")
        click.echo(f"Licence and citation are in {written.notice_path}")
