"""From landing to raw: each row once, each group whole, whatever interrupts it."""

import dataclasses
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tests.conftest import QUIET, run_until_killed
from tests.rows import (
    gdelt_file,
    gdelt_row,
    gdelt_rows,
    ucdp_file,
    ucdp_row,
    ucdp_rows,
)
from warehouse.connectors import connector
from warehouse.connectors.seam import Connector
from warehouse.home import Home
from warehouse.landing.sidecar import read_sidecar
from warehouse.landing.store import land, sidecars
from warehouse.loading import load as loading
from warehouse.loading import parsing
from warehouse.loading.load import LoadResult, load

Counts = dict[str, tuple[int, int, int, int]]


def add(home: Home, source: str, name: str, data: bytes) -> None:
    path = home.root / "in" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    land(home, source, path, {})


def query(home: Home, sql: str) -> list[tuple[Any, ...]]:
    with duckdb.connect(home.warehouse, read_only=True) as connection:
        return connection.execute(sql).fetchall()


def counts(result: LoadResult) -> Counts:
    """File name to rows read, loaded, unchanged and rejected."""
    return {
        one.sidecar.file_name: (one.read, one.loaded, one.unchanged, one.rejected)
        for one in result.entries
    }


def test_a_row_takes_its_values_from_its_own_columns(home: Home) -> None:
    add(home, "gdelt", "a.csv", gdelt_file([gdelt_row()]))
    load(home, QUIET)
    assert query(
        home,
        "select global_event_id, event_on::varchar, actor1_name, actor2_country_code, "
        "event_code, place_region_code, latitude, longitude, added_at::varchar, url, "
        "row_number from raw.gdelt_events",
    ) == [
        (
            *(700000001, "2024-03-12", "UKRAINIAN ARMY", "RUS", "194", "RS09"),
            *(50.41, 36.91, "2024-03-12 12:15:00", "https://wire.example/shelling", 1),
        )
    ]


def test_a_ucdp_row_takes_its_release_from_the_files_name(home: Home) -> None:
    add(home, "ucdp", "GEDEvent_v24_0_3.csv", ucdp_file([ucdp_row()]))
    load(home, QUIET)
    assert query(
        home,
        "select event_id, side_a_gwno, where_precision, starts_on::varchar, "
        "fatality_count_best, release_name, is_final_release, release_on::varchar, "
        "row_number from raw.ucdp_events",
    ) == [(800001, "365", 1, "2024-03-12", 2, "24.0.03", False, "2024-04-01", 2)]


def test_an_empty_text_is_null_and_any_other_stays_as_it_came(home: Home) -> None:
    row = gdelt_row(Actor1Name="", Actor2Name=" A ", NumMentions="")
    add(home, "gdelt", "a.csv", gdelt_file([row]))
    load(home, QUIET)
    names = "actor1_name, actor2_name, mention_count"
    found = query(home, f"select {names} from raw.gdelt_events")
    assert found == [(None, " A ", None)]


def test_the_same_rows_in_another_file_are_unchanged(home: Home) -> None:
    rows = gdelt_rows(5)
    add(home, "gdelt", "a.csv", gdelt_file(rows[:3]))
    add(home, "gdelt", "b.csv", gdelt_file([*rows, "too short"]))
    assert counts(load(home, QUIET)) == {"a.csv": (3, 3, 0, 0), "b.csv": (6, 2, 3, 1)}
    assert query(home, "select count(*) from raw.gdelt_events") == [(5,)]


def test_the_same_rows_in_a_later_load_are_unchanged(home: Home) -> None:
    rows = gdelt_rows(4)
    add(home, "gdelt", "a.csv", gdelt_file(rows[:3]))
    load(home, QUIET)
    add(home, "gdelt", "b.csv", gdelt_file(rows, "\r\n"))
    assert counts(load(home, QUIET)) == {"b.csv": (4, 1, 3, 0)}


