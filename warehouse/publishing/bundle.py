"""Rows that leave a page: one zip with licence and citation inside."""

import io
import zipfile

import pyarrow as pa

from warehouse.errors import BorderlogError
from warehouse.publishing.export import csv_text
from warehouse.publishing.gate import passed
from warehouse.publishing.notice import notice_for
from warehouse.publishing.reader import Reader


def bundle(reader: Reader, table: str, rows: pa.Table, condition: str) -> bytes:
    """A zip of `<table>-<build>.csv`, LICENCE.txt and CITATION.cff.

    `rows` are those of a published table with its `report_id`, else `incident_id`,
    where it has one: what may not be passed on is left out by them.
    """
    if table not in reader.tables():
        raise BorderlogError(f"There is no published table {table!r}.")
    notice = notice_for(reader, table, condition)
    contents = {
        f"{table}-{notice.build_id}.csv": csv_text(passed(reader, table, rows)),
        "LICENCE.txt": notice.text(),
        "CITATION.cff": notice.citation_file(),
    }
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in contents.items():
            # A fixed time, so that the same rows of one build are the same file.
            entry = zipfile.ZipInfo(name, (*notice.built_on.timetuple()[:3], 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, text)
    return sink.getvalue()
