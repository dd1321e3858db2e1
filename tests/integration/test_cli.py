"""The command line as a shell sees it: codes, sentences, and nothing left half done."""

import fcntl
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from tests.conftest import Borderlog, borderlog_at
from tests.rows import gdelt_file, gdelt_row, gdelt_rows
from warehouse.cli import cli
from warehouse.home import Home
from warehouse.landing.store import sidecars

COMMANDS = sorted(cli.commands)
WRITERS = (
    ("load",),
    ("load", "--rebuild"),
    ("read",),
    ("build",),
    ("publish",),
    ("rollback",),
    ("run",),
    ("forget", "gdelt", "--because", "withdrawn"),
    ("merge", "inc_a", "inc_b", "--because", "one night"),
    ("undo", "dec_a", "--because", "two nights"),
)


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """A folder of files to add, one of them in a folder of its own."""
    folder = tmp_path / "in"
    (folder / "deep").mkdir(parents=True)
    (folder / "a.csv").write_bytes(gdelt_file(gdelt_rows(2, seed=1)))
    (folder / "b.csv").write_bytes(gdelt_file(gdelt_rows(2, seed=2)))
    (folder / "deep" / "c.csv").write_bytes(gdelt_file(gdelt_rows(2, seed=3)))
    (folder / ".hidden").write_bytes(b"not meant")
    return folder


@pytest.fixture
def another_writer(home: Home) -> Iterator[None]:
    with home.lock.open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        handle.write("4242")
        handle.flush()
        yield


def names(home: Home) -> list[str]:
    paths = sidecars(home, "gdelt")
    return sorted(json.loads(path.read_bytes())["file_name"] for path in paths)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_that_says_what_it_does(name: str, home: Home) -> None:
    told = borderlog_at(home, name, "--help")
    assert (told.code, told.err) == (0, "")
    (first, *_) = [line for line in told.out.splitlines()[1:] if line.strip()]
    assert first.strip().endswith("."), "help begins with a sentence"
    for option in ("--home", "--quiet", "--help"):
        assert option in told.out


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_is_explained_or_needs_no_word(name: str) -> None:
    command = cli.commands[name]
    options = [one for one in command.params if isinstance(one, click.Option)]
    unexplained = {one.opts[0] for one in options if not one.help}
    assert unexplained <= {"--format", "--port", "-o"}


