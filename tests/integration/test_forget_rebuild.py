"""Raw can be made anew from landing, and files can be taken out of it again."""

import signal
from typing import Any

import duckdb
import pytest

from tests.conftest import QUIET, Borderlog, run_until_killed
from tests.rows import gdelt_file, gdelt_row, gdelt_rows, ucdp_file, ucdp_rows
from warehouse.errors import BorderlogError
from warehouse.home import Home
from warehouse.landing.sidecar import read_sidecar
from warehouse.landing.store import land, sidecars
from warehouse.loading.forget import forget
from warehouse.loading.load import load

ROWS = gdelt_rows(6)
HELD = (
    "select * exclude (load_id) from raw.gdelt_events order by all",
    "select * exclude (load_id) from raw.ucdp_events order by all",
    "select * exclude (load_id) from raw.articles order by all",
    "select * exclude (load_id) from raw.rejected_rows order by all",
    "select * exclude (load_id) from raw.files order by all",
)


@pytest.fixture
def filled(home: Home) -> Home:
    """Three GDELT files that share rows, one bad one, and two other sources."""
    files = {
        "gdelt/a.csv": gdelt_file(ROWS[:3]),
        "gdelt/b.csv": gdelt_file([*ROWS[2:5], gdelt_row(Day="00250101")]),
        "gdelt/c.csv": gdelt_file([ROWS[4], ROWS[5], "too short"]),
        "gdelt/bad.csv": b"nothing of the kind\n",
        "ucdp/GEDEvent_v24_1.csv": ucdp_file(ucdp_rows(2)),
        "articles/a.txt": b"A patrol was shelled near the ford on Tuesday.\n",
    }
    for name, data in files.items():
        path = home.root / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        land(home, name.split("/")[0], path, {})
        load(home, QUIET)
    return home


def held(home: Home) -> list[list[tuple[Any, ...]]]:
    with duckdb.connect(home.warehouse, read_only=True) as connection:
        return [connection.execute(sql).fetchall() for sql in HELD]


def ids(home: Home) -> list[int]:
    with duckdb.connect(home.warehouse, read_only=True) as connection:
        rows = connection.execute(
            "select global_event_id - 1000000 from raw.gdelt_events order by all"
        ).fetchall()
    return [row[0] for row in rows]


def generation(home: Home) -> int:
    with duckdb.connect(home.warehouse, read_only=True) as connection:
        return connection.execute("from raw.generation").fetchall()[0][0]


def test_a_rebuild_gives_the_same_rows_ledger_and_times(filled: Home) -> None:
    before = held(filled)
    assert [len(table) for table in before] == [6, 2, 1, 2, 6]
    load(filled, QUIET, is_rebuild=True)
    assert held(filled) == before


def test_a_rebuild_marks_every_model_for_a_refresh(filled: Home) -> None:
    before = generation(filled)
    load(filled, QUIET, is_rebuild=True)
    assert generation(filled) > before


def test_a_rebuild_counts_on_so_that_no_load_number_comes_twice(filled: Home) -> None:
    marks = "select max(load_id) from raw.loads", "select min(load_id) from raw.files"
    with duckdb.connect(filled.warehouse) as connection:
        (last,) = connection.execute(marks[0]).fetchall()[0]
    load(filled, QUIET, is_rebuild=True)
    with duckdb.connect(filled.warehouse) as connection:
        (first,) = connection.execute(marks[1]).fetchall()[0]
    assert first > last


def test_a_rebuild_judges_days_by_the_landing_and_not_by_today(home: Home) -> None:
    path = home.root / "a.csv"
    path.write_bytes(gdelt_file([*ROWS, gdelt_row(Day="20240310")]))
    (landed,) = land(home, "gdelt", path, {})
    sidecar = home.landing / "gdelt" / f"{landed.sidecar.sha256}.json"
    at = landed.sidecar.landed_at.isoformat()
    sidecar.write_text(sidecar.read_text().replace(at, "2024-03-10T00:00:00"))
    (entry,) = load(home, QUIET).entries
    assert (entry.loaded, entry.rejected, entry.status) == (None, None, "refused")
    sidecar.write_text(sidecar.read_text().replace("2024-03-10T", "2024-03-12T"))
    (entry,) = load(home, QUIET, is_rebuild=True).entries
    assert (entry.loaded, entry.rejected) == (7, 0)


def test_forgetting_a_file_brings_back_the_rows_that_another_shared(
    filled: Home,
) -> None:
    forget(filled, "b.csv", "withdrawn")
    load(filled, QUIET)
    assert ids(filled) == [0, 1, 2, 4, 5]
    forget(filled, "a.csv", "withdrawn")
    load(filled, QUIET)
    assert ids(filled) == [4, 5]


