"""Files that are there whole or not at all."""

import os
import shutil
from pathlib import Path


def write_atomically(path: Path, data: bytes) -> None:
    """Write through a temporary neighbour, fsync and rename."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    with temporary.open("wb") as handle:
        handle.write(data)
        _flush(handle.fileno())
    _put_in_place(temporary, path)


def copy_atomically(origin: Path, path: Path) -> None:
    """Copy a file under a new name, fsynced before it appears."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    with origin.open("rb") as reader, temporary.open("wb") as writer:
        shutil.copyfileobj(reader, writer, 1 << 22)
        writer.flush()
        _flush(writer.fileno())
    _put_in_place(temporary, path)


def _put_in_place(temporary: Path, path: Path) -> None:
    os.replace(temporary, path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        _flush(folder)
    finally:
        os.close(folder)


def _flush(descriptor: int) -> None:
    os.fsync(descriptor)
