"""Seeds and their tests: built and tested when they change, not at every build."""

from hashlib import sha256
from typing import TYPE_CHECKING, Any

import duckdb
from duckdb import DuckDBPyConnection

from warehouse.attaching import attach
from warehouse.building.fingerprints import node_fingerprint
from warehouse.home import Home

if TYPE_CHECKING:
    from dbt.contracts.graph.manifest import Manifest

Fingerprints = dict[str, str]


def fixed_fingerprints(manifest: "Manifest", sources: Fingerprints) -> Fingerprints:
    """Unique id to fingerprint of each seed, and of each test that looks at nothing but
    seeds and reference tables; `sources` is as `fingerprints` takes it."""
    found = {}
    for unique_id, node in manifest.nodes.items():
        kind = str(node.resource_type)
        if kind == "seed":
            found[unique_id] = node_fingerprint(manifest, sources, unique_id)
        elif kind == "test" and _is_of_fixed_tables(manifest, node):
            told = [node.raw_code, str(getattr(node, "test_metadata", None))]
            told += [
                node_fingerprint(manifest, sources, parent) for parent in _parents(node)
            ]
            found[unique_id] = sha256("\x1f".join(told).encode()).hexdigest()
    return found


def settled_names(home: Home, manifest: "Manifest", current: Fingerprints) -> list[str]:
    """Names of the nodes that stand as they were when all tests passed last."""
    with duckdb.connect(home.warehouse, read_only=True) as connection:
        held = dict(connection.execute("from ops.model_fingerprints").fetchall())
        tables = _tables(home, connection)
    names = []
    for unique_id, fingerprint in current.items():
        node = manifest.nodes[unique_id]
        is_there = unique_id.startswith("test.") or (node.schema, node.name) in tables
        if is_there and held.get(unique_id) == fingerprint:
            names.append(str(node.name))
    return names


def _is_of_fixed_tables(manifest: "Manifest", node: Any) -> bool:
    return all(
        parent.startswith("seed.")
        or (
            parent.startswith("source.")
            and manifest.sources[parent].schema == "reference"
        )
        for parent in _parents(node)
    )


def _parents(node: Any) -> list[str]:
    return sorted(node.depends_on.nodes)


def _tables(home: Home, connection: DuckDBPyConnection) -> set[tuple[str, str]]:
    """Schema and name of every table of the work file and of the marts."""
    if home.marts.exists():
        attach(connection, home.marts, "marts")
    found = connection.execute("select schema_name, table_name from duckdb_tables()")
    return {(schema, name) for schema, name in found.fetchall()}
