"""Homes to test in, and the command line as a user's shell sees it."""

import contextlib
import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb
import pytest
from playwright.sync_api import Browser, sync_playwright

from warehouse.building import dbt
from warehouse.building.build import plan_build
from warehouse.building.fingerprints import write_fingerprints
from warehouse.cli import main
from warehouse.home import Home
from warehouse.loading.load import load
from warehouse.progress import Progress

if TYPE_CHECKING:
    from dbt.contracts.graph.manifest import Manifest

FIXTURES = Path(__file__).parent / "fixtures"
QUIET = Progress(is_quiet=True)
CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@dataclass(frozen=True)
class Outcome:
    """What a command gave back to the shell."""

    code: int
    out: str
    err: str


Borderlog = Callable[..., Outcome]


def borderlog_at(home: Home, *arguments: str | Path) -> Outcome:
    """Call the entry point itself, so that codes and sentences are the real ones."""
    out, err = io.StringIO(), io.StringIO()
    with (
        _arguments(["borderlog", *map(str, arguments), "--home", str(home.root)]),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        try:
            main()
            code = 0
        except SystemExit as exit_:
            code = int(exit_.code or 0)
    return Outcome(code, out.getvalue(), err.getvalue())


def run_until_killed(script: str, home: Home) -> int:
    """Run Python that ends itself by a signal; `sys.argv[1]` is the home's folder."""
    command = [sys.executable, "-c", script, str(home.root)]
    return subprocess.run(command, check=False).returncode


@contextlib.contextmanager
def _arguments(arguments: list[str]) -> Iterator[None]:
    """Set the command line, and undo what a command does to the environment."""
    held, environment = sys.argv, dict(os.environ)
    sys.argv = arguments
    os.environ.pop("BORDERLOG_DEBUG", None)
    try:
        yield
    finally:
        sys.argv = held
        os.environ.clear()
        os.environ.update(environment)


@pytest.fixture(scope="session", autouse=True)
def _parsed_once() -> Iterator[None]:
    """The project says the same for every home, and to read it takes seconds."""
    parse = dbt.parse
    held: dict[Path, Manifest] = {}

    def parsed(home: Home) -> "Manifest":
        project = dbt.DBT_PROJECT
        if project not in held:
            held[project] = parse(home)
        return held[project].deepcopy()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dbt, "parse", parsed)
        yield


@pytest.fixture(scope="session")
def fresh_warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A work file with the reference tables, the seeds and no rows: these take seconds
    to load, to fill and to test."""
    home = Home(tmp_path_factory.mktemp("fresh"))
    load(home, QUIET)
    plan = plan_build(home)
    names = [plan.manifest.nodes[unique_id].name for unique_id in plan.fixed]
    chosen = ["--select", *names, "--indirect-selection", "empty"]
    results = dbt.build(home, plan.manifest, chosen, lambda: None)
    assert not [one for one in results if one.status not in ("pass", "success")]
    with duckdb.connect(home.warehouse) as connection:
        write_fingerprints(connection, plan.fixed)
    return home.warehouse


@pytest.fixture
def home(tmp_path: Path, fresh_warehouse: Path) -> Home:
    """A home in which nothing landed yet."""
    return copied_home(tmp_path / "home", fresh_warehouse)


def copied_home(root: Path, fresh_warehouse: Path) -> Home:
    home = Home(root).make()
    shutil.copy(fresh_warehouse, home.warehouse)
    return home


@pytest.fixture
def borderlog(home: Home) -> Borderlog:
    return lambda *arguments: borderlog_at(home, *arguments)


@pytest.fixture(scope="session")
def published_home(
    tmp_path_factory: pytest.TempPathFactory, fresh_warehouse: Path
) -> Home:
    """The fixtures of every source, run through to a published build: only read it."""
    home = copied_home(tmp_path_factory.mktemp("published"), fresh_warehouse)
    for source in ("articles", "gdelt", "gdelt_mentions", "ucdp", "viina"):
        added = borderlog_at(home, "add", source, FIXTURES / source)
        assert added.code == 0, added.err
    ran = borderlog_at(home, "run")
    assert ran.code == 0, ran.err
    return home


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One a process: its driver bears no second beside it."""
    if not Path(CHROMIUM).exists():
        missing = "Chromium is not installed: apt-get install chromium"
        if os.environ.get("BORDERLOG_REQUIRE_BROWSER") == "1":
            pytest.fail(missing)
        pytest.skip(missing)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()
