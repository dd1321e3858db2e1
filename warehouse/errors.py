"""Errors that reach the user as one plain sentence, and the exit code each has."""

GATE_FAILED = 1
BAD_INPUT = 2
LOCK_HELD = 3


class BorderlogError(Exception):
    """A sentence for the user: what, where, what to do."""

    exit_code = BAD_INPUT


class GateFailedError(BorderlogError):
    """A gate or a test failed; nothing was published."""

    exit_code = GATE_FAILED


class LockHeldError(BorderlogError):
    """Another run writes to the same home."""

    exit_code = LOCK_HELD


class RefusedFileError(BorderlogError):
    """A file that cannot be taken as what it is said to be; the reason, unprefixed."""
