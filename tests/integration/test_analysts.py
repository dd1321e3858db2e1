"""The examples for analysts do what the page says."""

import importlib.util
import re
from pathlib import Path
from typing import Any

import pytest

from tests.dashboard.homes import home_in, publish_build
from warehouse.home import PROJECT, Home
from warehouse.publishing.reader import Reader

PAGE = (PROJECT / "docs" / "analysts.md").read_text()


def examples(language: str) -> list[str]:
    """Those that ask for an earlier day need a history: they run in test_history."""
    found = re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    return [example for example in found if "as_of(" not in example]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    made = home_in(tmp_path_factory.mktemp("analysts"))
    publish_build(made)
    return made


@pytest.mark.parametrize("query", examples("sql"))
def test_an_example_of_sql_runs(home: Home, query: str) -> None:
    assert Reader(home).query(query).column_names


def test_there_are_examples_enough() -> None:
    assert len(examples("sql")) >= 5
    assert len(examples("python")) == 3


def test_the_examples_of_python_run(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "data").symlink_to(home.root)
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {}
    for code in examples("python"):
        if "polars" in code and importlib.util.find_spec("polars") is None:
            continue
        exec(code, names)
    assert dict(names["by_country"]) == {"Russia": 4, "Syria": 4}


def test_every_table_that_the_page_names_is_published(home: Home) -> None:
    named = set(re.findall(r"(?:from|join) (\w+)", " ".join(examples("sql"))))
    assert named <= set(Reader(home).tables())
