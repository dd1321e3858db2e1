"""Commands about what goes in: sources, add, load, forget."""

import json
from pathlib import Path
from typing import Any

import click

from warehouse.cli.notices import acceptance, require_acceptance
from warehouse.cli.options import common
from warehouse.cli.paths import files_given
from warehouse.connectors import connectors
from warehouse.demo.sample import require_real
from warehouse.errors import BAD_INPUT, BorderlogError
from warehouse.home import Home
from warehouse.landing.store import Landed, land
from warehouse.loading import forget as forgetting
from warehouse.loading import load as loading
from warehouse.progress import Progress
from warehouse.run import recorded, tell_load
from warehouse.state import last_loads


@click.command()
@click.option("--json", "is_json", is_flag=True, help="Print JSON.")
@common
def sources(home: Home, is_quiet: bool, is_json: bool) -> None:
    """List each source: what it is, licence, citation, key needed, last load."""
    loads = last_loads(home)
    listed = [
        {
            "source_name": name,
            "title": one.info.title,
            "description": one.info.description,
            "licence": one.info.licence,
            "citation": one.info.citation,
            "is_key_needed": one.info.is_key_needed,
            **acceptance(home, name),
            "last_load_at": loads.get(name),
        }
        for name, one in connectors().items()
    ]
    if is_json:
        click.echo(json.dumps(listed, default=str, indent=1))
        return
    for row in listed:
        click.echo(f"{row['source_name']}: {row['title']}")
        for label in ("description", "licence", "citation"):
            click.echo(f"  {label + ':':<13}{row[label]}")
        click.echo(f"  {'key needed:':<13}{'yes' if row['is_key_needed'] else 'no'}")
        if row["has_notice"]:
            accepted = row["licence_accepted_at"] or "not yet; `borderlog add` asks"
            click.echo(f"  {'accepted:':<13}{accepted}")
        click.echo(f"  {'last load:':<13}{row['last_load_at'] or 'never'}")


@click.command()
@click.argument("source_name", metavar="SOURCE")
@click.argument("paths", metavar="PATH…", nargs=-1, required=True)
@click.option(
    "--published-on", type=click.DateTime(["%Y-%m-%d"]), help="Articles: day."
)
@click.option("--publisher", help="Articles: who published them.")
@click.option("--url", help="Where the file came from.")
@click.option("--licence", help="Under which licence it came.")
@click.option("--language", help="Articles: ISO 639-1 code.")
@click.option(
    "--accept-licence",
    "is_accepted",
    is_flag=True,
    help="Accept the source's licence notice, where it has one.",
)
@common
def add(
    home: Home,
    is_quiet: bool,
    is_accepted: bool,
    source_name: str,
    paths: tuple[str, ...],
    published_on: Any,
    **options: str | None,
) -> None:
    """Land files, folders, globs, zip or gz of SOURCE, bytes as they came."""
    require_real(home)
    require_acceptance(home, source_name, is_accepted=is_accepted)
    given = {name: value for name, value in options.items() if value}
    if published_on:
        given["published_on"] = f"{published_on:%Y-%m-%d}"
    progress = Progress(is_quiet=is_quiet)
    files, problems = files_given(paths)
    landed = [
        one
        for path in _each(progress, files)
        for one in _land(home, source_name, path, given, problems)
    ]
    _tell_landed(landed, problems)


def _land(
    home: Home,
    source_name: str,
    path: Path,
    given: dict[str, str],
    problems: list[str],
) -> list[Landed]:
    """Land one file; one that cannot be opened is a problem and stops nothing."""
    try:
        return land(home.make(), source_name, path, given)
    except OSError as error:
        if error.filename != str(path):
            raise
        problems.append(f"{path}: it cannot be read ({error.strerror}).")
        return []


def _each(progress: Progress, files: list[Path]) -> Any:
    with progress:
        task = progress.task("land", len(files), "files")
        for path in files:
            yield path
            task.advance()
        task.finish()


def _tell_landed(landed: list[Landed], problems: list[str]) -> None:
    new = [one for one in landed if one.is_new]
    click.echo(f"Landed {len(new)} new, {len(landed) - len(new)} seen before.")
    broken = [one.sidecar for one in landed if one.sidecar.problem]
    for sidecar in broken:
        click.echo(
            f"{sidecar.file_name}: {sidecar.problem}; it is kept but will not load.",
            err=True,
        )
    for problem in problems:
        click.echo(problem, err=True)
    for sidecar in (one.sidecar for one in landed if one.sidecar.forgotten_because):
        because = sidecar.forgotten_because
        click.echo(
            f"{sidecar.file_name}: it was forgotten ({because}) and stays so.", err=True
        )
    if broken or problems:
        raise SystemExit(BAD_INPUT)


@click.command()
@click.option(
    "--rebuild", "is_rebuild", is_flag=True, help="Make raw anew from landing."
)
@common
def load(home: Home, is_quiet: bool, is_rebuild: bool) -> None:
    """Load all that is landed into raw, each file once."""
    with (
        Progress(is_quiet=is_quiet) as progress,
        recorded(home, "load", progress) as run,
    ):
        run.stage("load")
        result = loading.load(home, progress, is_rebuild=is_rebuild)
        tell_load(run, result)
        if not result.entries:
            run.say("Nothing new is landed.")


@click.command()
@click.argument("what", metavar="FILE-OR-SOURCE")
@click.option("--because", required=True, help="The reason, kept on record.")
@common
def forget(home: Home, is_quiet: bool, what: str, because: str) -> None:
    """Take a wrong or withdrawn file, or a whole source, out again."""
    if not because.strip():
        raise BorderlogError("Say why: --because may not be empty.")
    with (
        Progress(is_quiet=is_quiet) as progress,
        recorded(home, "forget", progress) as run,
    ):
        run.stage("forget")
        for sidecar in forgetting.forget(home, what, because):
            run.say(f"Forgot {sidecar.file_name} ({sidecar.file_id}): {because}")
        run.say("Call `borderlog run` to publish without it.")
