"""From a document's text to its events, each with claims and the quotes they rest on."""

from warehouse.reading.dictionaries import Dictionaries, load_dictionaries
from warehouse.reading.reader import read_document
from warehouse.reading.statement import Statement
from warehouse.reading.version import reader_version

__all__ = [
    "Dictionaries",
    "Statement",
    "load_dictionaries",
    "read_document",
    "reader_version",
]
