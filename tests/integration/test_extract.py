"""`borderlog extract`: what articles say as lines of JSON, and no warehouse touched."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Outcome, borderlog_at
from tests.endpoint_stub import ARTICLE, BEATEN, answer, endpoint, raid
from warehouse.home import Home

EVENT = {
    *("event_family", "event_type", "occurred_on", "occurred_on_earliest"),
    *("occurred_on_latest", "places", "initiators", "targets", "outcome"),
    *("cross_border", "fatalities", "claims"),
}
PAGE = (
    '<html lang="uk"><head><title>Обстріл Сум</title>'
    '<meta property="article:published_time" content="2024-03-10T08:00:00Z"></head>'
    "<body><article><p>Artillery shelled the town of Shebekino in Belgorod region on "
    "Saturday evening, wounding two people, the governor said in a statement.</p>"
    "<p>Windows of a school were broken and a power line was cut, he added.</p>"
    "</article></body></html>"
)
HEAVY = ("dbt", "streamlit", "great_expectations", "plotly")
ASK_ENDPOINT = ("--reader", "endpoint")
START_UP = "import sys, warehouse.cli; print(*sys.modules)"
WHOLE = """
import sys
from warehouse.cli import main
from warehouse.reading import load_dictionaries
sys.argv = ["borderlog", "extract", *sys.argv[1:]]
main()
print(load_dictionaries.cache_info().misses, *sys.modules, file=sys.stderr)
"""


def article(folder: Path, name: str = "raid.txt", text: str = ARTICLE) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def extracted(home: Home, *arguments: str | Path) -> tuple[Outcome, list[Any]]:
    told = borderlog_at(home, "extract", *arguments)
    return told, [json.loads(line) for line in told.out.splitlines()]


@pytest.fixture
def nowhere(tmp_path: Path) -> Home:
    """A home that is not there, and must not come to be."""
    return Home(tmp_path / "home")


def test_an_article_is_one_line_of_the_promised_shape(
    nowhere: Home, tmp_path: Path
) -> None:
    told, (line,) = extracted(
        nowhere, article(tmp_path), "--published-on", "2024-03-13"
    )
    assert (told.code, told.err) == (0, "")
    assert list(line) == ["document", "events"]
    assert line["document"] == {
        "title": None,
        "published_on": "2024-03-13",
        "language": None,
    }
    (event,) = line["events"]
    assert set(event) == EVENT
    assert (event["event_family"], event["occurred_on"]) == ("ground", "2024-03-12")
    (place,) = event["places"]
    assert list(place) == (
        "name country_code region_code latitude longitude precision".split()
    )
    assert place["region_code"] == "RU-KRS"
    crossing = event["cross_border"]
    assert list(crossing) == (
        "status type basis origin_country_code country_code".split()
    )
    assert crossing["country_code"] == "RU"
    assert list(event["fatalities"]) == ["low", "best", "high"]
    assert not nowhere.root.exists()


def test_lines_stand_in_the_order_given_and_of_folders_by_name(
    nowhere: Home, tmp_path: Path
) -> None:
    bodies = [{"title": f"line {n}", "body": ARTICLE} for n in (1, 2)]
    lines = "\n".join(json.dumps(body) for body in bodies)
    many = article(tmp_path, "many.jsonl", lines)
    folder = tmp_path / "folder"
    for name in ("b", "a"):
        article(folder, f"{name}.jsonl", json.dumps({"title": name, "body": ARTICLE}))
    told, found = extracted(nowhere, many, folder, tmp_path / "folder" / "b.*")
    assert told.code == 0
    titles = [one["document"]["title"] for one in found]
    assert titles == ["line 1", "line 2", "a", "b", "b"]


def test_a_page_tells_its_own_title_language_and_day_unless_a_day_is_given(
    nowhere: Home, tmp_path: Path
) -> None:
    page = article(tmp_path, "page.html", PAGE)
    told, (line,) = extracted(nowhere, page)
    assert "Обстріл Сум" in told.out
    assert line["document"] == {
        "title": "Обстріл Сум",
        "published_on": "2024-03-10",
        "language": "uk",
    }
    assert line["events"][0]["occurred_on"] == "2024-03-09"
    _, (given,) = extracted(nowhere, page, "--published-on", "2024-03-20")
    assert given["document"]["published_on"] == "2024-03-20"
    assert given["events"][0]["occurred_on"] == "2024-03-16"


def test_what_cannot_be_read_has_its_line_and_sentence_and_stops_nothing(
    nowhere: Home, tmp_path: Path
) -> None:
    paths = [
        article(tmp_path, "empty.txt", " \n"),
        tmp_path / "missing.txt",
        article(tmp_path, "rows.jsonl", '{"title": "no body"}\n{"body": "Quiet."}'),
        article(tmp_path, "sound.txt", "Nothing happened."),
    ]
    (tmp_path / "bytes.zip").write_bytes(b"no zip")
    told, found = extracted(nowhere, *paths, tmp_path / "bytes.zip")
    assert told.code == 2
    errors = [one.get("error") for one in found]
    assert errors == [
        f"{paths[0]}: the file holds no text.",
        f"{paths[1]}: there is no such file.",
        f"{paths[2]}, row 1: no body.",
        None,
        None,
        f"{tmp_path}/bytes.zip: it is named as an archive but is no archive.",
    ]
    assert told.err.splitlines() == [one for one in errors if one]
    assert found[0] == {
        "document": {"title": None, "published_on": None, "language": None},
        "events": [],
        "error": errors[0],
    }


def test_a_start_imports_nothing_that_only_other_commands_need() -> None:
    told = subprocess.run(
        [sys.executable, "-c", START_UP], capture_output=True, text=True, check=True
    )
    loaded = set(told.stdout.split())
    assert loaded.isdisjoint({*HEAVY, "pandas", "pydantic", "tenacity"})


def test_a_whole_extraction_needs_no_dbt_and_loads_dictionaries_once(
    tmp_path: Path,
) -> None:
    paths = [str(article(tmp_path, f"{n}.txt")) for n in (1, 2)]
    told = subprocess.run(
        [sys.executable, "-c", WHOLE, *paths],
        capture_output=True,
        text=True,
        check=True,
    )
    assert len(told.stdout.splitlines()) == 2
    loads, *loaded = told.stderr.split()
    assert loads == "1"
    assert set(loaded).isdisjoint({*HEAVY, "pydantic", "tenacity"})


def configured(home: Home, base_url: str, kind: str = "endpoint") -> None:
    """Say in the home where the model is."""
    table = f'[reader]\nkind = "{kind}"\nbase_url = "{base_url}"\n'
    home.make()
    config = home.root / "borderlog.toml"
    config.write_text(f'{table}model = "small-model"\nretries = 0\n')


def test_an_endpoint_reads_only_when_it_is_asked_for(
    nowhere: Home, tmp_path: Path
) -> None:
    with endpoint(answer(raid())) as stub:
        configured(nowhere, stub.base_url)
        path = article(tmp_path)
        assert extracted(nowhere, path)[0].code == 0
        assert stub.asked == []
        day = ("--published-on", "2024-03-13")
        told, (line,) = extracted(nowhere, path, *ASK_ENDPOINT, *day)
    assert (told.code, told.err) == (0, "")
    (event,) = line["events"]
    assert event["initiators"] == ["Freedom of Russia Legion"]
    assert event["targets"] == ["Government and forces of Russia"]
    claim = event["claims"][1]
    assert list(claim) == (
        "kind value stance claimant channel quote quote_start quote_end".split()
    )
    assert ARTICLE[claim["quote_start"] : claim["quote_end"]] == BEATEN
    assert event["cross_border"] == {
        "status": "claimed",
        "type": "ground_incursion",
        "basis": "stated_by_one_side",
        "origin_country_code": "UA",
        "country_code": "RU",
    }


def test_an_endpoint_that_is_not_there_is_told_of_for_each_article(
    nowhere: Home, tmp_path: Path
) -> None:
    with endpoint(answer()) as stub:
        configured(nowhere, stub.base_url)
    paths = [article(tmp_path, f"{n}.txt") for n in (1, 2)]
    told, found = extracted(nowhere, *paths, *ASK_ENDPOINT)
    assert told.code == 2
    assert len(told.err.splitlines()) == len(found) == 2
    assert all("did not answer" in one["error"] for one in found)


def test_without_a_configuration_an_endpoint_is_wrong_use(
    nowhere: Home, tmp_path: Path
) -> None:
    told, found = extracted(nowhere, article(tmp_path), *ASK_ENDPOINT)
    assert (told.code, found) == (2, [])
    assert told.err.startswith(f"{nowhere.root}/borderlog.toml is not there")
