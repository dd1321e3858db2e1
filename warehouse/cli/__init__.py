"""The command line: one plain sentence for every error, an exit code for each kind."""

import os
import sys

import click

from warehouse import __version__
from warehouse.cli.dashboard import dashboard
from warehouse.cli.decisions import merge, split, undo, unlink
from warehouse.cli.demo import demo
from warehouse.cli.docs import docs
from warehouse.cli.extract import extract
from warehouse.cli.inputs import add, forget, load, sources
from warehouse.cli.output import export, sql
from warehouse.cli.runs import build, publish, read, rollback, run
from warehouse.cli.state import doctor, status
from warehouse.errors import BorderlogError


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="borderlog")
def cli() -> None:
    """A warehouse of cross-border conflict incidents that shows its evidence."""


for command in (
    *(sources, add, load, read, build, publish, rollback, forget, run),
    *(merge, split, unlink, undo),
    *(extract, demo, status, sql, export, dashboard, docs, doctor),
):
    cli.add_command(command)


def main() -> None:
    """Entry point of `borderlog`; tracebacks only with BORDERLOG_DEBUG=1."""
    try:
        cli(standalone_mode=False)
    except BorderlogError as error:
        _fail(str(error), error.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        _fail("Interrupted; what was committed stays, run again to go on.", 130)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except Exception as error:
        _fail(f"Unexpected {type(error).__name__}: {error}", 1)


def _fail(sentence: str, exit_code: int) -> None:
    if os.environ.get("BORDERLOG_DEBUG") == "1":
        raise  # noqa: PLE0704
    click.echo(sentence, err=True)
    sys.exit(exit_code)
