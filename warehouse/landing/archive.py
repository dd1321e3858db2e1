"""What a file holds: itself, or the members of a zip or gz, read within bounds."""

import gzip
import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from warehouse.errors import RefusedFileError

MAX_BYTES = 2 << 30
# Text packs at 5:1 to 20:1; beyond this only a bomb does, once it is large at all.
MAX_RATIO = 250
RATIO_FROM_BYTES = 32 << 20


@dataclass(frozen=True)
class Content:
    """One readable content; `container` is zip, gz or None for a plain file."""

    name: str
    data: bytes
    container: str | None


def contents(name: str, data: bytes) -> list[Content]:
    """Unpack `data`; raises RefusedFileError with one reason when it cannot be."""
    if data[:2] == b"PK":
        return list(_zip_members(data))
    if data[:2] == b"\x1f\x8b":
        plain = name[: -len(".gz")] if name.lower().endswith(".gz") else name
        return [Content(plain, _gunzip(data), "gz")]
    if name.lower().endswith((".zip", ".gz")):
        kind = "an HTML page" if looks_like_html(data) else "no archive"
        raise RefusedFileError(f"it is named as an archive but is {kind}")
    return [Content(name, data, None)]


def looks_like_html(data: bytes) -> bool:
    start = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith((b"<!doctype", b"<html", b"<head", b"<body"))


def _zip_members(data: bytes) -> Iterator[Content]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [m for m in archive.infolist() if _is_content(m)]
            if not members:
                raise RefusedFileError("the zip holds no file")
            for member in members:
                _check_member(member)
                yield Content(member.filename, archive.read(member), "zip")
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        reason = str(error).rstrip(".").replace("File is", "it is")
        raise RefusedFileError(f"the zip is damaged or incomplete ({reason})") from None


def _is_content(member: zipfile.ZipInfo) -> bool:
    return not member.is_dir() and not member.filename.startswith("__MACOSX/")


def _check_member(member: zipfile.ZipInfo) -> None:
    path = PurePosixPath(member.filename.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
        raise RefusedFileError(
            f"the zip's member {member.filename!r} climbs out of its folder"
        )
    if member.flag_bits & 0x1:
        raise RefusedFileError(f"the zip's member {member.filename!r} is encrypted")
    _check_size(member.file_size, member.compress_size)


def _check_size(size: int, packed: int) -> None:
    is_bomb = size > RATIO_FROM_BYTES and size > MAX_RATIO * max(packed, 1)
    if size > MAX_BYTES or is_bomb:
        raise RefusedFileError(
            f"it unpacks from {packed:,} to {size:,} bytes, more than is taken in"
        )


def _gunzip(data: bytes) -> bytes:
    bound = min(MAX_BYTES, max(RATIO_FROM_BYTES, MAX_RATIO * len(data)))
    try:
        with gzip.open(io.BytesIO(data)) as stream:
            unpacked = stream.read(bound + 1)
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        reason = str(error).rstrip(".")
        raise RefusedFileError(f"the gz is damaged or incomplete ({reason})") from None
    _check_size(len(unpacked), min(len(data), bound // MAX_RATIO))
    return unpacked
