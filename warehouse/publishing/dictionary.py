"""The data dictionary and lineage: one page that asks nothing of any host."""

import json
import re
from pathlib import Path

import duckdb

from warehouse.building import dbt
from warehouse.errors import BorderlogError
from warehouse.files import write_atomically
from warehouse.home import DBT_PROJECT, Home
from warehouse.loading.schema import make_tables

# dbt's page carries a tracker, switched off, and links to pages of its own making.
TRACKER = re.compile(r'"(?:https?:)?//[^"/]*(?:cloudfront\.net|getdbt\.com)/[^"]*"')
TRACKER_HOST = re.compile(r'"[^"]*sinter-collect\.com"')
LINKS = re.compile(r'<link rel="(?:canonical|shortcut icon)"[^>]*>')
# A browser asks for an icon by its template before the page has filled the name in.
TEMPLATE, FILLED = '<use xlink:href="{{ ', '<use ng-attr-href="{{ '
# Were anything overlooked, the browser itself would refuse to fetch it.
POLICY = (
    '<meta http-equiv="Content-Security-Policy" content="default-src data: blob: '
    "'unsafe-inline' 'unsafe-eval'; connect-src 'none'; form-action 'none'\">"
)


def write_dictionary(home: Home) -> Path:
    """Write `docs/index.html`; raises BorderlogError before the first load."""
    if not home.warehouse.exists():
        raise BorderlogError(
            f"There are no tables to describe in {home.root}: run `borderlog load` first."
        )
    with duckdb.connect(home.warehouse) as connection:
        make_tables(connection)
    page = dbt.document(home).read_text(encoding="utf-8")
    path = home.root / "docs" / "index.html"
    write_atomically(path, offline(_without_paths(page, home)).encode())
    return path


def offline(page: str) -> str:
    """The page without what it would load from elsewhere."""
    for pattern in (TRACKER, TRACKER_HOST):
        page = pattern.sub('""', page)
    page = LINKS.sub("", page).replace(TEMPLATE, FILLED)
    return page.replace('<meta charset="utf-8">', f'<meta charset="utf-8">{POLICY}', 1)


def _without_paths(page: str, home: Home) -> str:
    """A page that is passed on does not tell where on whose machine it was made."""
    for path, name in ((home.root, "home"), (DBT_PROJECT, DBT_PROJECT.name)):
        page = page.replace(json.dumps(str(path))[1:-1], name)
    return page
