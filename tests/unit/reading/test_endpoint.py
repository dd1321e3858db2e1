"""The reader behind an endpoint, against a stub on the loopback address."""

import json
import logging
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.endpoint_stub import (
    ARTICLE,
    BEATEN,
    RAID,
    Stub,
    answer,
    claim,
    completion,
    endpoint,
    failure,
    raid,
)
from warehouse.errors import BorderlogError
from warehouse.home import Home
from warehouse.reading.endpoint import endpoint_in_use, endpoint_of
from warehouse.reading.endpoint.asking import Asker, EndpointError, UnansweredError
from warehouse.reading.endpoint.reader import EndpointReader
from warehouse.reading.endpoint.settings import ReaderSettings
from warehouse.reading.statement import Statement

PUBLISHED = date(2024, 3, 13)
KEY = "sk-loopback-0123456789"


def settings(stub: Stub, **changes: Any) -> ReaderSettings:
    fields = {"base_url": stub.base_url, "model": "small-model", "retries": 2}
    return ReaderSettings(**{**fields, **changes})


def reader_of(
    stub: Stub, waits: list[float] | None = None, **changes: Any
) -> EndpointReader:
    """One that never really waits."""
    chosen = settings(stub, **changes)
    pause = (waits if waits is not None else []).append
    return EndpointReader(chosen, Asker(chosen, pause=pause))


def read_one(event: dict[str, Any], published: date | None = PUBLISHED) -> Statement:
    """The statement that becomes of one answered event."""
    with endpoint(answer(event)) as stub:
        (statement,) = reader_of(stub)(ARTICLE, published)
    return statement


def test_a_good_answer_becomes_a_located_statement_with_its_claims() -> None:
    told = read_one(raid())
    assert (told.event_type, told.outcome) == ("ground_assault", "repelled")
    assert told.occurred_on == told.occurred_on_earliest == date(2024, 3, 12)
    assert (told.place_name, told.region_code) == ("Tëtkino", "RU-KRS")
    assert told.latitude == pytest.approx(51.28, abs=0.05)
    assert told.initiators == ("freedom-of-russia-legion",)
    assert told.targets == ("state-ru",)
    assert told.fatality_count_high == 3
    assert [one.kind for one in told.claims] == ["crossing", "outcome"]
    assert told.claims[1].claimant == "Ministry of Defence of Russia"
    (crossing,) = told.crossings
    assert (crossing.kind, crossing.value_country_code) == ("crossing", "UA")
    assert crossing.claimant_actor == "freedom-of-russia-legion"


def test_offsets_are_code_points_of_the_text() -> None:
    told = read_one(raid(quote=BEATEN))
    assert ARTICLE[told.quote_start : told.quote_end] == told.quote == BEATEN


def objects(schema: Any) -> Iterator[dict[str, Any]]:
    """Every object in a JSON schema."""
    if isinstance(schema, list):
        for one in schema:
            yield from objects(one)
    if isinstance(schema, dict):
        if schema.get("type") == "object":
            yield schema
        for one in schema.values():
            yield from objects(one)


def test_the_request_holds_article_day_model_and_a_strict_schema() -> None:
    with endpoint(answer()) as stub:
        assert reader_of(stub, temperature=0)(ARTICLE, PUBLISHED) == []
    (asked,) = stub.asked
    assert asked.path == "/v1/chat/completions"
    assert asked.body["model"] == "small-model"
    assert asked.body["temperature"] == 0
    assert asked.body["messages"][1]["content"] == (
        f"Published on: 2024-03-13\n\n{ARTICLE}"
    )
    wanted = asked.body["response_format"]
    assert (wanted["type"], wanted["json_schema"]["strict"]) == ("json_schema", True)
    found = list(objects(wanted["json_schema"]["schema"]))
    assert len(found) == 5
    for one in found:
        assert one["additionalProperties"] is False
        assert sorted(one["required"]) == sorted(one["properties"])
    assert "Answered" in json.dumps(wanted)
    assert "title" not in wanted["json_schema"]["schema"]


def test_a_busy_endpoint_is_asked_again_after_the_time_it_names() -> None:
    waits: list[float] = []
    busy = failure(429, **{"Retry-After": "7"})
    with endpoint(busy, answer(raid())) as stub:
        assert len(reader_of(stub, waits)(ARTICLE, PUBLISHED)) == 1
    assert len(stub.asked) == 2
    assert len(waits) == 1
    assert waits[0] >= 7


def test_an_endpoint_that_stays_broken_is_given_up_in_one_sentence() -> None:
    waits: list[float] = []
    with endpoint(failure(500, "out of\nmemory.")) as stub:
        reader = reader_of(stub, waits)
        with pytest.raises(EndpointError) as raised:
            reader(ARTICLE, PUBLISHED)
        with pytest.raises(EndpointError):
            reader("Another text.", PUBLISHED)
    assert (len(stub.asked), len(waits)) == (3, 2)
    assert str(raised.value) == (
        f"The reader's endpoint {stub.base_url} was asked 3 times and answered 500 "
        "(out of memory); see that it runs, and read again."
    )