def test_the_group_lists_every_command() -> None:
    command = [sys.executable, "-c", "from warehouse.cli import main; main()", "-h"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    for name in COMMANDS:
        assert f"\n  {name} " in told


def test_a_folder_is_added_with_what_lies_below_it(
    home: Home, borderlog: Borderlog, inbox: Path
) -> None:
    added = borderlog("add", "gdelt", inbox)
    assert (added.code, added.out) == (0, "Landed 3 new, 0 seen before.\n")
    assert names(home) == ["a.csv", "b.csv", "c.csv"]


def test_a_glob_is_expanded(home: Home, borderlog: Borderlog, inbox: Path) -> None:
    assert borderlog("add", "gdelt", inbox / "[ab].csv").code == 0
    assert names(home) == ["a.csv", "b.csv"]


def test_a_glob_of_two_stars_looks_into_folders(
    home: Home, borderlog: Borderlog, inbox: Path
) -> None:
    assert borderlog("add", "gdelt", f"{inbox}/**/c.csv").code == 0
    assert names(home) == ["c.csv"]


def test_a_name_that_looks_like_a_glob_but_exists_is_that_file(
    home: Home, borderlog: Borderlog, inbox: Path
) -> None:
    (inbox / "a.csv").rename(inbox / "[b].csv")
    assert borderlog("add", "gdelt", inbox / "[b].csv").code == 0
    assert names(home) == ["[b].csv"]


def test_a_missing_path_is_named_and_the_rest_is_done(
    home: Home, borderlog: Borderlog, inbox: Path
) -> None:
    added = borderlog("add", "gdelt", inbox / "x.csv", inbox / "*.gz", inbox / "a.csv")
    assert added.code == 2
    assert f"{inbox}/x.csv: there is no such file.\n" in added.err
    assert f"{inbox}/*.gz: there is no such file.\n" in added.err
    assert names(home) == ["a.csv"]


def test_a_file_that_cannot_be_read_is_named_and_the_rest_is_done(
    home: Home, borderlog: Borderlog, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.read_bytes

    def read_bytes(path: Path) -> bytes:
        if path.name == "a.csv":
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    added = borderlog("add", "gdelt", inbox)
    assert added.code == 2
    assert "a.csv: it cannot be read (Permission denied).\n" in added.err
    assert names(home) == ["b.csv", "c.csv"]


def test_what_is_said_of_an_article_travels_with_it(
    home: Home, borderlog: Borderlog, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("Shells fell near the ford.\n")
    said = {
        "published-on": "2024-03-12",
        "publisher": "Made-up Wire",
        "url": "https://wire.example/a",
        "licence": "CC BY 4.0",
        "language": "en",
    }
    options = [part for name, value in said.items() for part in (f"--{name}", value)]
    assert borderlog("add", "articles", tmp_path / "a.txt", *options).code == 0
    (path,) = sidecars(home, "articles")
    held = json.loads(path.read_bytes())["options"]
    assert held == {name.replace("-", "_"): value for name, value in said.items()}


def test_a_load_counts_rows_and_names_what_it_refused(
    borderlog: Borderlog, inbox: Path
) -> None:
    (inbox / "b.csv").write_bytes(b"nothing of the kind\n")
    (inbox / "a.csv").write_bytes(gdelt_file([gdelt_row(), "too short"]))
    borderlog("add", "gdelt", inbox)
    loaded = borderlog("load")
    assert loaded.code == 0
    assert (
        "Loaded 2 files: 4 rows read, 3 loaded, 0 unchanged, 1 rejected; "
        "1 files refused." in loaded.err
    )
    assert "Refused b.csv: row 1 has 1 tab-separated columns" in loaded.err


def test_a_load_of_nothing_says_so(borderlog: Borderlog) -> None:
    loaded = borderlog("load")
    assert (loaded.code, "Nothing new is landed." in loaded.err) == (0, True)


def test_quiet_says_nothing_when_all_is_well(borderlog: Borderlog, inbox: Path) -> None:
    assert borderlog("add", "gdelt", inbox, "--quiet").err == ""
    loaded = borderlog("load", "--quiet")
    assert (loaded.code, loaded.out, loaded.err) == (0, "", "")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("add", "gdlet", "x"), "There is no source 'gdlet'; the sources are acled"),
        (("forget", "x", "--because", "y"), "Nothing landed is called 'x'"),
        (("sql", "select 1"), "Nothing is published in"),
        (("export", "incidents", "--format", "csv"), "Nothing is published in"),
        (("dashboard",), "Nothing is published in"),
        (("publish",), "There is no build in"),
        (("rollback",), "Nothing is published in"),
    ],
)
def test_wrong_use_is_answered_with_one_sentence_and_code_2(
    borderlog: Borderlog, arguments: tuple[str, ...], sentence: str
) -> None:
    told = borderlog(*arguments)
    (line,) = [one for one in told.err.splitlines() if not one.endswith(" …")]
    assert (told.code, told.out) == (2, "")
    assert line.startswith(sentence)
    assert line.endswith(".")


@pytest.mark.parametrize(
    "arguments",
    [
        ("add", "gdelt"),
        ("add", "articles", "x", "--published-on", "yesterday"),
        ("load", "--no-such-option"),
        ("export", "incidents", "--format", "pdf"),
        ("run", "--every", "soon"),
        ("nosuchcommand",),
    ],
)
def test_a_slip_on_the_command_line_exits_2_without_a_traceback(
    borderlog: Borderlog, arguments: tuple[str, ...]
) -> None:
    told = borderlog(*arguments)
    assert told.code == 2
    assert "Error: " in told.err
    assert "Traceback" not in told.err


