"""Commands that tell: status, doctor."""

import json
from typing import Any

import click

from warehouse.cli.options import common
from warehouse.cli.tables import table_text
from warehouse.doctor import examine
from warehouse.errors import GATE_FAILED
from warehouse.home import Home
from warehouse.state import status as state_of


@click.command()
@click.option("--json", "is_json", is_flag=True, help="Print JSON.")
@common
def status(home: Home, is_quiet: bool, is_json: bool) -> None:
    """Tell what is current, how fresh it is, and what the last runs did."""
    state = state_of(home)
    if is_json:
        click.echo(json.dumps(state, default=str, indent=1))
        return
    click.echo("\n".join(_lines(state)))


def _lines(state: dict[str, Any]) -> list[str]:
    current = state["current_build"]
    lines = [f"home: {state['home']}"]
    if current:
        lines.append(f"current build: {current['build_id']}")
        lines.append(f"published: {current['published_at']:%Y-%m-%d %H:%M} UTC")
    else:
        lines.append("current build: none, nothing is published yet")
    if hold := state["hold"]:
        reason = f" because {hold['because']}" if hold["because"] else ""
        lines.append(f"held at {hold['build_id']}{reason}")
    lines += _section("sources", state.get("sources", []))
    lines += _section("refused files", state.get("refused_files", []))
    lines += _section("doubts about what came in", state.get("doubts", []))
    lines += _section("failed checks", state["failed_checks"], "check_name", "message")
    return lines + _section(
        "last runs", state["recent_runs"], "started_at", "command", "status", "message"
    )


def _section(title: str, rows: list[dict[str, Any]], *names: str) -> list[str]:
    if not rows:
        return []
    shown = names or tuple(rows[0])
    return [
        "",
        f"{title}:",
        table_text(shown, [[row[n] for n in shown] for row in rows]),
    ]


@click.command()
@common
def doctor(home: Home, is_quiet: bool) -> None:
    """Tell whether this machine and this home are able to run Borderlog."""
    findings = examine(home)
    for finding in findings:
        click.echo(
            f"{'ok ' if finding.is_ok else 'BAD'}  {finding.what}: {finding.detail}"
        )
    if not all(finding.is_ok for finding in findings):
        raise SystemExit(GATE_FAILED)
