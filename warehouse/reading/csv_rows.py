"""Dictionaries are CSV files."""

import csv
from pathlib import Path


def csv_rows(path: Path) -> list[dict[str, str]]:
    """The rows of a dictionary file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
