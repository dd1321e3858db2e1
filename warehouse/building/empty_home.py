"""Make a home that holds no rows but every table, for tools that only parse."""

import sys
from pathlib import Path

import duckdb

from warehouse.errors import BorderlogError
from warehouse.home import Home, home_at
from warehouse.loading.reference import load_reference
from warehouse.loading.schema import make_tables


def make_empty_home(path: Path) -> None:
    """One made by another version is thrown away: nothing is in it."""
    home = home_at(path).make()
    try:
        _fill(home)
    except BorderlogError:
        home.warehouse.unlink()
        _fill(home)


def _fill(home: Home) -> None:
    with duckdb.connect(home.warehouse) as connection:
        make_tables(connection)
        load_reference(connection)


if __name__ == "__main__":
    make_empty_home(Path(sys.argv[1]))