def test_nobody_at_the_address_is_an_endpoint_error() -> None:
    with endpoint(answer()) as stub:
        pass
    with pytest.raises(EndpointError, match="was asked once and did not answer"):
        reader_of(stub, retries=0)(ARTICLE, PUBLISHED)


def test_an_answer_that_does_not_come_in_time_is_waited_for_no_longer() -> None:
    slow = replace(answer(raid()), delay=0.5)
    with endpoint(slow, answer(raid())) as stub:
        reader = reader_of(stub, timeout_seconds=0.1, retries=0)
        with pytest.raises(EndpointError, match=r"did not answer within 0\.1 s"):
            reader(ARTICLE, PUBLISHED)


@pytest.mark.parametrize(
    "bad",
    [
        completion("Here are the events:"),
        completion('{"events": [{"event_type": "ground_assault"}]}'),
        answer(raid(event_type="quarrel")),
        answer(raid(occurred_on="Tuesday")),
        answer(raid(mood="grim")),
        completion(""),
    ],
)
def test_an_answer_that_is_not_as_asked_for_is_asked_for_again(bad: Any) -> None:
    with endpoint(bad, answer(raid())) as stub:
        assert len(reader_of(stub)(ARTICLE, PUBLISHED)) == 1
    assert len(stub.asked) == 2


def test_an_article_without_a_usable_answer_does_not_end_the_others() -> None:
    bad = completion("no")
    with endpoint(bad, bad, bad, answer(raid())) as stub:
        reader = reader_of(stub)
        with pytest.raises(UnansweredError, match="asked 3 times and its answer"):
            reader(ARTICLE, PUBLISHED)
        assert len(reader(ARTICLE, PUBLISHED)) == 1


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (failure(401, "no such key"), EndpointError),
        (failure(404, "no such model"), EndpointError),
        (failure(302, "elsewhere", Location="http://127.0.0.1:9/v1"), EndpointError),
        (failure(400, "too long"), UnansweredError),
        (completion("", refusal="I would rather not."), UnansweredError),
    ],
)
def test_what_cannot_change_is_asked_once(reply: Any, kind: type[Exception]) -> None:
    with endpoint(reply) as stub, pytest.raises(kind):
        reader_of(stub)(ARTICLE, PUBLISHED)
    assert len(stub.asked) == 1


def test_a_quote_that_is_not_in_the_text_is_dropped_and_counted() -> None:
    invented = claim(kind="casualties", quote="Dozens of people were killed.")
    with endpoint(answer(raid(claims=[claim(), invented]))) as stub:
        reader = reader_of(stub)
        (told,) = reader(ARTICLE, PUBLISHED)
    assert [one.kind for one in told.claims] == ["crossing"]
    assert reader.dropped == {"quotes not verbatim": 1}


def test_an_event_without_a_verbatim_quote_is_dropped() -> None:
    # Straight apostrophe where the article has a curly one.
    straight = BEATEN.replace("’", "'")
    unfounded = raid(quote=straight, claims=[claim(quote=straight)])
    with endpoint(answer(unfounded, raid())) as stub:
        reader = reader_of(stub)
        (told,) = reader(ARTICLE, PUBLISHED)
    assert (told.event_number, told.quote) == (1, RAID)
    assert reader.dropped["events without a verbatim quote"] == 1


def test_an_event_keeps_a_quote_of_its_claims_where_its_own_is_none() -> None:
    assert read_one(raid(quote="Not a word of it.")).quote == RAID


def test_a_long_quote_is_cut_where_it_still_stands_in_the_text() -> None:
    long = " ".join(f"word{number}" for number in range(80))
    with endpoint(answer(raid(quote=long, claims=[]))) as stub:
        (told,) = reader_of(stub)(long, PUBLISHED)
    assert 290 < len(told.quote) <= 300
    assert long[told.quote_start : told.quote_end] == told.quote


@pytest.mark.parametrize(
    ("days", "kept"),
    [
        (("2024-03-12", "2024-03-11", "2024-03-12"), True),
        (("2024-03-14", "2024-03-14", "2024-03-14"), True),
        (("2024-03-16", "2024-03-16", "2024-03-16"), False),
        (("2014-03-12", "2014-03-12", "2014-03-12"), False),
        ((None, "2020-03-12", "2024-03-12"), False),
        ((None, "2024-03-12", "2024-03-10"), False),
    ],
)
def test_days_that_the_article_cannot_tell_of_are_left_out(
    days: tuple[str | None, str, str], *, kept: bool
) -> None:
    on, earliest, latest = days
    told = read_one(
        raid(occurred_on=on, occurred_on_earliest=earliest, occurred_on_latest=latest)
    )
    found = (told.occurred_on_earliest, told.occurred_on_latest)
    dates = tuple(map(date.fromisoformat, (earliest, latest)))
    assert found == (dates if kept else (None, None))


def test_without_a_day_of_publication_only_a_year_in_the_text_counts() -> None:
    assert read_one(raid(), published=None).occurred_on_latest is None


