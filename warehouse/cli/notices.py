"""Licence notices: read and accepted before the first file of a source is taken in."""

import sys

import click

from warehouse import ops
from warehouse.connectors import connector
from warehouse.connectors.seam import SourceInfo
from warehouse.errors import BorderlogError
from warehouse.home import Home


def require_acceptance(home: Home, source_name: str, *, is_accepted: bool) -> None:
    """Go on only where the source's notice, as it reads today, was accepted in this
    home. On a terminal the person is asked; elsewhere only the option accepts.

    Raises BorderlogError, so that nothing lands.
    """
    info = connector(source_name).info
    if not info.notice or ops.licence_accepted_at(home, source_name, info.notice):
        return
    if not is_accepted and not sys.stdin.isatty():
        raise BorderlogError(_refusal(info))
    click.echo(info.notice, err=True)
    if not is_accepted and not click.confirm("Do you accept this?", err=True):
        raise BorderlogError("Not accepted: nothing was taken in.")
    ops.accept_licence(home, source_name, info.notice)
    click.echo("Accepted, and kept on record.", err=True)


def _refusal(info: SourceInfo) -> str:
    """The notice's gist is its first paragraph, one sentence."""
    gist = info.notice.partition("\n\n")[0].rstrip(".")
    return (
        f"Nothing was taken in: {gist}; read {info.licence_url} and, if you accept that, "
        "call again with --accept-licence."
    )


def acceptance(home: Home, source_name: str) -> dict[str, object]:
    """Whether a source has a notice, and when it was accepted as it reads today."""
    notice = connector(source_name).info.notice
    accepted_at = notice and ops.licence_accepted_at(home, source_name, notice)
    return {"has_notice": bool(notice), "licence_accepted_at": accepted_at or None}
