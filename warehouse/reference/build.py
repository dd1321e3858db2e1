"""Build every reference table: python -m warehouse.reference.build."""

from argparse import ArgumentParser
from pathlib import Path

import click
import duckdb

from warehouse.duckdb_extensions import load_spatial
from warehouse.reference import DATA, TABLES
from warehouse.reference.borders import build_borders
from warehouse.reference.boundaries import build_boundaries
from warehouse.reference.countries import build_countries
from warehouse.reference.country_gaps import build_country_gaps
from warehouse.reference.coverage import lay_coverage
from warehouse.reference.cuts import cut_units
from warehouse.reference.disputed_areas import build_disputed_areas
from warehouse.reference.gazetteer import load_cities
from warehouse.reference.map_outlines import build_map_outlines
from warehouse.reference.natural_earth import load_units
from warehouse.reference.places import build_places
from warehouse.reference.region_codes import build_region_codes
from warehouse.reference.regions import build_regions

NATURAL_EARTH = Path("/usr/share/qgis/resources/data/world_map.gpkg")


def build(natural_earth: Path) -> None:
    """Write all tables into DATA; the same inputs give the same bytes."""
    DATA.mkdir(exist_ok=True)
    with duckdb.connect() as con:
        load_spatial(con)
        con.execute("set threads = 1")
        load_units(con, natural_earth)
        load_cities(con)
        cut_units(con)
        build_countries()
        build_regions(con)
        build_region_codes(con)
        build_places(con)
        build_boundaries(con)
        build_disputed_areas(con, natural_earth)
        lay_coverage(con)
        build_borders(con)
        build_country_gaps(con)
        build_map_outlines(con)


def main() -> None:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--natural-earth", type=Path, default=NATURAL_EARTH)
    build(parser.parse_args().natural_earth)
    for table in TABLES:
        click.echo(f"{table.file_name}: {table.path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