def test_a_row_repeated_within_its_file_is_loaded_once(home: Home) -> None:
    add(home, "gdelt", "a.csv", gdelt_file([gdelt_row()] * 3))
    assert counts(load(home, QUIET)) == {"a.csv": (3, 1, 2, 0)}
    assert query(home, "select row_number from raw.gdelt_events") == [(1,)]


def test_a_row_that_differs_in_an_unused_column_is_another_row(home: Home) -> None:
    rows = [gdelt_row(), gdelt_row(AvgTone="1.5")]
    add(home, "gdelt", "a.csv", gdelt_file(rows))
    assert counts(load(home, QUIET)) == {"a.csv": (2, 2, 0, 0)}


def test_a_ucdp_id_restated_in_a_new_release_is_loaded(home: Home) -> None:
    add(home, "ucdp", "GEDEvent_v24_0_3.csv", ucdp_file([ucdp_row()]))
    add(home, "ucdp", "GEDEvent_v24_0_4.csv", ucdp_file([ucdp_row(best="7")]))
    load(home, QUIET)
    assert query(
        home,
        "select release_name, fatality_count_best from raw.ucdp_events order by all",
    ) == [("24.0.03", 2), ("24.0.04", 7)]


def test_the_same_release_cut_in_two_ways_is_unchanged(home: Home) -> None:
    rows = ucdp_rows(3)
    add(home, "ucdp", "GEDEvent_v24_0_3.csv", ucdp_file(rows[1:]))
    add(home, "ucdp", "GEDEvent_v24_01_24_03.csv", ucdp_file(rows))
    assert counts(load(home, QUIET))["GEDEvent_v24_01_24_03.csv"] == (3, 1, 2, 0)


def test_a_file_is_loaded_once(home: Home) -> None:
    add(home, "gdelt", "a.csv", gdelt_file(gdelt_rows(2)))
    assert len(load(home, QUIET).entries) == 1
    assert load(home, QUIET).entries == ()


def test_a_refused_file_is_not_tried_again(home: Home) -> None:
    add(home, "gdelt", "a.csv", b"nothing of the kind\n")
    assert len(load(home, QUIET).refused) == 1
    assert load(home, QUIET).entries == ()


def test_bytes_gone_from_landing_refuse_their_file_alone(home: Home) -> None:
    add(home, "gdelt", "a.csv", gdelt_file(gdelt_rows(2, seed=1)))
    next((home.landing / "gdelt").glob("*.bytes")).unlink()
    add(home, "gdelt", "b.csv", gdelt_file(gdelt_rows(2, seed=2)))
    result = load(home, QUIET)
    assert [one.reason for one in result.refused] == ["its bytes are gone from landing"]
    assert counts(result)["b.csv"] == (2, 2, 0, 0)


def test_loaded_at_is_when_the_file_landed(home: Home) -> None:
    add(home, "gdelt", "a.csv", gdelt_file([gdelt_row()]))
    load(home, QUIET)
    (sidecar,) = map(read_sidecar, sidecars(home, "gdelt"))
    assert query(home, "select loaded_at from raw.gdelt_events") == [
        (sidecar.landed_at,)
    ]


def test_files_load_in_groups_each_with_its_own_number(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parsing, "GROUP_FILES", 2)
    for seed in range(1, 6):
        add(home, "gdelt", f"{seed}.csv", gdelt_file(gdelt_rows(1, seed)))
    load(home, QUIET)
    sizes = "select count(*) from raw.gdelt_events group by load_id order by load_id"
    assert query(home, sizes) == [(2,), (2,), (1,)]


def test_a_process_killed_within_a_group_leaves_nothing_half(home: Home) -> None:
    rows = [*gdelt_rows(3), "too short"]
    add(home, "gdelt", "a.csv", gdelt_file(rows))
    script = (
        "import os, sys, pathlib\n"
        "from warehouse.home import Home\n"
        "from warehouse.loading import batch, load\n"
        "from warehouse.progress import Progress\n"
        "batch.enter = lambda *a: os.kill(os.getpid(), 9)\n"
        "load.load(Home(pathlib.Path(sys.argv[1])), Progress(is_quiet=True))\n"
    )
    assert run_until_killed(script, home) == -signal.SIGKILL
    for table in ("gdelt_events", "rejected_rows", "files", "loads"):
        assert query(home, f"select count(*) from raw.{table}") == [(0,)]
    assert counts(load(home, QUIET)) == {"a.csv": (4, 3, 0, 1)}


