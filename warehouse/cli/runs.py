"""Commands that move data on: read, build, publish, rollback, run."""

import time

import click

from warehouse import run as running
from warehouse.building import build as building
from warehouse.cli.options import common
from warehouse.errors import BorderlogError
from warehouse.home import Home
from warehouse.progress import Progress
from warehouse.publishing import publish as publishing
from warehouse.read import read as read_articles
from warehouse.run import recorded


@click.command()
@common
def read(home: Home, is_quiet: bool) -> None:
    """Read articles not yet read by this reader version."""
    with (
        Progress(is_quiet=is_quiet) as progress,
        recorded(home, "read", progress) as run,
    ):
        run.stage("read")
        run.say(f"Read {read_articles(home, progress):,} articles.")


@click.command()
@click.option("--full-refresh", "is_full_refresh", is_flag=True, help="Build all anew.")
@common
def build(home: Home, is_quiet: bool, is_full_refresh: bool) -> None:
    """Build the marts with dbt and test them."""
    with (
        Progress(is_quiet=is_quiet) as progress,
        recorded(home, "build", progress) as run,
    ):
        run.stage("build")
        plan = building.plan_build(home)
        if plan.warning:
            run.warn(plan.warning)
        building.build(home, progress, plan, is_full_refresh=is_full_refresh)


@click.command()
@click.option("--accept", "accepted", multiple=True, help="A check to let pass.")
@click.option("--because", help="Why it may pass, kept on record.")
@common
def publish(
    home: Home, is_quiet: bool, accepted: tuple[str, ...], because: str | None
) -> None:
    """Make the last build the one that readers see; lifts a hold."""
    with (
        Progress(is_quiet=is_quiet) as progress,
        recorded(home, "publish", progress) as run,
    ):
        run.stage("publish")
        current = publishing.publish(home, accepted, because)
        run.say(f"Published build {current.build_id}.")


@click.command()
@click.option("--because", help="The reason, kept on record.")
@common
def rollback(home: Home, is_quiet: bool, because: str | None) -> None:
    """Go back to the build before the current one, and hold there."""
    with (
        Progress(is_quiet=is_quiet) as progress,
        recorded(home, "rollback", progress) as run,
    ):
        run.stage("rollback")
        target = publishing.rollback(home, because)
        run.say(
            f"Readers see build {target.build_id} until the next `borderlog publish`."
        )


def _seconds(
    context: click.Context, parameter: click.Parameter, value: str
) -> float | None:
    if not value:
        return None
    number, unit = value[:-1], value[-1:]
    if not number.isdigit() or unit not in "smhd":
        raise click.BadParameter("give a number and s, m, h or d, such as 15m")
    return int(number) * {"s": 1, "m": 60, "h": 3600, "d": 86400}[unit]


@click.command()
@click.option("--every", callback=_seconds, help="Repeat after this long, such as 15m.")
@common
def run(home: Home, is_quiet: bool, every: float | None) -> None:
    """Load, read, build and publish: what a scheduler calls."""
    while True:
        begun = time.monotonic()
        try:
            _run_once(home, is_quiet)
        except BorderlogError as error:
            if every is None:
                raise
            click.echo(str(error), err=True)
        if every is None:
            return
        time.sleep(max(0.0, every - (time.monotonic() - begun)))


def _run_once(home: Home, is_quiet: bool) -> None:
    with (
        Progress(is_quiet=is_quiet) as progress,
        recorded(home, "run", progress) as run,
    ):
        running.run_all(run)
