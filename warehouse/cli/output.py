"""Commands that give numbers out: sql, export."""

import json
import sys
from decimal import Decimal
from pathlib import Path

import click
import pyarrow as pa

from warehouse.cli.options import common
from warehouse.cli.tables import table_text
from warehouse.home import Home
from warehouse.publishing.export import FORMATS, csv_text, export_table
from warehouse.publishing.export_copy import ExportReader
from warehouse.publishing.gate import Withheld, withheld


@click.command()
@click.argument("query", required=False)
@click.option(
    "--format", "form", type=click.Choice(["table", "csv", "json"]), default="table"
)
@common
def sql(home: Home, is_quiet: bool, query: str | None, form: str) -> None:
    """Run read-only SQL on what is published; without QUERY, a prompt for it."""
    reader = ExportReader(home)
    _tell_withheld(withheld(reader))
    if query is None and sys.stdin.isatty():
        from warehouse.cli.prompt import HISTORY, converse

        converse(reader, home.root / HISTORY, lambda rows: _print(rows, form))
        return
    statements = [query] if query is not None else sys.stdin.read().split(";")
    for statement in statements:
        if statement.strip() or query is not None:
            _print(reader.query(statement), form)


def _print(rows: pa.Table, form: str) -> None:
    click.echo(_rendered(rows, form), nl=form != "csv")


def _tell_withheld(kept_back: Withheld | None) -> None:
    """Also when quiet: an answer that is not whole says so."""
    if kept_back:
        click.echo(kept_back.sentence(), err=True)


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
    reader = ExportReader(home)
    _tell_withheld(withheld(reader))
    written = export_table(reader, table, form, where, output)
    if not is_quiet:
        click.echo(f"Wrote {written.row_count:,} rows to {written.path}")
        click.echo(f"Licence and citation are in {written.licence_path}")
        click.echo(f"To cite it by machine, use {written.citation_path}")
