"""The data dictionary: one page, drawn without asking anything of anybody."""

import re
import sys
import webbrowser
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.conftest import Outcome, borderlog_at, copied_home
from warehouse.home import DBT_PROJECT, Home
from warehouse.publishing.dictionary import offline

expect.set_options(timeout=30_000)


@pytest.fixture(scope="module")
def loaded_home(
    tmp_path_factory: pytest.TempPathFactory, fresh_warehouse: Path
) -> Home:
    return copied_home(tmp_path_factory.mktemp("docs"), fresh_warehouse)


@pytest.fixture(scope="module")
def told(loaded_home: Home) -> Outcome:
    return borderlog_at(loaded_home, "docs", "--no-browser")


def page_of(home: Home) -> Path:
    return home.root / "docs" / "index.html"


def test_the_path_of_the_page_is_printed(loaded_home: Home, told: Outcome) -> None:
    assert (told.code, told.out) == (0, f"{page_of(loaded_home)}\n"), told.err


def test_the_page_is_whole_and_names_no_machine(
    loaded_home: Home, told: Outcome
) -> None:
    page = page_of(loaded_home).read_text()
    assert "One row per incident" in page
    assert str(loaded_home.root) not in page
    assert str(DBT_PROJECT) not in page


def test_no_tracker_is_left_in_the_page(loaded_home: Home, told: Outcome) -> None:
    page = page_of(loaded_home).read_text()
    assert not re.findall(r"cloudfront\.net|sinter-collect|fuzzed\.getdbt", page)
    assert page.count("Content-Security-Policy") == 1


def test_the_page_can_be_written_again_and_vouches_for_the_same_marts(
    loaded_home: Home, told: Outcome
) -> None:
    before = loaded_home.marts.read_bytes()
    assert borderlog_at(loaded_home, "docs", "--no-browser", "--quiet").code == 0
    assert loaded_home.marts.read_bytes() == before


def test_a_home_without_a_load_is_told_in_one_sentence(tmp_path: Path) -> None:
    told = borderlog_at(Home(tmp_path / "home"), "docs", "--no-browser", "--quiet")
    assert told.code == 2
    assert told.err.endswith("run `borderlog load` first.\n")
    assert len(told.err.splitlines()) == 1


def test_a_browser_opens_the_page_unless_told_not_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    page = tmp_path / "index.html"
    # By its module: `warehouse.cli.docs` names the command as well.
    command = sys.modules["warehouse.cli.docs"]
    monkeypatch.setattr(command, "write_dictionary", lambda _: page)
    monkeypatch.setattr(webbrowser, "open", opened.append)
    home = Home(tmp_path / "home")
    assert borderlog_at(home, "docs", "--no-browser").out == f"{page}\n"
    assert opened == []
    assert borderlog_at(home, "docs").code == 0
    assert opened == [page.as_uri()]


def test_what_a_page_would_load_is_taken_out() -> None:
    page = (
        '<head><meta charset="utf-8"><link rel="shortcut icon" href="x.ico"/>'
        '<script>a.src="//abc.cloudfront.net/sp.js";t("sp","a.sinter-collect.com");'
        'b("https://fuzzed.getdbt.com/")</script>'
        '<use xlink:href="{{ icon }}"></use>'
    )
    told = offline(page)
    assert 'a.src="";t("sp","");b("")' in told
    assert "x.ico" not in told
    assert 'ng-attr-href="{{ icon }}"' in told
    assert "connect-src 'none'" in told


@pytest.mark.browser
def test_the_page_draws_and_no_request_leaves_it(
    loaded_home: Home, told: Outcome, browser: Browser
) -> None:
    address = page_of(loaded_home).as_uri()
    asked: list[str] = []
    complaints: list[str] = []
    context = browser.new_context()
    context.set_default_timeout(30_000)
    context.on("request", lambda request: asked.append(request.url))
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    model = context.new_page()
    model.goto(f"{address}#!/model/model.borderlog.incidents")
    expect(model.get_by_role("heading", name="incidents table")).to_be_visible()
    expect(model.get_by_text("One row per incident").first).to_be_visible()
    lineage = context.new_page()
    lineage.goto(f"{address}#!/model/model.borderlog.incidents?g_v=1")
    expect(lineage.locator("canvas").nth(2)).to_be_visible()
    context.close()
    assert complaints == []
    assert {url.split("#")[0] for url in asked if url[:5] != "data:"} == {address}
