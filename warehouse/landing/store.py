"""Put files into landing and find them again."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from warehouse import clock
from warehouse.errors import RefusedFileError
from warehouse.files import write_atomically
from warehouse.home import Home
from warehouse.landing.archive import Content, contents
from warehouse.landing.sidecar import Sidecar, Sighting, read_sidecar, write_sidecar


@dataclass(frozen=True)
class Landed:
    """What became of one content: `is_new` is false for a further sighting."""

    sidecar: Sidecar
    is_new: bool


@dataclass(frozen=True)
class _Arrival:
    """A file as it was added: to which source, from where, with what said of it."""

    folder: Path
    source_name: str
    path: Path
    options: dict[str, str]


def land(
    home: Home, source_name: str, path: Path, options: dict[str, str]
) -> list[Landed]:
    """Land one file, whatever it holds; what cannot be read is kept with its problem."""
    arrival = _Arrival(home.landing / source_name, source_name, path, options)
    data = path.read_bytes()
    try:
        found = contents(path.name, data)
    except RefusedFileError as error:
        broken = Content(path.name, data, None)
        return [_land_one(arrival, broken, data, problem=str(error))]
    if len(found) == 1:
        return [_land_one(arrival, found[0], data)]
    return [_land_one(arrival, one, one.data) for one in found]


def _land_one(
    arrival: _Arrival, content: Content, stored: bytes, problem: str | None = None
) -> Landed:
    sha256 = hashlib.sha256(content.data).hexdigest()
    if (arrival.folder / f"{sha256}.json").exists():
        return Landed(_sighted_again(arrival, sha256), is_new=False)
    packed = content.container if stored is not content.data else None
    suffix = arrival.path.suffix.lower() if packed else ".bytes"
    options = arrival.options
    sidecar = Sidecar(
        source_name=arrival.source_name,
        sha256=sha256,
        stored_name=f"{sha256}{suffix}",
        file_name=_display_name(arrival.path, content),
        container=packed,
        byte_count=len(content.data),
        landed_at=clock.now(),
        url=options.get("url"),
        licence=options.get("licence"),
        problem=problem,
        options={key: value for key, value in options.items() if value},
    )
    write_atomically(arrival.folder / sidecar.stored_name, stored)
    write_sidecar(arrival.folder, sidecar)
    return Landed(sidecar, is_new=True)


def _display_name(path: Path, content: Content) -> str:
    """Archives are known by their own name, a crowd's members by both."""
    member = PurePosixPath(content.name).name
    if content.container is None or path.name.startswith(member):
        return path.name
    return f"{path.name}/{member}"


def _sighted_again(arrival: _Arrival, sha256: str) -> Sidecar:
    sighting = Sighting(arrival.path.name, arrival.options.get("url"), clock.now())
    held = read_sidecar(arrival.folder / f"{sha256}.json")
    write_sidecar(arrival.folder, sidecar := held.seen_again(sighting))
    return sidecar


def sidecars(home: Home, source_name: str) -> Iterator[Path]:
    """The sidecars of one source; a content without one is an unfinished landing."""
    folder = home.landing / source_name
    return iter(folder.glob("*.json")) if folder.is_dir() else iter(())


def landed_content(home: Home, sidecar: Sidecar) -> bytes:
    """The content's bytes again, unpacked."""
    path = home.landing / sidecar.source_name / sidecar.stored_name
    data = path.read_bytes()
    if sidecar.container is None:
        return data
    return contents(path.name, data)[0].data
