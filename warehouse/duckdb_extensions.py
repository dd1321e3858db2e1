"""DuckDB extensions from the installed packages, loaded without a network."""

import sysconfig
from pathlib import Path

import duckdb


def extension_path(name: str) -> Path:
    """File of an extension built for this DuckDB; FileNotFoundError if absent."""
    packages = Path(sysconfig.get_path("platlib")) / f"duckdb_extension_{name}"
    version = f"v{duckdb.__version__}"
    found = sorted(packages.glob(f"extensions/{version}/**/{name}.duckdb_extension"))
    if not found:
        raise FileNotFoundError(
            f"No DuckDB extension {name} for {version} in {packages}; "
            f"install duckdb-extension-{name.replace('_', '-')}=={duckdb.__version__}."
        )
    return found[0]


def load_spatial(con: duckdb.DuckDBPyConnection) -> None:
    """Make the ST_ functions available on this connection."""
    con.load_extension(str(extension_path("spatial")))
