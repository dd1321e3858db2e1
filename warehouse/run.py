"""One run: load, read, build, publish; recorded whatever becomes of it."""

import json
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from warehouse import clock, ops
from warehouse.building.build import Plan, build, plan_build
from warehouse.building.vouch import standing_build
from warehouse.errors import BorderlogError
from warehouse.home import Home
from warehouse.loading.load import LoadResult, load
from warehouse.lock import write_lock
from warehouse.log import logger, logging_to
from warehouse.ops import Build
from warehouse.progress import Progress
from warehouse.publishing.publish import is_covered, publish
from warehouse.read import read
from warehouse.readings import UnreadError


@dataclass
class Run:
    """A run under way: `stage` is kept on record, so that a kill leaves a trace."""

    home: Home
    run_id: str
    progress: Progress
    messages: list[str] = field(default_factory=list)
    current_stage: str | None = None
    begun: float = 0.0

    def stage(self, name: str) -> None:
        self.end_stage()
        self.current_stage, self.begun = name, time.monotonic()
        ops.update_run(self.home, self.run_id, stage=name)
        logger.info("%s: %s", self.run_id, name)
        self.progress.line(f"{name} …")

    def end_stage(self) -> None:
        if self.current_stage:
            seconds = time.monotonic() - self.begun
            self.progress.line(f"{self.current_stage} took {seconds:.2f} s")
        self.current_stage = None

    def say(self, text: str) -> None:
        self.messages.append(text)
        logger.info("%s: %s", self.run_id, text)
        self.progress.line(text)

    def warn(self, text: str) -> None:
        self.messages.append(text)
        logger.warning("%s: %s", self.run_id, text)
        self.progress.warn(text)


@contextmanager
def recorded(home: Home, command: str, progress: Progress) -> Iterator[Run]:
    """Hold the lock and keep a record of what a writing command did."""
    with write_lock(home), logging_to(home):
        run_id = f"{clock.now():%Y%m%dT%H%M%SZ}-{uuid.uuid4().hex[:6]}"
        ops.begin_run(home, run_id, command)
        run = Run(home, run_id, progress)
        try:
            yield run
        except BaseException as error:
            _end(run, "failed", getattr(error, "exit_code", 1), _told(error))
            logger.exception("%s failed", run_id)
            raise
        run.end_stage()
        _end(run, "succeeded", 0, " ".join(run.messages) or None)


def _end(run: Run, status: str, exit_code: int, message: str | None) -> None:
    ops.update_run(
        run.home,
        run.run_id,
        status=status,
        exit_code=exit_code,
        message=message,
        finished_at=clock.now(),
    )


def _told(error: BaseException) -> str:
    known = isinstance(error, BorderlogError)
    return str(error) if known else f"{type(error).__name__}: {error}"


def run_all(run: Run) -> None:
    """Load, read, build, publish; what is current already is not built again."""
    home, progress = run.home, run.progress
    run.stage("load")
    tell_load(run, load(home, progress))
    run.stage("read")
    _read(run)
    run.stage("build")
    plan = plan_build(home)
    if plan.warning:
        run.warn(plan.warning)
    if is_covered(home, plan.load_id, plan.code_fingerprint):
        run.say("Nothing is new: the published build covers every row and rule.")
        return
    record = _standing(home, plan) or build(home, progress, plan)
    ops.update_run(home, run.run_id, build_id=record.build_id)
    run.stage("publish")
    hold = ops.current_hold(home)
    if hold:
        run.say(
            f"Build {record.build_id} is not published: readers are held at "
            f"{hold['build_id']}; `borderlog publish` lifts the hold."
        )
        return
    run.say(f"Published build {publish(home).build_id}.")


def _read(run: Run) -> None:
    """What a reader could not be asked for waits; the feeds do not."""
    try:
        read(run.home, run.progress)
    except UnreadError as error:
        run.warn(str(error))


def _standing(home: Home, plan: Plan) -> Build | None:
    """The last build, where it covers all rows and rules already: a hold, or a gate that
    waits for a person, is no reason to build the same again."""
    record = standing_build(home)
    covered = (plan.load_id, plan.code_fingerprint)
    if record and (record.load_id, record.code_fingerprint) == covered:
        return record
    return None


def tell_load(run: Run, result: LoadResult) -> None:
    """Count what was loaded, and name each file that was refused."""
    if result.entries:
        loaded = len(result.entries) - len(result.refused)
        run.say(
            f"Loaded {loaded:,} files: {result.total('read'):,} rows read, "
            f"{result.total('loaded'):,} loaded, {result.total('unchanged'):,} unchanged, "
            f"{result.total('rejected'):,} rejected; {len(result.refused):,} files refused."
        )
    for entry in result.refused:
        run.warn(f"Refused {entry.sidecar.file_name}: {entry.reason}.")
    for check in result.doubts:
        tell = run.warn if check.severity == "critical" else run.say
        tell(f"Doubt about {check.table_name}, {check.check_name}: {check.message}.")
        for row in json.loads(check.failing_rows or "[]")[1:]:
            run.progress.line(f"  {row}")
