"""Published rows as files that say under which licence and from which build they are."""

import csv
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from warehouse.errors import BorderlogError
from warehouse.files import write_atomically
from warehouse.publishing.notice import Notice, notice_for
from warehouse.publishing.reader import Reader

# What a spreadsheet may run: full-width signs count, and blanks before them may not.
FORMULA = re.compile(r"[\t\r\n]|\s*[=+\-@＝＋－＠]")


@dataclass(frozen=True)
class Written:
    path: Path
    notice_path: Path
    row_count: int


def export_table(
    reader: Reader, table: str, form: str, where: str | None, output: Path | None
) -> Written:
    """Write one table; the notice with licence and citation lies beside it."""
    if table not in reader.tables():
        raise BorderlogError(
            f"There is no published table {table!r}; there are "
            f"{', '.join(reader.tables())}."
        )
    # In brackets of its own lines, so that it is one condition whatever it holds.
    condition = f" where (\n{where}\n)" if where else ""
    rows = reader.query(f'select * from "{table}"{condition} order by all')
    notice = notice_for(reader, table, where)
    path = output or Path(f"{table}-{notice.build_id}.{form}")
    if not path.parent.is_dir():
        raise BorderlogError(f"There is no folder {path.parent} to write to.")
    write_atomically(path, FORMATS[form](rows, notice))
    notice_path = path.with_name(f"{path.name}.LICENCE.txt")
    write_atomically(notice_path, notice.text().encode())
    return Written(path, notice_path, len(rows))


class _Lines(list[str]):
    """Rows ended by LF: Python quotes a lone CR only where rows end by CR LF, and
    what follows one in a text would be taken for a row of its own."""

    def write(self, row: str) -> None:
        self.append(row.removesuffix("\r\n") + "\n")


def csv_text(table: pa.Table) -> str:
    """RFC 4180 with LF; text that a spreadsheet would run as a formula is quoted off."""
    lines = _Lines()
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow([_safe(name) for name in table.column_names])
    columns = [column.to_pylist() for column in table.columns]
    writer.writerows(
        [_safe(value) for value in row] for row in zip(*columns, strict=True)
    )
    return "".join(lines)


def _safe(value: Any) -> Any:
    if isinstance(value, str) and FORMULA.match(value):
        return f"'{value}"
    if isinstance(value, bool):
        return str(value).lower()
    return value


def _csv(rows: pa.Table, notice: Notice) -> bytes:
    return csv_text(rows).encode()


def _parquet(rows: pa.Table, notice: Notice) -> bytes:
    told = {f"borderlog.{key}": value for key, value in notice.fields().items()}
    held = rows.replace_schema_metadata({**(rows.schema.metadata or {}), **told})
    sink = pa.BufferOutputStream()
    pq.write_table(held, sink, compression="zstd")
    return bytes(sink.getvalue().to_pybytes())


def _geojson(rows: pa.Table, notice: Notice) -> bytes:
    if not {"latitude", "longitude"} <= set(rows.column_names):
        raise BorderlogError(
            "This table has no latitude and longitude to draw as GeoJSON."
        )
    collection = {
        "type": "FeatureCollection",
        "borderlog": notice.fields(),
        "features": [_feature(row) for row in rows.to_pylist()],
    }
    return json.dumps(collection, default=str, ensure_ascii=False).encode()


def _feature(row: dict[str, Any]) -> dict[str, Any]:
    """RFC 7946: longitude first; a place unknown is a null geometry."""
    longitude, latitude = row.pop("longitude"), row.pop("latitude")
    point = {"type": "Point", "coordinates": [longitude, latitude]}
    is_known = longitude is not None and latitude is not None
    return {
        "type": "Feature",
        "geometry": point if is_known else None,
        "properties": row,
    }


FORMATS: dict[str, Callable[[pa.Table, Notice], bytes]] = {
    "csv": _csv,
    "parquet": _parquet,
    "geojson": _geojson,
}
