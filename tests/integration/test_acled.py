"""ACLED's rows are staged in the work file, and nothing of them gets any further."""

from pathlib import Path

import duckdb
import pytest

from tests.conftest import FIXTURES, borderlog_at, copied_home
from tests.rows import ACLED_COLUMNS, ACLED_MARK, acled_file, acled_row
from warehouse.home import Home

LATITUDE = "64.1375"


@pytest.fixture(scope="module")
def acled_home(tmp_path_factory: pytest.TempPathFactory, fresh_warehouse: Path) -> Home:
    """Made-up events beside GDELT's, published; among them rows that the gate and the
    loader reject, for reasons that are published."""
    root = tmp_path_factory.mktemp("acled")
    home = copied_home(root / "home", fresh_warehouse)
    swapped = acled_row(
        event_id_cnty=f"{ACLED_MARK}9", latitude="-21.9375", longitude=LATITUDE
    )
    (root / "swapped.csv").write_bytes(acled_file([acled_row(), acled_row(), swapped]))
    misplaced = acled_row(latitude=f"{ACLED_MARK} Hamlet")
    (root / "misplaced.csv").write_bytes(acled_file([misplaced]))
    lacking = [name for name in ACLED_COLUMNS if name != "iso"]
    (root / "lacking.csv").write_bytes(acled_file([acled_row()], lacking))
    bad = [root / f"{name}.csv" for name in ("swapped", "misplaced", "lacking")]
    added = borderlog_at(
        home, "add", "acled", FIXTURES / "acled", *bad, "--accept-licence"
    )
    assert added.code == 0, added.err
    assert borderlog_at(home, "add", "gdelt", FIXTURES / "gdelt").code == 0
    ran = borderlog_at(home, "run")
    assert ran.code == 0, ran.err
    return home


def found(path: Path, word: str) -> dict[str, int]:
    """Columns of any table of a database in which the word stands, and how often."""
    with duckdb.connect(path, read_only=True) as connection:
        columns = connection.execute(
            "select table_schema || '.' || table_name, column_name "
            "from information_schema.columns"
        ).fetchall()
        counts = {
            f"{table}.{column}": connection.execute(
                f'select count(*) from {table} where "{column}"::varchar ilike ?',
                [f"%{word}%"],
            ).fetchone()
            for table, column in columns
        }
    return {name: count[0] for name, count in counts.items() if count and count[0]}


def published(home: Home) -> Path:
    (path,) = home.published.glob("*.duckdb")
    return path


def test_the_work_file_holds_the_newest_versions_in_scope_and_not_deleted(
    acled_home: Home,
) -> None:
    with duckdb.connect(acled_home.warehouse, read_only=True) as connection:
        events = connection.execute(
            "select event_id, event_family, event_type, fatality_count "
            "from staging.stg_acled__events order by event_id"
        ).fetchall()
        unioned = connection.execute(
            "select count(*) from intermediate.int_reports_unioned "
            "where source_name = 'acled'"
        ).fetchone()
    assert events == [
        (f"{ACLED_MARK}1", "ground", "armed_clash", 3),
        (f"{ACLED_MARK}2", "aerial", None, 2),
        (f"{ACLED_MARK}4", "ground", "armed_clash", 2),
    ]
    assert unioned == (3,)


def test_names_places_and_ids_of_acled_stand_in_no_published_table(
    acled_home: Home,
) -> None:
    held = found(acled_home.warehouse, ACLED_MARK)
    assert "staging.stg_acled__events.place_name" in held, "the test looks at nothing"
    for file in (published(acled_home), acled_home.root / "marts.duckdb"):
        assert found(file, ACLED_MARK) == {}
        assert found(file, LATITUDE) == {}


def test_only_its_source_and_its_files_are_named_in_what_is_published(
    acled_home: Home,
) -> None:
    named = {name.rpartition(".")[0] for name in found(published(acled_home), "acled")}
    assert named <= {
        *("main.sources", "main.row_accounting", "main.check_results"),
        "main.pipeline_runs",
    }


def test_no_report_incident_or_actor_of_iceland_is_published(acled_home: Home) -> None:
    with duckdb.connect(published(acled_home), read_only=True) as connection:
        for query in (
            "from reports where source_name = 'acled' or country_code = 'IS'",
            "from incidents where country_code = 'IS'",
            "from unplaced_reports where source_name = 'acled'",
            "from source_coverage where source_name = 'acled'",
            "from incident_actors where actor_id = 'state-is'",
        ):
            assert connection.execute(query).fetchall() == [], query


def test_its_rows_balance_and_bad_ones_are_told_without_their_values(
    acled_home: Home,
) -> None:
    with duckdb.connect(published(acled_home), read_only=True) as connection:
        files = connection.execute(
            "select file_name, status, row_count_read, row_count_loaded, "
            "row_count_unchanged, row_count_rejected, row_count_out_of_scope, "
            "row_count_attribute, reason from row_accounting "
            "where source_name = 'acled' order by file_name"
        ).fetchall()
    reasons = {row[0]: row[-1] for row in files if row[-1]}
    assert reasons.pop("lacking.csv") == "it lacks the ACLED column(s) iso"
    assert reasons.pop("misplaced.csv").endswith("latitude (not shown) is no double")
    assert reasons == {}
    assert [row[:-1] for row in files] == [
        ("lacking.csv", "refused", *(None,) * 6),
        ("made_up_deleted.json", "loaded", 2, 2, 0, 0, 0, 2),
        ("made_up_events.csv", "loaded", 5, 5, 0, 0, 1, 0),
        ("made_up_update.csv", "loaded", 2, 2, 0, 0, 0, 0),
        ("misplaced.csv", "refused", *(None,) * 6),
        ("swapped.csv", "loaded", 3, 0, 2, 1, 0, 0),
    ]
