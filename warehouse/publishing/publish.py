"""Make a build current, or go back to the one before."""

from dataclasses import replace

from warehouse import clock, ops
from warehouse.building.vouch import standing_build
from warehouse.errors import BorderlogError, GateFailedError
from warehouse.files import copy_atomically, write_atomically
from warehouse.home import Home
from warehouse.ops import Build
from warehouse.publishing.accept import require_passed
from warehouse.publishing.export_copy import prune_export_copies, write_export_copy
from warehouse.publishing.manifest import (
    Current,
    from_json,
    published_builds,
    published_path,
    read_current,
    require_current,
    to_json,
    write_current,
)
from warehouse.publishing.texts import prune_texts, write_texts

KEPT = 5


def publish(
    home: Home, accepted: tuple[str, ...] = (), because: str | None = None
) -> Current:
    """Copy the vouched-for marts under a new name and point the manifest at it.

    `accepted` are checks that stopped the build and are let pass, with the reason.
    Lifts a hold. Raises GateFailedError when nothing vouches for the marts as they are,
    or the gate marts out did not let them pass.
    """
    record = require_passed(home, vouched_build(home), accepted, because)
    current = _publish(home, record)
    with ops.ops(home) as connection:
        connection.execute("delete from holds")
    return current


def vouched_build(home: Home) -> Build:
    """The success record whose fingerprint is that of marts.duckdb now."""
    if not home.marts.exists():
        raise BorderlogError(
            f"There is no build in {home.root}: run `borderlog build`."
        )
    found = standing_build(home)
    if found is None:
        raise GateFailedError(
            "Nothing was published: marts.duckdb is not as the last successful "
            "`borderlog build` left it; build again, then publish."
        )
    return found


def _publish(home: Home, record: Build) -> Current:
    path = published_path(home, record.build_id)
    current = Current(
        build_id=record.build_id,
        built_at=record.built_at,
        published_at=clock.now(),
        load_id=record.load_id,
        code_fingerprint=record.code_fingerprint,
    )
    if not path.exists():
        # Its manifest first: a build on disk is one that can be gone back to.
        write_atomically(path.with_suffix(".json"), to_json(current))
        copy_atomically(home.marts, path)
    write_export_copy(home, record.build_id)
    write_texts(home, record.build_id)
    write_current(home, current)
    _prune(home, current)
    return current


def _prune(home: Home, current: Current) -> None:
    """Keep the last five, and nothing of a copy that was killed half-way; unlinking a
    file that somebody still reads is harmless."""
    for left_behind in home.published.glob(".*.tmp"):
        left_behind.unlink()
    for build_id in published_builds(home)[:-KEPT]:
        if build_id != current.build_id:
            published_path(home, build_id).unlink()
            published_path(home, build_id).with_suffix(".json").unlink(missing_ok=True)
    prune_export_copies(home)
    prune_texts(home, current.build_id)


def rollback(home: Home, because: str | None = None) -> Current:
    """Go back to the build before the current one, and hold there until `publish`."""
    now = require_current(home)
    earlier = [one for one in published_builds(home) if one < now.build_id]
    if not earlier:
        raise BorderlogError(f"There is no build before {now.build_id} to go back to.")
    path = published_path(home, earlier[-1]).with_suffix(".json")
    target = replace(from_json(path.read_bytes()), published_at=clock.now())
    hold = {"build_id": target.build_id, "because": because, "held_at": clock.now()}
    ops.insert(home, "holds", [hold])
    write_texts(home, target.build_id)
    write_current(home, target)
    prune_texts(home, target.build_id)
    return target


def is_covered(home: Home, load_id: int, code_fingerprint: str) -> bool:
    """Whether the current build already holds all rows under the rules of today."""
    current = read_current(home)
    return current is not None and (current.load_id, current.code_fingerprint) == (
        load_id,
        code_fingerprint,
    )
