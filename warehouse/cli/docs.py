"""The command that writes the data dictionary and opens it."""

import webbrowser

import click

from warehouse.cli.options import common
from warehouse.home import Home
from warehouse.progress import Progress
from warehouse.publishing.dictionary import write_dictionary
from warehouse.run import recorded


@click.command()
@click.option("--no-browser", is_flag=True, help="Only write the page.")
@common
def docs(home: Home, is_quiet: bool, no_browser: bool) -> None:
    """Write the data dictionary and lineage as one page, and open it."""
    with (
        Progress(is_quiet=is_quiet) as progress,
        recorded(home, "docs", progress) as run,
    ):
        run.stage("docs")
        path = write_dictionary(home)
    click.echo(str(path))
    if not no_browser:
        webbrowser.open(path.as_uri())
