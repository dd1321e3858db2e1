"""One writer a home, by an advisory lock that dies with its process."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager

from warehouse.errors import LockHeldError
from warehouse.home import Home


@contextmanager
def write_lock(home: Home) -> Iterator[None]:
    """Hold the home's lock, or raise `LockHeldError` at once."""
    home.make()
    with home.lock.open("a+") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise LockHeldError(_who_holds(home)) from None
        handle.truncate(0)
        handle.write(str(os.getpid()))
        handle.flush()
        yield


def _who_holds(home: Home) -> str:
    pid = home.lock.read_text().strip() or "unknown"
    return (
        f"Another run (process {pid}) is writing to {home.root}; "
        "wait for it to end and try again."
    )