@pytest.mark.parametrize(
    ("place", "found"),
    [
        # The region decides among namesakes; one that the gazetteer lacks there is
        # known to the region, never put on a namesake.
        (("Goma", "North Kivu", "CD", "settlement"), ("CD-NK", "settlement")),
        (("Tyotkino", "Bryansk Oblast", "RU", "settlement"), ("RU-BRY", "region")),
        (("Kursk Oblast", None, "RU", "region"), ("RU-KRS", "region")),
        (("Qqfort", None, "RU", "settlement"), (None, "country")),
        (("Qqfort", None, "QQ", "settlement"), (None, None)),
        ((None, None, "RU", "country"), (None, "country")),
    ],
)
def test_a_place_has_the_gazetteers_coordinates_or_none(
    place: tuple[str | None, str | None, str | None, str],
    found: tuple[str | None, str | None],
) -> None:
    names = ("name", "region", "country_code", "precision")
    told = read_one(raid(place=dict(zip(names, place, strict=True))))
    assert (told.region_code, told.place_precision) == found
    assert (told.latitude is not None) == (found[1] == "settlement")


def test_a_toll_that_does_not_rise_is_no_toll() -> None:
    told = read_one(raid(fatality_count_low=9, fatality_count_high=3))
    assert (told.fatality_count_low, told.fatality_count_high) == (None, None)


def test_the_key_goes_out_as_bearer_and_into_no_log_or_sentence(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("LOOPBACK_KEY", KEY)
    caplog.set_level(logging.DEBUG)
    with endpoint(answer(), failure(401, f"wrong key {KEY}")) as stub:
        reader = reader_of(stub, key_variable="LOOPBACK_KEY")
        reader(ARTICLE, PUBLISHED)
        with pytest.raises(EndpointError) as raised:
            reader(ARTICLE, PUBLISHED)
    assert stub.asked[0].headers["Authorization"] == f"Bearer {KEY}"
    assert "wrong key …" in str(raised.value)
    assert KEY not in str(raised.value) + caplog.text + repr(reader.settings)


def test_without_its_key_nothing_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LOOPBACK_KEY", raising=False)
    no_key = pytest.raises(BorderlogError, match="LOOPBACK_KEY holds no key")
    with endpoint(answer()) as stub, no_key:
        reader_of(stub, key_variable="LOOPBACK_KEY")(ARTICLE, PUBLISHED)
    assert stub.asked == []


def test_no_key_is_sent_where_none_is_configured() -> None:
    with endpoint(answer()) as stub:
        reader_of(stub)(ARTICLE, PUBLISHED)
    assert "Authorization" not in stub.asked[0].headers


def configured(folder: Path, text: str) -> Home:
    (folder / "borderlog.toml").write_text(text)
    return Home(folder)


def test_it_is_off_without_a_configuration_and_until_it_is_chosen(
    tmp_path: Path,
) -> None:
    assert endpoint_in_use(Home(tmp_path)) is None
    where = 'base_url = "http://127.0.0.1:9/v1"\nmodel = "m"\n'
    off = configured(tmp_path, f"[reader]\n{where}[other]\nx = 1\n")
    assert endpoint_in_use(off) is None
    assert endpoint_of(off).settings.model == "m"
    on = configured(tmp_path, f'[reader]\nkind = "endpoint"\n{where}')
    assert endpoint_in_use(on) is not None


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('[reader]\nkind = "endpoint"\n', "[reader] wants base_url"),
        ('[reader]\nkind = "oracle"\n', "reader.kind: Input should be"),
        ("[reader]\nretries = -1\n", "reader.retries: Input should be"),
        ('[reader]\nkey = "sk"\n', "reader.key: Extra inputs"),
        ("[reader\n", "is no TOML"),
        (
            '[reader]\nkind = "endpoint"\nmodel = "m"\nbase_url = "http://u:p@h/v1"\n',
            "wants http or https",
        ),
    ],
)
def test_a_wrong_configuration_is_told_in_one_sentence(
    tmp_path: Path, text: str, sentence: str
) -> None:
    with pytest.raises(BorderlogError) as raised:
        endpoint_in_use(configured(tmp_path, text))
    assert sentence in str(raised.value)
    assert str(raised.value).startswith(str(tmp_path / "borderlog.toml"))


def version(**changes: Any) -> str:
    fields = {"base_url": "http://127.0.0.1:9/v1", "model": "m"}
    return EndpointReader(ReaderSettings(**{**fields, **changes})).version


def test_the_version_is_of_model_prompt_and_schema_and_not_of_the_address(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    own = version()
    assert version(base_url="http://127.0.0.1:10/v1", retries=9) == own
    assert len({own, version(model="n"), version(temperature=0)}) == 3
    module = "warehouse.reading.endpoint.reader"
    changes: list[tuple[str, Callable[[], Any]]] = [
        ("answer_format", lambda: lambda: {"type": "text"}),
        ("PROMPT", lambda: other_prompt(tmp_path)),
    ]
    for name, made in changes:
        with monkeypatch.context() as patched:
            patched.setattr(f"{module}.{name}", made())
            assert version() != own


def other_prompt(folder: Path) -> Path:
    path = folder / "prompt.txt"
    path.write_text("Read.")
    return path
