"""A small world of files in which rows are restated, revised, repeated and withdrawn."""

import json
import shutil
from collections.abc import Iterable
from pathlib import Path

import duckdb

from tests.rows import gdelt_file, gdelt_row, mention_row, ucdp_file, ucdp_row
from tests.viina_files import releases
from warehouse.building.build import build, plan_build
from warehouse.home import Home
from warehouse.landing.sidecar import read_sidecar
from warehouse.landing.store import land
from warehouse.loading.load import load
from warehouse.progress import Progress
from warehouse.read import read

QUIET = Progress(is_quiet=True)
# What tells of runs and not of the world.
JOURNAL = {
    *("build_info", "check_results", "pipeline_runs"),
    *("incident_history", "incident_changes", "incident_id_changes"),
}
JOURNAL_COLUMNS = {"changed_at"}


def _gdelt() -> dict[str, bytes]:
    first = [gdelt_row(GlobalEventID=str(n)) for n in range(1, 8)]
    moved = gdelt_row(
        GlobalEventID="3",
        DATEADDED="20240313090000",
        ActionGeo_ADM1Code="RS41",
        ActionGeo_FullName="Sudzha, Kurskaya Oblast', Russia",
        ActionGeo_Lat="51.19",
        ActionGeo_Long="35.27",
    )
    recoded = gdelt_row(GlobalEventID="4", DATEADDED="20240313090000", EventCode="010")
    actorless = gdelt_row(
        GlobalEventID="5",
        DATEADDED="20240313090000",
        Actor1CountryCode="",
        Actor2CountryCode="",
    )
    older = gdelt_row(
        GlobalEventID="6",
        DATEADDED="20240312061500",
        ActionGeo_FullName="Older, Russia",
    )
    later = [
        gdelt_row(GlobalEventID=str(n), Day="20240314", DATEADDED="20240314121500")
        for n in range(8, 11)
    ]
    return {
        "20240312121500.export.CSV": gdelt_file(first),
        "20240313090000.export.CSV": gdelt_file([moved, recoded, actorless, first[1]]),
        "20240312061500.export.CSV": gdelt_file([older]),
        "20240314121500.export.CSV": gdelt_file([*later, "torn row"]),
    }


def _mentions() -> dict[str, bytes]:
    """Of an event that leaves the scope, of one that is not known, and seen again."""
    first = [mention_row(GlobalEventID=str(n)) for n in (1, 4, 9, 99)]
    again = mention_row(
        GlobalEventID="1", MentionTimeDate="20240314121500", Confidence="10"
    )
    return {
        "20240312123000.mentions.CSV": gdelt_file(first),
        "20240314121500.mentions.CSV": gdelt_file([again, first[1]]),
    }


def _acled() -> dict[str, bytes]:
    """Made-up events, restated, deleted, and issued again after the deletion."""
    paths = (Path(__file__).parent / "fixtures" / "acled").iterdir()
    return {path.name: path.read_bytes() for path in paths}


def _ucdp() -> dict[str, bytes]:
    candidate = [ucdp_row(id=str(n), date_start="2024-03-12") for n in range(1, 6)]
    restated = [
        ucdp_row(id="1", date_start="2024-03-12"),
        ucdp_row(id="2", best="7", high="9", date_start="2024-03-12"),
        ucdp_row(id="3", date_start="2024-03-13", date_end="2024-03-13"),
        ucdp_row(id="4", date_start="2024-03-01", date_end="2024-03-31", date_prec="4"),
    ]
    return {
        "GEDEvent_v24_0_3.csv": ucdp_file(candidate),
        "GEDEvent_v25_1.csv": ucdp_file(restated),
    }


def _article(number: int, day: int, scraped: int, body: str) -> str:
    return json.dumps(
        {
            "url": f"https://paper.example/{number}",
            "title": f"Article {number}",
            "published_at": f"2024-03-{day}T08:00:00Z",
            "scraped_at": f"2024-03-{scraped}T08:00:00Z",
            "language": "en",
            "body": body,
        }
    )


