"""A model's fingerprint: its rules and those of all above it. A new one means anew."""

from hashlib import sha256
from typing import TYPE_CHECKING, Any

from duckdb import DuckDBPyConnection

from warehouse.reference import fingerprints as reference_fingerprints

if TYPE_CHECKING:
    from dbt.contracts.graph.manifest import Manifest


def fingerprints(manifest: "Manifest", sources: dict[str, str]) -> dict[str, str]:
    """Model name to fingerprint; `sources` fingerprints what models read, by
    `schema.table`, where its content may change without a load."""
    known: dict[str, str] = {}
    for unique_id in manifest.nodes:
        _fingerprint(manifest, sources, unique_id, known)
    return {
        node.name: known[unique_id]
        for unique_id, node in manifest.nodes.items()
        if str(node.resource_type) == "model"
    }


def node_fingerprint(
    manifest: "Manifest", sources: dict[str, str], unique_id: str
) -> str:
    """The fingerprint of one node or source, with all above it."""
    return _fingerprint(manifest, sources, unique_id, {})


def _fingerprint(
    manifest: "Manifest", sources: dict[str, str], unique_id: str, known: dict[str, str]
) -> str:
    if unique_id not in known:
        node: Any = manifest.nodes.get(unique_id)
        if node is None:
            known[unique_id] = _source_fingerprint(manifest, sources, unique_id)
        else:
            parents = [
                _fingerprint(manifest, sources, parent, known)
                for parent in sorted(getattr(node.depends_on, "nodes", []))
            ]
            own = [node.checksum.checksum, str(sorted(node.unrendered_config.items()))]
            own += [str(column) for column in node.columns.items()]
            own += _macros(manifest, node.depends_on.macros, set())
            known[unique_id] = _digest([*own, *parents])
    return known[unique_id]


def _source_fingerprint(
    manifest: "Manifest", sources: dict[str, str], unique_id: str
) -> str:
    source = manifest.sources[unique_id]
    return sources.get(f"{source.schema}.{source.identifier}", unique_id)


def _macros(manifest: "Manifest", names: list[str], seen: set[str]) -> list[str]:
    """The texts of the project's own macros that are called, and those they call."""
    texts = []
    for name in sorted(names):
        macro = manifest.macros.get(name)
        if macro and macro.package_name == "borderlog" and name not in seen:
            seen.add(name)
            texts += [
                macro.macro_sql,
                *_macros(manifest, macro.depends_on.macros, seen),
            ]
    return texts


def _digest(parts: list[str]) -> str:
    return sha256("\x1f".join(parts).encode()).hexdigest()


def source_fingerprints(connection: DuckDBPyConnection) -> dict[str, str]:
    """Fingerprints of the reference tables, the sources and raw's generation; every
    source of rows carries the generation, for rows may have been taken away."""
    held = dict(connection.execute("from reference.files").fetchall())
    reference = reference_fingerprints() | held
    generation = str(connection.execute("from raw.generation").fetchall())
    told = str(connection.execute("from raw.sources order by source_name").fetchall())
    tables = connection.execute(
        "select table_schema || '.' || table_name from information_schema.tables "
        "where table_schema in ('raw', 'read')"
    ).fetchall()
    return {
        **{name: _digest([name, generation]) for (name,) in tables},
        **{f"reference.{name}": value for name, value in reference.items()},
        "raw.sources": _digest([told]),
    }


def stale_models(connection: DuckDBPyConnection, current: dict[str, str]) -> list[str]:
    """Models whose fingerprint is not the one they were last built with."""
    held = dict(connection.execute("from ops.model_fingerprints").fetchall())
    return sorted(name for name, value in current.items() if held.get(name) != value)


def write_models_to_refresh(connection: DuckDBPyConnection, names: list[str]) -> None:
    connection.execute("begin")
    connection.execute("delete from ops.models_to_refresh")
    connection.execute(
        "insert into ops.models_to_refresh select unnest(?::varchar[])", [names]
    )
    connection.execute("commit")


def write_fingerprints(connection: DuckDBPyConnection, current: dict[str, str]) -> None:
    """Say which rules the tables now follow; nothing is left to refresh."""
    connection.execute("begin")
    connection.execute("delete from ops.models_to_refresh")
    connection.execute("delete from ops.model_fingerprints")
    connection.execute(
        "insert into ops.model_fingerprints "
        "select unnest(?::varchar[]), unnest(?::varchar[])",
        [list(current), list(current.values())],
    )
    connection.execute("commit")
