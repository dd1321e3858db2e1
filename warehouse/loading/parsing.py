"""Landed contents into rows of text, one group ahead of the one being written."""

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor

from warehouse.connectors.seam import Connector
from warehouse.errors import RefusedFileError
from warehouse.home import Home
from warehouse.landing.sidecar import Sidecar
from warehouse.landing.store import landed_content
from warehouse.loading.batch import ParsedFile

# Fewer, larger commits cost less; this much text takes under 2 GiB to load.
GROUP_BYTES = 256 << 20
GROUP_FILES = 5000


def groups(waiting: Iterable[Sidecar]) -> Iterator[list[Sidecar]]:
    """Files that are committed together, in the order they landed."""
    group: list[Sidecar] = []
    for sidecar in waiting:
        size = sum(one.byte_count for one in group) + sidecar.byte_count
        if group and (size > GROUP_BYTES or len(group) >= GROUP_FILES):
            yield group
            group = []
        group.append(sidecar)
    if group:
        yield group


def parsed_ahead(
    home: Home, connector: Connector, waiting_groups: Iterable[list[Sidecar]]
) -> Iterator[list[ParsedFile]]:
    """Parse one group ahead of the one being written, so that no core waits."""
    parsing: deque[list[Future[ParsedFile]]] = deque()
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for group in waiting_groups:
            parsing.append(
                [pool.submit(_parse_file, home, connector, one) for one in group]
            )
            if len(parsing) > 1:
                yield [future.result() for future in parsing.popleft()]
        for futures in parsing:
            yield [future.result() for future in futures]


def _parse_file(home: Home, connector: Connector, sidecar: Sidecar) -> ParsedFile:
    try:
        if sidecar.problem:
            raise RefusedFileError(sidecar.problem)
        data = _landed(home, sidecar)
        if not data or data.isspace():
            raise RefusedFileError("it is empty")
        return ParsedFile(sidecar, connector.parse(sidecar, data))
    except RefusedFileError as error:
        return ParsedFile(sidecar, error)


def _landed(home: Home, sidecar: Sidecar) -> bytes:
    try:
        return landed_content(home, sidecar)
    except FileNotFoundError:
        raise RefusedFileError("its bytes are gone from landing") from None
