"""Pairs of real reports, labelled by hand: one incident, or two."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import md5
from pathlib import Path

FOLDER = Path(__file__).parent / "pairs"
Row = dict[str, str]


@dataclass(frozen=True)
class Pair:
    left: str
    right: str
    is_same: bool
    kind: str
    why: str


def are_at_hand(folder: Path = FOLDER) -> bool:
    return (folder / "pairs.csv").exists()


def load_pairs(folder: Path = FOLDER) -> tuple[Pair, ...]:
    return tuple(
        Pair(
            row["left_ref"],
            row["right_ref"],
            row["is_same"] == "true",
            row["kind"],
            row["why"],
        )
        for row in rows_of(folder / "pairs.csv")
    )


def report_id_of(ref: str) -> str:
    return md5(f"pair/{ref}".encode()).hexdigest()


def rows_of(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8", newline="") as opened:
        yield from csv.DictReader(opened)