def test_a_build_before_any_load_is_answered_with_what_to_do(tmp_path: Path) -> None:
    told = borderlog_at(Home(tmp_path / "new"), "build")
    assert told.code == 2
    assert "run `borderlog load` first." in told.err


def test_a_home_that_is_a_file_is_answered_without_a_traceback(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    told = borderlog_at(Home(tmp_path / "file"), "load")
    assert (told.code, "Traceback" in told.err) == (2, False)


def test_the_unexpected_is_one_line_unless_debugging(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.warehouse.write_bytes(b"no database")
    told = borderlog_at(home, "load")
    assert told.code == 1
    assert "Unexpected " in told.err
    assert "Traceback" not in told.err
    environment = {**os.environ, "BORDERLOG_DEBUG": "1"}
    command = [sys.executable, "-c", "from warehouse.cli import main; main()", "load"]
    command += ["--home", str(home.root)]
    debugged = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=False
    )
    assert "Traceback" in debugged.stderr


@pytest.mark.usefixtures("another_writer")
@pytest.mark.parametrize("command", WRITERS, ids=" ".join)
def test_a_second_writer_exits_3_and_says_who_holds_the_lock(
    home: Home, borderlog: Borderlog, command: tuple[str, ...]
) -> None:
    told = borderlog(*command)
    assert (told.code, told.out) == (3, "")
    assert told.err == (
        f"Another run (process 4242) is writing to {home.root}; "
        "wait for it to end and try again.\n"
    )


@pytest.mark.usefixtures("another_writer")
def test_landing_and_telling_go_on_while_another_writes(
    borderlog: Borderlog, inbox: Path
) -> None:
    assert borderlog("add", "gdelt", inbox).code == 0
    assert borderlog("sources").code == 0
    assert borderlog("status").code == 0


def test_readers_are_unaffected_by_a_writer(published_home: Home) -> None:
    with published_home.lock.open("a") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        told = borderlog_at(published_home, "sql", "select 1 as one", "--format", "csv")
    assert (told.code, told.out) == (0, "one\n1\n")


def test_the_lock_ends_with_its_process(home: Home, borderlog: Borderlog) -> None:
    script = (
        "import os, pathlib, sys\n"
        "from warehouse.home import Home\n"
        "from warehouse.lock import write_lock\n"
        "with write_lock(Home(pathlib.Path(sys.argv[1]))):\n"
        "    os.kill(os.getpid(), 9)\n"
    )
    command = [sys.executable, "-c", script, str(home.root)]
    assert subprocess.run(command, check=False).returncode < 0
    assert borderlog("load").code == 0


def test_a_run_that_was_killed_is_on_record_as_interrupted(
    home: Home, borderlog: Borderlog
) -> None:
    script = (
        "import os, sys\n"
        "import warehouse.cli.inputs as inputs\n"
        "inputs.loading.load = lambda *a, **k: os.kill(os.getpid(), 9)\n"
        "sys.argv = ['borderlog', 'load', '--home', sys.argv[1]]\n"
        "from warehouse.cli import main; main()\n"
    )
    command = [sys.executable, "-c", script, str(home.root)]
    subprocess.run(command, check=False, capture_output=True)
    borderlog("load")
    runs = json.loads(borderlog("status", "--json").out)["recent_runs"]
    assert [one["status"] for one in runs] == ["succeeded", "interrupted"]


def test_sources_tell_their_licence_and_last_load(published_home: Home) -> None:
    listed = json.loads(borderlog_at(published_home, "sources", "--json").out)
    ucdp = next(one for one in listed if one["source_name"] == "ucdp")
    assert ucdp["licence"] == "CC BY 4.0"
    assert ucdp["last_load_at"] is not None
    text = borderlog_at(published_home, "sources").out
    assert "citation:    Sundberg, R. and Melander, E." in text


def test_status_tells_the_build_its_balance_and_the_runs(published_home: Home) -> None:
    state = json.loads(borderlog_at(published_home, "status", "--json").out)
    assert state["current_build"]["build_id"] in state["kept_builds"]
    assert {one["is_balanced"] for one in state["sources"]} == {True}
    assert state["recent_runs"][0]["command"] == "run"
    assert state["refused_files"] == state["failed_checks"] == []


def test_status_of_a_new_home_is_no_error(tmp_path: Path) -> None:
    told = borderlog_at(Home(tmp_path / "new"), "status")
    assert told.code == 0
    assert "current build: none, nothing is published yet" in told.out


def test_doctor_finds_this_machine_able(borderlog: Borderlog) -> None:
    told = borderlog("doctor")
    assert told.code == 0, told.out
    assert "BAD" not in told.out


@pytest.mark.usefixtures("another_writer")
def test_doctor_names_what_is_wrong_and_exits_1(borderlog: Borderlog) -> None:
    told = borderlog("doctor")
    assert told.code == 1
    assert "BAD  no run holds the lock: Another run (process 4242)" in told.out


def test_a_query_is_answered_as_table_csv_and_json(published_home: Home) -> None:
    query = "select source_name, 2 as two from sources where source_name = 'ucdp'"
    answers = {
        form: borderlog_at(published_home, "sql", query, "--format", form).out
        for form in ("table", "csv", "json")
    }
    assert answers["table"].split() == ["source_name", "two", "─" * 17, "ucdp", "2"]
    assert answers["csv"] == "source_name,two\nucdp,2\n"
    assert json.loads(answers["json"]) == [{"source_name": "ucdp", "two": 2}]


def test_sums_are_numbers_in_json(published_home: Home) -> None:
    query = "select sum(report_count) as n, 0.5::decimal(3, 1) as half from incidents"
    told = borderlog_at(published_home, "sql", query, "--format", "json")
    (row,) = json.loads(told.out)
    assert isinstance(row["n"], int)
    assert row["half"] == 0.5


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("selec 1", "Parser Error"),
        ("select nothing_such from incidents", "Binder Error"),
        ("select * from nothing_such", "Catalog Error"),
        ("select 'x'::integer", "Conversion Error"),
    ],
)
def test_bad_sql_is_answered_in_one_line_and_code_2(
    published_home: Home, query: str, sentence: str
) -> None:
    told = borderlog_at(published_home, "sql", query)
    assert (told.code, told.out) == (2, "")
    (line,) = told.err.splitlines()
    assert line.startswith(sentence)


