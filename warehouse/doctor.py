"""Is this machine able: Python, DuckDB and its extension, room, rights, the lock."""

import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass

import duckdb

from warehouse.duckdb_extensions import load_spatial
from warehouse.errors import LockHeldError
from warehouse.home import DBT_PROJECT, Home
from warehouse.lock import write_lock

NEEDED_GIB = 2


@dataclass(frozen=True)
class Finding:
    what: str
    detail: str
    is_ok: bool


def examine(home: Home) -> list[Finding]:
    """Every finding, good or bad; nothing is changed."""
    return [
        Finding("python", sys.version.split()[0], sys.version_info >= (3, 11)),
        _tried("duckdb spatial extension", _spatial),
        Finding("dbt project", str(DBT_PROJECT), DBT_PROJECT.is_dir()),
        _room(home),
        _tried("home is writable", lambda: _writable(home)),
        _tried("no run holds the lock", lambda: _lock(home)),
    ]


def _tried(what: str, attempt: Callable[[], str]) -> Finding:
    try:
        return Finding(what, attempt(), is_ok=True)
    except (OSError, duckdb.Error, LockHeldError) as error:
        return Finding(what, " ".join(str(error).split()), is_ok=False)


def _spatial() -> str:
    with duckdb.connect() as connection:
        load_spatial(connection)
        connection.execute("select st_point(0, 0)")
    return f"loads without a network into DuckDB {duckdb.__version__}"


def _room(home: Home) -> Finding:
    folder = next(one for one in (home.root, *home.root.parents) if one.exists())
    gib = shutil.disk_usage(folder).free / 2**30
    return Finding("room on disk", f"{gib:.1f} GiB free in {folder}", gib >= NEEDED_GIB)


def _writable(home: Home) -> str:
    folder = next(one for one in (home.root, *home.root.parents) if one.exists())
    if not os.access(folder, os.W_OK):
        raise PermissionError(f"{folder} cannot be written")
    return str(home.root)


def _lock(home: Home) -> str:
    if home.lock.exists():
        with write_lock(home):
            pass
    return "free"