def test_of_rows_in_common_the_first_landed_file_has_them(home: Home) -> None:
    rows = gdelt_rows(40)
    for number in range(4):
        data = gdelt_file(rows[number * 10 :] + rows[number * 10 :])
        add(home, "gdelt", f"{number}.csv", data)
    assert counts(load(home, QUIET)) == {
        "0.csv": (80, 40, 40, 0),
        "1.csv": (60, 0, 60, 0),
        "2.csv": (40, 0, 40, 0),
        "3.csv": (20, 0, 20, 0),
    }
    numbers = query(home, "select row_number from raw.gdelt_events order by all")
    assert [number for (number,) in numbers] == list(range(1, 41))


def use(
    monkeypatch: pytest.MonkeyPatch, change: Callable[[Connector], Connector]
) -> None:
    """Load GDELT, and nothing else, by a connector with a fault of ours."""
    changed = {"gdelt": change(connector("gdelt"))}
    monkeypatch.setattr(loading, "connectors", lambda: changed)


def with_identity(sql: str) -> Callable[[Connector], Connector]:
    def changed(one: Connector) -> Connector:
        table = dataclasses.replace(one.tables[0], identity=sql)
        return dataclasses.replace(one, tables=(table,))

    return changed


def test_a_file_whose_data_duckdb_cannot_take_is_set_apart_from_its_group(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, with_identity('cast(cast(batch."Actor1Code" as int) as text)'))
    for seed, code in enumerate(("1", "X", "2"), start=1):
        row = gdelt_row(GlobalEventID=str(seed), Actor1Code=code)
        add(home, "gdelt", f"{seed}.csv", gdelt_file([row]))
    result = load(home, QUIET)
    (refused,) = result.refused
    assert refused.sidecar.file_name == "2.csv"
    assert str(refused.reason).startswith("it cannot be loaded: Conversion Error")
    ids = "select global_event_id from raw.gdelt_events order by all"
    assert query(home, ids) == [(1,), (3,)]


def test_a_mistake_in_our_own_sql_refuses_no_file(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(home, "gdelt", "a.csv", gdelt_file([gdelt_row()]))
    with monkeypatch.context() as patched:
        use(patched, with_identity("batch.no_such_column"))
        with pytest.raises(duckdb.BinderException):
            load(home, QUIET)
    assert query(home, "select count(*) from raw.files") == [(0,)]
    assert counts(load(home, QUIET)) == {"a.csv": (1, 1, 0, 0)}


def test_a_mistake_in_our_own_python_refuses_no_file(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    def parse(*arguments: object) -> Any:
        raise ZeroDivisionError

    add(home, "gdelt", "a.csv", gdelt_file([gdelt_row()]))
    with monkeypatch.context() as patched:
        use(patched, lambda one: dataclasses.replace(one, parse=parse))
        with pytest.raises(ZeroDivisionError):
            load(home, QUIET)
    assert counts(load(home, QUIET)) == {"a.csv": (1, 1, 0, 0)}


def test_every_raw_table_exists_after_a_load_of_nothing(home: Home) -> None:
    assert load(home, QUIET).entries == ()
    for table in ("articles", "gdelt_events", "ucdp_events", "rejected_rows"):
        assert query(home, f"select count(*) from raw.{table}") == [(0,)]


def test_landing_is_not_written_to_by_a_load(home: Home) -> None:
    add(home, "gdelt", "a.csv", gdelt_file(gdelt_rows(2)))
    before = snapshot(home.landing)
    load(home, QUIET)
    assert snapshot(home.landing) == before


def snapshot(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {
        str(path): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file()
    }