@pytest.mark.parametrize(
    "query",
    [
        "copy incidents to '{out}'",
        "copy (select 1) to '{out}' (format parquet)",
        "export database '{out}'",
        "attach '{out}' as other",
        "set threads = 1",
        "set enable_external_access = true",
        "insert into sources select * from sources",
        "update sources set licence = ''",
        "delete from sources",
        "drop table sources",
        "create table x as select 1",
        "select * from read_csv('{file}')",
        "select * from read_text('{file}')",
        "select * from '{file}'",
        "select * from glob('/*')",
        "install httpfs",
        "load spatial",
        "select 1; delete from sources",
    ],
)
def test_sql_that_would_write_or_reach_out_is_refused(
    published_home: Home, tmp_path: Path, query: str
) -> None:
    out, file = tmp_path / "out", tmp_path / "file.csv"
    file.write_text("secret\nletter\n")
    told = borderlog_at(published_home, "sql", query.format(out=out, file=file))
    assert (told.code, told.out) == (2, ""), told.out
    assert len(told.err.splitlines()) == 1
    assert not out.exists()


def test_statements_may_come_from_standard_input(
    published_home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = [sys.executable, "-c", "from warehouse.cli import main; main()", "sql"]
    command += ["--format", "csv", "--home", str(published_home.root)]
    told = subprocess.run(
        command,
        input="select 1 as a; select 2 as b;\n",
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout == "a\n1\nb\n2\n"
