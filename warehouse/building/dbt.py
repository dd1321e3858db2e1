"""Run dbt in this process, and give its lock on the files back."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from warehouse.errors import BorderlogError
from warehouse.home import DBT_PROJECT, Home
from warehouse.reference import DATA

if TYPE_CHECKING:
    from dbt.contracts.graph.manifest import Manifest


@dataclass(frozen=True)
class NodeResult:
    """What became of one node; `kind` is model, seed, test or unit_test."""

    unique_id: str
    name: str
    kind: str
    status: str
    severity: str
    failures: int | None
    message: str | None
    table: str | None = None
    query: str | None = None


@cache
def _runner_class() -> Any:
    from dbt.cli.main import dbtRunner

    return dbtRunner


def parse(home: Home) -> "Manifest":
    """The project as dbt understands it."""
    outcome = _invoke(home, ["parse"], None, None)
    return cast("Manifest", outcome.result)


def build(
    home: Home,
    manifest: "Manifest",
    arguments: list[str],
    on_node: Callable[[], None],
) -> list[NodeResult]:
    """`dbt build`; failed nodes are results, a broken project raises one sentence."""
    outcome = _invoke(home, ["build", *arguments], manifest, on_node)
    if outcome.result is None:
        raise BorderlogError(f"dbt could not run: {_first_line(outcome.exception)}")
    return [_node_result(result) for result in outcome.result.results]


def document(home: Home) -> Path:
    """`dbt docs generate`: every model, column and test as one page; its path."""
    outcome = _invoke(home, ["docs", "generate", "--static"], None, None)
    if not outcome.success:
        raise BorderlogError(f"dbt could not describe its models; see {home.logs}.")
    return home.dbt_target / "static_index.html"


def _invoke(
    home: Home,
    arguments: list[str],
    manifest: "Manifest | None",
    on_node: Callable[[], None] | None,
) -> Any:
    os.environ["BORDERLOG_HOME"] = str(home.root)
    os.environ["BORDERLOG_REFERENCE"] = str(DATA)
    os.environ["DO_NOT_TRACK"] = "1"
    runner = _runner_class()(manifest=manifest, callbacks=[_counter(on_node)])
    try:
        outcome = runner.invoke([*arguments, *_options(home)])
    finally:
        _release_files()
    if outcome.exception is not None:
        raise BorderlogError(f"dbt could not run: {_first_line(outcome.exception)}")
    return outcome


def _options(home: Home) -> list[str]:
    return [
        *("--project-dir", str(DBT_PROJECT), "--profiles-dir", str(DBT_PROJECT)),
        *("--target-path", str(home.dbt_target), "--log-path", str(home.logs)),
        *("--quiet", "--no-use-colors", "--log-level-file", "warn"),
    ]


def _counter(on_node: Callable[[], None] | None) -> Callable[[Any], None]:
    def count(event: Any) -> None:
        if on_node and event.info.name == "NodeFinished":
            on_node()

    return count


def _release_files() -> None:
    """dbt keeps DuckDB's lock for the life of the process unless told otherwise."""
    if "dbt.adapters.duckdb.connections" in sys.modules:
        from dbt.adapters.duckdb.connections import DuckDBConnectionManager

        close: Callable[[], None] = DuckDBConnectionManager.close_all_connections
        close()


def _first_line(error: BaseException | None) -> str:
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return " ".join(lines[:3]) or "it gave no reason"


def _node_result(result: Any) -> NodeResult:
    node = result.node
    return NodeResult(
        unique_id=node.unique_id,
        name=node.name,
        kind=str(node.resource_type),
        status=str(result.status),
        severity=str(getattr(node.config, "severity", "error")).lower(),
        failures=result.failures,
        message=result.message,
        table=_table(node),
        query=getattr(node, "compiled_code", None),
    )


def _table(node: Any) -> str | None:
    """The model that a test is about; a unit test names it itself."""
    attached = getattr(node, "attached_node", None) or getattr(node, "model", None)
    return str(attached).rpartition(".")[2] if attached else None
