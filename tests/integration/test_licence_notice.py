"""A source with a licence notice takes nothing in before somebody accepted it."""

import io
import json
import sqlite3
from dataclasses import replace

import pytest

from tests.conftest import FIXTURES, Borderlog, Outcome
from warehouse.connectors import connector, connectors
from warehouse.home import Home

EVENTS = FIXTURES / "acled" / "made_up_events.csv"
NOTICE = connector("acled").info.notice


class Terminal(io.StringIO):
    """A person at a terminal, who types this."""

    def isatty(self) -> bool:
        return True


def acceptances(home: Home) -> list[tuple[str, str, str]]:
    with sqlite3.connect(home.ops) as connection:
        return connection.execute("select * from licence_acceptances").fetchall()


def landed(home: Home) -> list[str]:
    return [path.name for path in home.landing.glob("acled/*.json")]


def told(borderlog: Borderlog) -> dict[str, object]:
    listed = json.loads(borderlog("sources", "--json").out)
    (row,) = (one for one in listed if one["source_name"] == "acled")
    return {name: row[name] for name in ("has_notice", "licence_accepted_at")}


def test_without_a_terminal_and_the_option_nothing_lands(
    borderlog: Borderlog, home: Home
) -> None:
    refused = borderlog("add", "acled", EVENTS)
    assert refused == Outcome(
        2,
        "",
        "Nothing was taken in: ACLED's terms forbid giving its rows to anybody else, and "
        "building anything like ACLED's own products from them; read "
        "https://acleddata.com/terms-of-use/ and, if you accept that, call again with "
        "--accept-licence.\n",
    )
    assert landed(home) == []
    assert told(borderlog) == {"has_notice": True, "licence_accepted_at": None}


def test_the_option_shows_the_notice_and_keeps_the_acceptance(
    borderlog: Borderlog, home: Home
) -> None:
    added = borderlog("add", "acled", EVENTS, "--accept-licence")
    assert (added.code, added.out) == (0, "Landed 1 new, 0 seen before.\n")
    assert NOTICE in added.err
    ((source_name, digest, accepted_at),) = acceptances(home)
    assert (source_name, len(digest)) == ("acled", 64)
    assert told(borderlog) == {"has_notice": True, "licence_accepted_at": accepted_at}
    again = borderlog("add", "acled", FIXTURES / "acled")
    assert (again.code, NOTICE in again.err) == (0, False)
    assert len(acceptances(home)) == 1


@pytest.mark.parametrize(("answer", "code"), [("y\n", 0), ("n\n", 2), ("\n", 2)])
def test_on_a_terminal_the_notice_is_shown_and_asked_about(
    borderlog: Borderlog,
    home: Home,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
    code: int,
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal(answer))
    added = borderlog("add", "acled", EVENTS)
    assert (added.code, len(landed(home))) == (code, 1 if code == 0 else 0)
    assert NOTICE in added.err
    assert code == 0 or "Not accepted: nothing was taken in." in added.err


def test_a_notice_that_changed_must_be_accepted_again(
    borderlog: Borderlog, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert borderlog("add", "acled", EVENTS, "--accept-licence").code == 0
    acled = connector("acled")
    changed = replace(acled.info, notice=f"{NOTICE}\n\nAnd one more thing.")
    monkeypatch.setitem(connectors(), "acled", replace(acled, info=changed))
    refused = borderlog("add", "acled", FIXTURES / "acled")
    assert (refused.code, len(landed(home))) == (2, 1)
    assert told(borderlog)["licence_accepted_at"] is None
    assert borderlog("add", "acled", FIXTURES / "acled", "--accept-licence").code == 0
    assert len(acceptances(home)) == 2


def test_a_load_asks_no_more(borderlog: Borderlog) -> None:
    assert borderlog("add", "acled", EVENTS, "--accept-licence").code == 0
    loaded = borderlog("load")
    assert loaded.code == 0, loaded.err
    assert "5 rows read, 5 loaded" in loaded.err


def test_a_source_without_a_notice_needs_no_acceptance(
    borderlog: Borderlog, home: Home
) -> None:
    assert borderlog("add", "gdelt", FIXTURES / "gdelt").code == 0
    assert "accepted:" not in borderlog("sources").out.partition("gdelt:")[2]
    assert borderlog("add", "ucdp", FIXTURES / "ucdp", "--accept-licence").code == 0
    assert not home.ops.exists() or acceptances(home) == []
