"""Give back the room that replaced tables leave in marts.duckdb."""

import os

import duckdb

from warehouse.attaching import attach
from warehouse.home import Home

WASTE_SHARE = 0.5
WASTE_BLOCKS = 256


def compact_marts(home: Home) -> None:
    """Checkpoint the marts; rewrite the file where more than half of it is waste."""
    with duckdb.connect(home.marts) as connection:
        connection.execute("checkpoint")
        size = connection.execute(
            "select total_blocks, free_blocks from pragma_database_size()"
        ).fetchone()
    total, free = size or (0, 0)
    if free > WASTE_BLOCKS and free > WASTE_SHARE * total:
        _rewrite(home)


def _rewrite(home: Home) -> None:
    compacted = home.marts.with_suffix(".compact")
    compacted.unlink(missing_ok=True)
    with duckdb.connect() as connection:
        attach(connection, home.marts, "old")
        attach(connection, compacted, "new", is_read_only=False)
        connection.execute("copy from database old to new")
        connection.execute("detach new")
    os.replace(compacted, home.marts)
