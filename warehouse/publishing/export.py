"""Published rows as files that say under which licence and from which build they are."""

import csv
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from warehouse.errors import BorderlogError
from warehouse.files import write_atomically
from warehouse.publishing.cells import safe
from warehouse.publishing.notice import Notice, notice_for
from warehouse.publishing.reader import Reader


@dataclass(frozen=True)
class Written:
    path: Path
    licence_path: Path
    citation_path: Path
    row_count: int


def export_table(
    reader: Reader, table: str, form: str, where: str | None, output: Path | None
) -> Written:
    """Write one table; its licences and a citation file lie beside it."""
    if table not in reader.tables():
        raise BorderlogError(
            f"There is no published table {table!r}; there are "
            f"{', '.join(reader.tables())}."
        )
    # In brackets of its own lines, so that it is one condition whatever it holds.
    condition = f" where (\n{where}\n)" if where else ""
    notice = notice_for(reader, table, where)
    rows = reader.query(f'select * from "{table}"{condition} order by all')
    if reader.current().build_id != notice.build_id:
        return export_table(reader, table, form, where, output)  # published meanwhile
    path = output or Path(f"{table}-{notice.build_id}.{form}")
    if not path.parent.is_dir():
        raise BorderlogError(f"There is no folder {path.parent} to write to.")
    write_atomically(path, FORMATS[form](rows, notice))
    licence_path = path.with_name(f"{path.name}.LICENCE.txt")
    write_atomically(licence_path, notice.text().encode())
    citation_path = path.with_name(f"{path.name}.CITATION.cff")
    write_atomically(citation_path, notice.citation_file().encode())
    return Written(path, licence_path, citation_path, len(rows))


class _Lines(list[str]):
    """Rows ended by LF: Python quotes a lone CR only where rows end by CR LF, and
    what follows one in a text would be taken for a row of its own."""

    def write(self, row: str) -> None:
        self.append(row.removesuffix("\r\n") + "\n")


def csv_text(table: pa.Table) -> str:
    """RFC 4180 with LF; text that a spreadsheet would run as a formula is quoted off."""
    lines = _Lines()
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow([safe(name) for name in table.column_names])
    columns = [column.to_pylist() for column in table.columns]
    writer.writerows(
        [_plain(value) for value in row] for row in zip(*columns, strict=True)
    )
    return "".join(lines)


def _plain(value: Any) -> Any:
    return str(value).lower() if isinstance(value, bool) else safe(value)


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


def _xlsx(rows: pa.Table, notice: Notice) -> bytes:
    from warehouse.publishing.xlsx import workbook

    return workbook(rows, notice)


FORMATS: dict[str, Callable[[pa.Table, Notice], bytes]] = {
    "csv": _csv,
    "parquet": _parquet,
    "geojson": _geojson,
    "xlsx": _xlsx,
}
