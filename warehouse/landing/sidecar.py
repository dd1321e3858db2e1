"""The sidecar of a landed content: where it came from, and every sighting since."""

import json
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from warehouse.errors import BorderlogError
from warehouse.files import write_atomically


@dataclass(frozen=True)
class Sighting:
    file_name: str
    url: str | None
    seen_at: datetime


@dataclass(frozen=True)
class Sidecar:
    """`sha256` is of the content (of a zip: of its member); `problem`, if any, says
    why it can never load; `options` are what the user said of a bare article."""

    source_name: str
    sha256: str
    stored_name: str
    file_name: str
    container: str | None
    byte_count: int
    landed_at: datetime
    url: str | None = None
    licence: str | None = None
    problem: str | None = None
    forgotten_because: str | None = None
    forgotten_at: datetime | None = None
    options: dict[str, str] = field(default_factory=dict, hash=False)
    sightings: tuple[Sighting, ...] = ()

    @property
    def file_id(self) -> str:
        return f"{self.source_name}-{self.sha256[:16]}"

    def seen_again(self, sighting: Sighting) -> "Sidecar":
        return replace(self, sightings=(*self.sightings, sighting))


def write_sidecar(folder: Path, sidecar: Sidecar) -> None:
    text = json.dumps(asdict(sidecar), default=datetime.isoformat, indent=1)
    write_atomically(folder / f"{sidecar.sha256}.json", text.encode())


def read_sidecar(path: Path) -> Sidecar:
    """Raises a sentence for one that a disk or an editor damaged."""
    try:
        return _from_json(path.read_bytes())
    except (ValueError, KeyError, TypeError):
        raise BorderlogError(
            f"{path} is damaged: remove it and add its file again."
        ) from None


def _from_json(data: bytes) -> Sidecar:
    fields: dict[str, Any] = json.loads(data)
    for name in ("landed_at", "forgotten_at"):
        if fields[name]:
            fields[name] = datetime.fromisoformat(fields[name])
    fields["sightings"] = tuple(_sighting(one) for one in fields["sightings"])
    return Sidecar(**fields)


def _sighting(fields: dict[str, str]) -> Sighting:
    seen_at = datetime.fromisoformat(fields["seen_at"])
    return Sighting(fields["file_name"], fields["url"], seen_at)
