"""What dbt's connection needs of this machine: the spatial extension, from its package."""

from dbt.adapters.duckdb.plugins import BasePlugin
from duckdb import DuckDBPyConnection

from warehouse.duckdb_extensions import load_spatial


class Plugin(BasePlugin):
    """Named in profiles.yml; dbt-duckdb calls it for each new connection."""

    def configure_connection(self, conn: DuckDBPyConnection) -> None:
        load_spatial(conn)
