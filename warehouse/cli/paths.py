"""Files, folders and globs as they are given on the command line."""

import glob
from collections.abc import Iterable
from pathlib import Path


def files_given(paths: Iterable[str]) -> tuple[list[Path], list[str]]:
    """Files in a fixed order, and a sentence for each path that matches nothing."""
    found: list[Path] = []
    problems = []
    for path in paths:
        matches = [Path(path)] if Path(path).exists() else _globbed(path)
        if not matches:
            problems.append(f"{path}: there is no such file.")
        for match in matches:
            found += _files_below(match)
    return found, problems


def _globbed(pattern: str) -> list[Path]:
    return [Path(match) for match in sorted(glob.glob(pattern, recursive=True))]


def _files_below(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    return sorted(
        one for one in path.rglob("*") if one.is_file() and not one.name.startswith(".")
    )
