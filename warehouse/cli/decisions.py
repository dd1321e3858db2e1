"""Commands by which a person corrects what was put together: merge, split, unlink, undo."""

import getpass
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import click

from warehouse.cli.options import common
from warehouse.decisions.deciding import Decider
from warehouse.decisions.decision import Decision
from warehouse.home import Home
from warehouse.progress import Progress
from warehouse.run import Run, recorded


def deciding(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add --because and --by to the options that every command shares."""
    because = click.option(
        "--because", required=True, help="The reason, kept with the decision."
    )
    by = click.option(
        "--by", "decided_by", help="Who decides; default the user of this machine."
    )
    return because(by(common(command)))


@contextmanager
def _decider(
    home: Home, is_quiet: bool, command: str, decided_by: str | None, because: str
) -> Iterator[tuple[Run, Decider]]:
    with (
        Progress(is_quiet=is_quiet) as progress,
        recorded(home, command, progress) as run,
    ):
        run.stage(command)
        yield run, Decider(home, decided_by or getpass.getuser(), because)


def _tell(run: Run, decision: Decision, what: str) -> None:
    run.say(f"Noted {decision.decision_id}: {what}.")
    run.say("Call `borderlog run` to publish with it.")


@click.command()
@click.argument("incident_ids", metavar="INCIDENT…", nargs=-1, required=True)
@deciding
def merge(
    home: Home,
    is_quiet: bool,
    incident_ids: tuple[str, ...],
    because: str,
    decided_by: str | None,
) -> None:
    """Decide that several incidents are one."""
    with _decider(home, is_quiet, "merge", decided_by, because) as (run, decider):
        decision = decider.merge(incident_ids)
        reports = len(decision.report_ids)
        named = " and ".join(decision.incident_ids)
        _tell(run, decision, f"{named} are one incident of {reports:,} reports")


@click.command()
@click.argument("incident_id", metavar="INCIDENT")
@click.argument("report_ids", metavar="REPORT…", nargs=-1, required=True)
@deciding
def split(
    home: Home,
    is_quiet: bool,
    incident_id: str,
    report_ids: tuple[str, ...],
    because: str,
    decided_by: str | None,
) -> None:
    """Decide that reports leave their incident and form one of their own."""
    with _decider(home, is_quiet, "split", decided_by, because) as (run, decider):
        decision = decider.split(incident_id, report_ids)
        leaving, staying = len(decision.report_ids), len(decision.other_report_ids)
        _tell(
            run,
            decision,
            f"reports that leave {decision.incident_ids[0]}: {leaving:,}, "
            f"that stay: {staying:,}",
        )


@click.command()
@click.argument("report_id", metavar="REPORT")
@deciding
def unlink(
    home: Home, is_quiet: bool, report_id: str, because: str, decided_by: str | None
) -> None:
    """Decide that a report stands by itself."""
    with _decider(home, is_quiet, "unlink", decided_by, because) as (run, decider):
        decision = decider.unlink(report_id)
        incident = decision.incident_ids[0]
        _tell(run, decision, f"{report_id} stands by itself, apart from {incident}")


@click.command()
@click.argument("decision_id", metavar="DECISION")
@deciding
def undo(
    home: Home, is_quiet: bool, decision_id: str, because: str, decided_by: str | None
) -> None:
    """Take a decision back."""
    with _decider(home, is_quiet, "undo", decided_by, because) as (run, decider):
        _tell(run, decider.undo(decision_id), f"{decision_id} no longer holds")
