"""current.json: which published build readers see."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from warehouse.errors import BorderlogError
from warehouse.files import write_atomically
from warehouse.home import Home


@dataclass(frozen=True)
class Current:
    """The build in force; `load_id` and `code_fingerprint` say what it covers."""

    build_id: str
    built_at: datetime
    published_at: datetime
    load_id: int
    code_fingerprint: str


def published_path(home: Home, build_id: str) -> Path:
    return home.published / f"{build_id}.duckdb"


def read_current(home: Home) -> Current | None:
    """The manifest, or None where nothing was published yet."""
    if not home.manifest.exists():
        return None
    return from_json(home.manifest.read_bytes())


def from_json(data: bytes) -> Current:
    fields = json.loads(data)
    for name in ("built_at", "published_at"):
        fields[name] = datetime.fromisoformat(fields[name])
    return Current(**fields)


def to_json(current: Current) -> bytes:
    return json.dumps(asdict(current), default=datetime.isoformat, indent=1).encode()


def require_current(home: Home) -> Current:
    current = read_current(home)
    if current is None:
        raise BorderlogError(
            f"Nothing is published in {home.root} yet: add files with `borderlog add`, "
            "then call `borderlog run`."
        )
    return current


def write_current(home: Home, current: Current) -> None:
    write_atomically(home.manifest, to_json(current))


def published_builds(home: Home) -> list[str]:
    """Ids of the builds on disk, oldest first: an id begins with its time."""
    return sorted(path.stem for path in home.published.glob("*.duckdb"))
