"""Bytes as they came become text, or are refused with the place that is wrong."""

import codecs
import re

from warehouse.articles.document import ArticleFileError

CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:.-]{2,40})", re.IGNORECASE
)
# Browsers read Latin-1 and ASCII as Windows-1252, and pages rely on it.
AS_BROWSERS_DO = {"iso8859-1": "cp1252", "ascii": "cp1252", "utf-8": "utf-8-sig"}
# Codecs that turn bytes into bytes or run code points through a transport form.
TEXT_CODECS = re.compile(r"(?:utf|iso|cp|koi|windows|mac|gb|big5|euc|shift|hz)")


def decode_text(data: bytes, file_name: str) -> str:
    """UTF-8 with or without a byte order mark, which is no part of the text."""
    return _checked(data, "utf-8-sig", file_name)


def decode_html(data: bytes, file_name: str) -> str:
    """In the charset that the page declares in its first 4 kB, else UTF-8."""
    return _checked(data, declared_charset(data), file_name)


def declared_charset(data: bytes) -> str:
    """The Python codec for a page; a mark of byte order outranks the declaration."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    found = CHARSET.search(data[:4096])
    if found is None or data.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except (LookupError, UnicodeDecodeError):
        return "utf-8-sig"
    name = AS_BROWSERS_DO.get(name, name)
    # A page read byte by byte up to its own declaration is not in UTF-16.
    readable = TEXT_CODECS.match(name) and not name.startswith(("utf-16", "utf-32"))
    return name if readable else "utf-8-sig"


def _checked(data: bytes, codec: str, file_name: str) -> str:
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        name = codec.removesuffix("-sig").upper()
        at = f"not {name} text at byte {error.start}"
        raise ArticleFileError(f"{file_name}: {at}; convert it to UTF-8.") from None
    if "\0" in text:
        at = f"binary data, a NUL at character {text.index(chr(0))}"
        raise ArticleFileError(f"{file_name}: {at}; articles are text.")
    if not text.strip():
        raise ArticleFileError(f"{file_name}: the file holds no text.")
    return text
