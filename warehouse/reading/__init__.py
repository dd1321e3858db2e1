"""The plain reader: a document's text becomes at most one quoted statement."""

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
