"""Many GDELT slices made from a real one: ids and dates of their own, zipped."""

import zipfile
from datetime import datetime, timedelta
from pathlib import Path

REAL = (
    Path(__file__).resolve().parents[3] / "shared/data/gdelt/20191024143000.export.CSV"
)
ROWS = 2000
EVERY = timedelta(hours=2)
FIRST = datetime(2019, 10, 24)
EVENT_ID, DAY, ADDED = 0, 1, 59


def make_slices(folder: Path, count: int) -> list[Path]:
    """`count` zips of 2,000 rows each; a slice's Day is that of its DATEADDED."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = [line.split(b"\t") for line in REAL.read_bytes().splitlines()[:ROWS]]
    return [_make_slice(folder, rows, number) for number in range(count)]


def _make_slice(folder: Path, rows: list[list[bytes]], number: int) -> Path:
    stamp = f"{FIRST + EVERY * number:%Y%m%d%H%M%S}"
    lines = []
    for index, row in enumerate(rows):
        fields = list(row)
        fields[EVENT_ID] = b"%d" % (900_000_000 + number * ROWS + index)
        fields[DAY], fields[ADDED] = stamp[:8].encode(), stamp.encode()
        lines.append(b"\t".join(fields) + b"\n")
    path = folder / f"{stamp}.export.CSV.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(f"{stamp}.export.CSV", b"".join(lines))
    return path
