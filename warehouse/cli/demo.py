"""The command that tries everything out on the shipped sample."""

import os
from pathlib import Path

import click

from warehouse.cli.dashboard import DEFAULT_PORT, open_dashboard
from warehouse.demo.sample import claim, land_sample
from warehouse.home import Home, home_at
from warehouse.progress import Progress
from warehouse.run import recorded, run_all

DEFAULT = Path("data") / "demo"
NOTICE = (
    "This is a sample: its reports were written for it about real incidents, the rows of "
    "its feeds are generated. Nothing of it is to be cited."
)


def _home(
    context: click.Context, parameter: click.Parameter, value: Path | None
) -> Home:
    return home_at(value or Path(os.environ.get("BORDERLOG_HOME") or DEFAULT))


@click.command()
@click.option("--no-dashboard", is_flag=True, help="End when the sample is published.")
@click.option(
    "--port", type=click.IntRange(1, 65535), default=DEFAULT_PORT, show_default=True
)
@click.option(
    "--home",
    type=click.Path(path_type=Path, file_okay=False),
    callback=_home,
    help="The sample's folder; default $BORDERLOG_HOME, else ./data/demo.",
)
@click.option(
    "--quiet", "is_quiet", is_flag=True, help="Say nothing but errors and results."
)
def demo(home: Home, is_quiet: bool, port: int, no_dashboard: bool) -> None:
    """Take the shipped sample through everything, then open the dashboard."""
    claim(home)
    with (
        Progress(is_quiet=is_quiet) as progress,
        recorded(home, "demo", progress) as run,
    ):
        run.stage("land")
        count = land_sample(home, progress)
        run.say(f"Landed {count:,} new files of the sample in {home.root}.")
        run_all(run)
    click.echo(NOTICE)
    if not no_dashboard:
        open_dashboard(home, port)
