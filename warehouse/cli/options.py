"""Options that every command shares, and the home and progress they make."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from warehouse.home import Home, home_at


def _home(context: click.Context, parameter: click.Parameter, value: Any) -> Home:
    return home_at(value)


def common(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add --home (as a `Home`) and --quiet."""
    home = click.option(
        "--home",
        type=click.Path(path_type=Path, file_okay=False),
        callback=_home,
        help="The warehouse's folder; default $BORDERLOG_HOME, else ./data.",
    )
    quiet = click.option(
        "--quiet", "is_quiet", is_flag=True, help="Say nothing but errors and results."
    )
    return home(quiet(command))
