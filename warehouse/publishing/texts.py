"""Whole articles for the dashboard of an operator who may show them, and nobody else's.

What is published holds quotes. Where a home's `borderlog.toml` says `show_full_text`
under `[dashboard]`, the texts that the current build quotes lie beside it, in a file that
the dashboard reads while the work file is locked.
"""

import os
import tomllib
from collections.abc import Sequence
from pathlib import Path

import duckdb
import pyarrow.parquet as pq
from duckdb import DuckDBPyConnection

from warehouse.attaching import attach
from warehouse.errors import BorderlogError
from warehouse.home import Home
from warehouse.publishing.manifest import published_path

SWITCH = "show_full_text"
# Small groups of sorted keys: one text is found without unpacking the others.
GROUP = 2048

QUOTED = """
select articles.document_sha256, any_value(articles.body) as text
from work.raw.articles as articles
inner join (select distinct document_sha256 from published.claims) as quoted
    on articles.document_sha256 = quoted.document_sha256
group by articles.document_sha256
order by articles.document_sha256
"""


def is_full_text_shown(home: Home) -> bool:
    """False unless the home says otherwise; raises a sentence where it says it wrongly."""
    if not home.config.is_file():
        return False
    try:
        told = tomllib.loads(home.config.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BorderlogError(f"{home.config} is no TOML: {error}.") from None
    table = told.get("dashboard", {})
    if not isinstance(table, dict) or set(table) - {SWITCH}:
        raise BorderlogError(f"{home.config}: [dashboard] knows {SWITCH} alone.")
    value = table.get(SWITCH, False)
    if not isinstance(value, bool):
        raise BorderlogError(f"{home.config}: dashboard.{SWITCH} wants true or false.")
    return value


def texts_path(home: Home, build_id: str) -> Path:
    return home.texts / f"{build_id}.parquet"


def write_texts(home: Home, build_id: str) -> None:
    """Write the texts that a build's claims quote, anew and whole or not at all, where
    the operator shows them: an article taken out since is not among them."""
    if not is_full_text_shown(home) or not home.warehouse.exists():
        return
    path = texts_path(home, build_id)
    temporary = path.with_name(f".{build_id}.{os.getpid()}.tmp")
    try:
        home.texts.mkdir(exist_ok=True)
        with duckdb.connect() as connection:
            attach(connection, home.warehouse, "work")
            attach(connection, published_path(home, build_id), "published")
            if _has_claims(connection):
                rows = connection.sql(QUOTED)
                rows.write_parquet(
                    str(temporary), compression="zstd", row_group_size=GROUP
                )
                os.replace(temporary, path)
    except (OSError, duckdb.Error) as error:
        raise BorderlogError(
            f"The texts of build {build_id} cannot be written to {home.texts}: "
            f"{' '.join(str(error).split())}; run `borderlog publish`."
        ) from None


def _has_claims(connection: DuckDBPyConnection) -> bool:
    """An older build has none."""
    found = connection.execute(
        "select 1 from duckdb_tables() "
        "where database_name = 'published' and table_name = 'claims'"
    )
    return found.fetchone() is not None


def prune_texts(home: Home, build_id: str) -> None:
    """Keep nothing but the texts of the current build, and not those where they are no
    longer to be shown."""
    kept = texts_path(home, build_id) if is_full_text_shown(home) else None
    for path in home.texts.glob("*"):
        if path != kept:
            path.unlink()


def read_texts(home: Home, build_id: str, ids: Sequence[str]) -> dict[str, str]:
    """The texts held of these documents by their hash; none where the switch is off."""
    if not ids or not is_full_text_shown(home):
        return {}
    try:
        rows = pq.read_table(
            texts_path(home, build_id), filters=[("document_sha256", "in", list(ids))]
        )
    except FileNotFoundError:
        return {}
    keys, texts = rows["document_sha256"].to_pylist(), rows["text"].to_pylist()
    return dict(zip(keys, texts, strict=True))