RAID = (
    "Fighters of the Freedom of Russia Legion carried out a cross-border raid near "
    "Shebekino in the Belgorod region on Tuesday, the group said."
)
QUIET_DAY = "The orchestra played on in the park and nobody spoke of anything else."


def _articles() -> dict[str, bytes]:
    return {
        "monday.jsonl": "\n".join(
            [_article(1, 14, 14, RAID), _article(2, 13, 13, RAID)]
        ).encode(),
        "tuesday.jsonl": "\n".join(
            [
                _article(1, 14, 15, QUIET_DAY),
                _article(2, 13, 17, f"{RAID} Nobody confirmed it."),
                _article(3, 12, 16, RAID),
            ]
        ).encode(),
    }


def landed_world(root: Path) -> Home:
    """A home with every file of the world landed, each at its own time."""
    home = Home(root).make()
    files = {
        "gdelt": _gdelt(),
        "gdelt_mentions": _mentions(),
        "ucdp": _ucdp(),
        "articles": _articles(),
        "viina": releases(),
        "acled": _acled(),
    }
    upstream = root / "upstream"
    upstream.mkdir()
    for source_name, contents in files.items():
        for name, data in contents.items():
            (upstream / name).write_bytes(data)
            land(home, source_name, upstream / name, {})
    return home


def landed_names(world: Home) -> list[str]:
    """The world's files, in a fixed order."""
    found = [read_sidecar(path) for path in world.landing.glob("*/*.json")]
    return sorted(sidecar.file_name for sidecar in found)


def bring(world: Home, home: Home, names: Iterable[str]) -> None:
    """Put some of the world's landed files into another home's landing."""
    wanted = set(names)
    for path in world.landing.glob("*/*.json"):
        sidecar = read_sidecar(path)
        if sidecar.file_name in wanted:
            folder = home.landing / sidecar.source_name
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copy(path.with_name(sidecar.stored_name), folder)
            shutil.copy(path, folder)


def take_in(home: Home, *, is_full_refresh: bool = False) -> None:
    """Load, read and make the models, without the command line around them."""
    load(home, QUIET)
    read(home, QUIET)
    build_models(home, is_full_refresh=is_full_refresh)


def build_models(home: Home, *, is_full_refresh: bool = False) -> None:
    """For those who look at whole tables: the data tests are half of a build's time."""
    plan = plan_build(home)
    nodes = plan.manifest.nodes
    for name in [name for name in nodes if name.startswith("test.")]:
        if is_full_refresh or name not in plan.fixed:
            del nodes[name]
    build(home, QUIET, plan, is_full_refresh=is_full_refresh)


Table = list[tuple[object, ...]]


def marts_of(path: Path, *, without: Iterable[str] = ()) -> dict[str, Table]:
    """Every table of a marts file but the journal, its rows in a fixed order."""
    with duckdb.connect(path, read_only=True) as connection:
        names = [name for (name,) in connection.execute("show tables").fetchall()]
        return {
            name: _rows(connection, name, set(without))
            for name in names
            if name not in JOURNAL
        }


def models_of(home: Home) -> dict[str, Table]:
    """Every staging and intermediate table, views left out."""
    with duckdb.connect(home.warehouse, read_only=True) as connection:
        names = connection.execute(
            "select table_schema || '.' || table_name from information_schema.tables "
            "where table_schema in ('staging', 'intermediate') "
            "and table_type = 'BASE TABLE'"
        ).fetchall()
        return {name: _rows(connection, name, set()) for (name,) in names}


def _rows(connection: duckdb.DuckDBPyConnection, name: str, without: set[str]) -> Table:
    described = connection.execute(f"describe {name}").fetchall()
    left_out = without | JOURNAL_COLUMNS
    columns = ", ".join(row[0] for row in described if row[0] not in left_out)
    return connection.execute(f"select {columns} from {name} order by all").fetchall()