def test_forgetting_takes_rejected_rows_and_the_ledgers_line_along(
    filled: Home,
) -> None:
    forget(filled, "c.csv", "withdrawn")
    load(filled, QUIET)
    *_, rejected, files = held(filled)
    assert len(rejected) == 1
    assert "c.csv" not in {row[2] for row in files}


def test_after_forgetting_the_rows_still_balance(filled: Home) -> None:
    forget(filled, "a.csv", "withdrawn")
    load(filled, QUIET)
    with duckdb.connect(filled.warehouse) as connection:
        counted = connection.execute(
            "select sum(row_count_read), sum(row_count_loaded + row_count_unchanged "
            "+ row_count_rejected) from raw.files where source_name = 'gdelt'"
        ).fetchall()
    assert counted == [(7, 7)]
    assert ids(filled) == [2, 3, 4, 5]


def test_forgetting_a_source_takes_all_of_it_and_nothing_else(filled: Home) -> None:
    forget(filled, "gdelt", "withdrawn")
    load(filled, QUIET)
    assert [len(table) for table in held(filled)] == [0, 2, 1, 0, 2]


@pytest.mark.parametrize("part", ["file_id", "file_name", "sha256"])
def test_a_file_is_forgotten_by_any_of_its_names(filled: Home, part: str) -> None:
    path = sorted(sidecars(filled, "ucdp"))[0]
    forget(filled, getattr(read_sidecar(path), part), "withdrawn")
    gone = read_sidecar(path)
    assert gone.forgotten_because == "withdrawn"
    assert gone.forgotten_at is not None
    assert (path.parent / gone.stored_name).exists()


def test_a_rebuild_respects_what_was_forgotten(filled: Home) -> None:
    forget(filled, "a.csv", "withdrawn")
    load(filled, QUIET)
    before = held(filled)
    load(filled, QUIET, is_rebuild=True)
    assert held(filled) == before


def test_a_forgotten_file_that_is_added_again_stays_out_and_says_so(
    filled: Home, borderlog: Borderlog
) -> None:
    forget(filled, "a.csv", "withdrawn by the publisher")
    again = borderlog("add", "gdelt", filled.root / "in/gdelt/a.csv")
    assert "a.csv: it was forgotten (withdrawn by the publisher)" in again.err
    load(filled, QUIET)
    assert ids(filled) == [2, 3, 4, 5]


def test_a_refused_file_can_be_forgotten(filled: Home) -> None:
    forget(filled, "bad.csv", "a mistake")
    load(filled, QUIET)
    assert "bad.csv" not in {row[2] for row in held(filled)[-1]}


def test_what_never_landed_cannot_be_forgotten(filled: Home) -> None:
    with pytest.raises(BorderlogError, match=r"Nothing landed is called 'x\.csv'"):
        forget(filled, "x.csv", "withdrawn")


@pytest.mark.parametrize("step", ["write_sidecar", "begin_generation", "next_load_id"])
def test_a_forget_that_is_killed_is_finished_by_the_next_load(
    filled: Home, step: str
) -> None:
    script = (
        "import os, sys, pathlib\n"
        "from warehouse.home import Home\n"
        "from warehouse.loading import forget\n"
        f"forget.{step} = lambda *a: os.kill(os.getpid(), 9)\n"
        "forget.forget(Home(pathlib.Path(sys.argv[1])), 'a.csv', 'withdrawn')\n"
    )
    assert run_until_killed(script, filled) == -signal.SIGKILL
    load(filled, QUIET)
    assert ids(filled) == [2, 3, 4, 5]
    load(filled, QUIET, is_rebuild=True)
    assert ids(filled) == [2, 3, 4, 5]


def test_a_rebuild_that_is_killed_is_finished_by_the_next_load(filled: Home) -> None:
    before = held(filled)
    script = (
        "import os, sys, pathlib\n"
        "from warehouse.home import Home\n"
        "from warehouse.loading import batch, load\n"
        "from warehouse.progress import Progress\n"
        "batch.enter = lambda *a: os.kill(os.getpid(), 9)\n"
        "home = Home(pathlib.Path(sys.argv[1]))\n"
        "load.load(home, Progress(is_quiet=True), is_rebuild=True)\n"
    )
    assert run_until_killed(script, filled) == -signal.SIGKILL
    load(filled, QUIET)
    assert held(filled) == before


def test_the_command_says_what_it_forgot_and_wants_a_reason(
    filled: Home, borderlog: Borderlog
) -> None:
    assert borderlog("forget", "a.csv").code == 2
    empty = borderlog("forget", "a.csv", "--because", " ")
    assert (empty.code, empty.err.strip()) == (
        2,
        "Say why: --because may not be empty.",
    )
    done = borderlog("forget", "a.csv", "--because", "withdrawn")
    assert done.code == 0
    assert "Forgot a.csv (gdelt-" in done.err
