"""Reference data: countries, regions, places and boundaries, built once."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True)
class ReferenceTable:
    """A built file, and the DuckDB type of each of its columns."""

    name: str
    file_name: str
    columns: dict[str, str]

    @property
    def path(self) -> Path:
        return DATA / self.file_name


def _csv(table: str, /, **columns: str) -> ReferenceTable:
    return ReferenceTable(table, f"{table}.csv", columns)


def _parquet(table: str, /, **columns: str) -> ReferenceTable:
    return ReferenceTable(table, f"{table}.parquet", columns)


TABLES = (
    _csv(
        "countries",
        country_code="VARCHAR",
        country_name="VARCHAR",
        iso3_code="VARCHAR",
        fips_code="VARCHAR",
        gwno="INTEGER",
        cameo_code="VARCHAR",
    ),
    _csv(
        "country_codes",
        scheme="VARCHAR",
        code="VARCHAR",
        country_code="VARCHAR",
        note="VARCHAR",
    ),
    _csv(
        "regions",
        region_code="VARCHAR",
        region_name="VARCHAR",
        country_code="VARCHAR",
        region_type="VARCHAR",
        parent_region_code="VARCHAR",
        is_iso="BOOLEAN",
        is_admin1="BOOLEAN",
    ),
    _csv("region_codes", scheme="VARCHAR", code="VARCHAR", region_code="VARCHAR"),
    _csv("region_names", name="VARCHAR", region_code="VARCHAR"),
    _parquet(
        "places",
        geonames_id="BIGINT",
        place_id="VARCHAR",
        place_name="VARCHAR",
        ascii_name="VARCHAR",
        country_code="VARCHAR",
        region_code="VARCHAR",
        latitude="DOUBLE",
        longitude="DOUBLE",
        population="BIGINT",
        alternate_names="VARCHAR[]",
        source="VARCHAR",
    ),
    _parquet(
        "boundaries",
        region_code="VARCHAR",
        country_code="VARCHAR",
        geometry="BLOB",
        min_longitude="DOUBLE",
        min_latitude="DOUBLE",
        max_longitude="DOUBLE",
        max_latitude="DOUBLE",
        is_approximate="BOOLEAN",
    ),
    _parquet(
        "disputed_areas",
        unit_id="VARCHAR",
        geometry="BLOB",
        min_longitude="DOUBLE",
        min_latitude="DOUBLE",
        max_longitude="DOUBLE",
        max_latitude="DOUBLE",
    ),
    _parquet(
        "borders",
        border_id="VARCHAR",
        country_code_1="VARCHAR",
        country_code_2="VARCHAR",
        policy="VARCHAR",
        region_code_1="VARCHAR",
        region_code_2="VARCHAR",
        geometry="BLOB",
        min_longitude="DOUBLE",
        min_latitude="DOUBLE",
        max_longitude="DOUBLE",
        max_latitude="DOUBLE",
    ),
    _csv(
        "country_gaps",
        country_code_1="VARCHAR",
        country_code_2="VARCHAR",
        gap_km="DOUBLE",
    ),
)


def fingerprints() -> dict[str, str]:
    """Table name to the sha256 of its file: the version of the reference data."""
    return {table.name: _digest(table.path) for table in TABLES}


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()
