"""Progress: a bar on a terminal, plain lines elsewhere, nothing when quiet."""

import sys
import time
from contextlib import AbstractContextManager
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar


class Task:
    """One countable piece of work."""

    def __init__(self, progress: "Progress", what: str, total: int, unit: str) -> None:
        self._progress, self._what, self._unit = progress, what, unit
        self._total, self._done, self._begun = total, 0, time.monotonic()
        self._bar_task = progress.add_bar(what, total) if total else None

    def advance(self, count: int = 1) -> None:
        self._done += count
        if self._bar_task is not None:
            self._progress.move_bar(self._bar_task, count)

    def finish(self) -> None:
        if self._total:
            seconds = time.monotonic() - self._begun
            self._progress.line(
                f"{self._what}: {self._done:,} {self._unit} in {seconds:.1f} s"
            )


class Progress(AbstractContextManager["Progress"]):
    """Where a command tells how far it is; all of it goes to standard error."""

    def __init__(self, *, is_quiet: bool = False) -> None:
        self.console = Console(stderr=True, quiet=is_quiet, highlight=False)
        self._bar: Bar | None = None
        if self.console.is_terminal and not is_quiet:
            columns = (TextColumn("{task.description}"), BarColumn())
            self._bar = Bar(
                *columns,
                MofNCompleteColumn(),
                TimeElapsedColumn(),
                console=self.console,
                transient=True,
            )

    def __enter__(self) -> "Progress":
        if self._bar:
            self._bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar:
            self._bar.stop()

    def task(self, what: str, total: int, unit: str) -> Task:
        return Task(self, what, total, unit)

    def line(self, text: str) -> None:
        self.console.print(text, markup=False, soft_wrap=True)
        sys.stderr.flush()

    def warn(self, text: str) -> None:
        """Said even when quiet."""
        console = Console(stderr=True, highlight=False)
        (console if self.console.quiet else self.console).print(
            text, markup=False, soft_wrap=True
        )

    def add_bar(self, what: str, total: int) -> int | None:
        return self._bar.add_task(what, total=total) if self._bar else None

    def move_bar(self, task: int, count: int) -> None:
        if self._bar:
            self._bar.advance(task, count)  # type: ignore[arg-type]
