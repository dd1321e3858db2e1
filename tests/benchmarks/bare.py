"""The least a machine can do: unzip, type the same columns, aggregate once."""

import sys
import tempfile
import zipfile
from pathlib import Path

import duckdb

from warehouse.connectors.gdelt import COLUMNS, UPSTREAM


def main(folder: Path, database: Path) -> None:
    with tempfile.TemporaryDirectory(dir=database.parent) as unzipped:
        for path in sorted(folder.glob("*.zip")):
            with zipfile.ZipFile(path) as archive:
                archive.extractall(unzipped)
        with duckdb.connect(database) as connection:
            _load(connection, unzipped)
            _aggregate(connection)


def _load(connection: duckdb.DuckDBPyConnection, folder: str) -> None:
    types = dict.fromkeys(UPSTREAM, "VARCHAR")
    types |= {column.upstream: column.type for column in COLUMNS if not column.formats}
    columns = ", ".join(f"'{name}': '{kind}'" for name, kind in types.items())
    wanted = ", ".join(
        f"cast(strptime({one.upstream}, '{one.formats[0]}') as {one.type}) as {one.name}"
        if one.formats
        else f"{one.upstream} as {one.name}"
        for one in COLUMNS
    )
    connection.execute(
        f"create table events as select {wanted} from read_csv('{folder}/*', "
        f"delim='\t', quote='', escape='', header=false, auto_detect=false, "
        f"columns={{{columns}}})"
    )


def _aggregate(connection: duckdb.DuckDBPyConnection) -> None:
    connection.execute(
        "create table events_by_region_day_actor as select place_region_code, event_on, "
        "actor1_code, count(*) as event_count from events group by all"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
