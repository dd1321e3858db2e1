"""What a file holds: itself, or the members of a zip or gz, read within bounds."""

import gzip
import io
import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from warehouse.errors import RefusedFileError

MAX_BYTES = (1 << 31) - 2  # offsets into a file fit 32 bits
# Text packs at 5:1 to 20:1; beyond this only a bomb does, once it is large at all.
MAX_RATIO = 250
RATIO_FROM_BYTES = 32 << 20
# Text may begin with "PK" (an armed group does): only a whole signature is a zip's.
ZIP_SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
# What zipfile raises on bytes that are no sound zip, found by damaging sound ones.
DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error),
    *(EOFError, OSError, RuntimeError, ValueError, IndexError, OverflowError),
)


@dataclass(frozen=True)
class Content:
    """One readable content; `container` is zip, gz or None for a plain file."""

    name: str
    data: bytes
    container: str | None


def contents(name: str, data: bytes) -> list[Content]:
    """Unpack `data`; raises RefusedFileError with one reason when it cannot be."""
    if data.startswith(ZIP_SIGNATURES):
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
            _check_size(sum(member.file_size for member in members), len(data))
            for member in members:
                _check_member(member)
                yield Content(member.filename, archive.read(member), "zip")
    except DAMAGE as error:
        reason = _sentence(error)
        raise RefusedFileError(f"the zip is damaged or incomplete ({reason})") from None


def _sentence(error: Exception) -> str:
    text = " ".join(str(error).split()).rstrip(".")
    return text.replace("File is", "it is") or type(error).__name__


def _is_content(member: zipfile.ZipInfo) -> bool:
    return not member.is_dir() and not member.filename.startswith("__MACOSX/")


def _check_member(member: zipfile.ZipInfo) -> None:
    name = member.filename.replace("\\", "/")
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or re.match("[A-Za-z]:", name):
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
        reason = f"the gz is damaged or incomplete ({_sentence(error)})"
        raise RefusedFileError(reason) from None
    _check_size(len(unpacked), min(len(data), bound // MAX_RATIO))
    return unpacked
