"""The gate raw in: for each doubt a batch that it stops, and the same batch mended."""

import json
from typing import Any

import duckdb
import pytest

from tests.conftest import QUIET
from tests.rows import (
    acled_file,
    acled_row,
    acled_rows,
    gdelt_file,
    gdelt_row,
    mention_row,
    ucdp_file,
    ucdp_row,
    viina_file,
    viina_label_row,
    viina_row,
    viina_rows,
)
from warehouse import ops
from warehouse.building.gate import require_judged_loads
from warehouse.errors import BorderlogError, GateFailedError
from warehouse.home import Home
from warehouse.landing.store import land
from warehouse.loading import load as loading
from warehouse.loading.load import LoadResult, load

MANY = 60
SWAPPED = (
    "latitude {} and longitude {} are swapped: only the other way round they lie in the "
    "row's country"
)


def take_in(home: Home, source: str, **files: bytes) -> LoadResult:
    """Load files named by their keyword, `__` standing for a dot."""
    folder = home.root / "in"
    folder.mkdir(exist_ok=True)
    for name, data in files.items():
        path = folder / name.replace("__", ".")
        path.write_bytes(data)
        land(home, source, path, {})
    return load(home, QUIET)


def slice_of(count: int, first: int = 1, **changes: str) -> bytes:
    """Rows at places of their own, unless told otherwise."""
    rows = [
        gdelt_row(
            **{
                "GlobalEventID": str(first + number),
                "ActionGeo_Lat": f"{50 + number / 1000:.3f}",
                **changes,
            }
        )
        for number in range(count)
    ]
    return gdelt_file(rows)


def release_of(count: int, **changes: str) -> bytes:
    rows = [
        ucdp_row(**{"id": str(n), "latitude": f"{50 + n / 1000:.3f}", **changes})
        for n in range(1, count + 1)
    ]
    return ucdp_file(rows)


def unmet(result: LoadResult) -> dict[str, str]:
    return {check.check_name: check.severity for check in result.doubts}


def rejections(home: Home) -> list[str]:
    with duckdb.connect(home.warehouse, read_only=True) as connection:
        found = connection.execute("select reason from raw.rejected_rows").fetchall()
    return [reason for (reason,) in found]


@pytest.mark.parametrize(
    ("source", "data", "check", "reason"),
    [
        (
            "gdelt",
            gdelt_row(GlobalEventID="9", Day="00250312"),
            "event_on_is_not_before_1900",
            "event_on 0025-03-12 is no plausible day",
        ),
        (
            "gdelt",
            gdelt_row(GlobalEventID="9", ActionGeo_Lat="36.91", ActionGeo_Long="50.41"),
            "coordinates_are_not_swapped",
            SWAPPED.format("36.91", "50.41"),
        ),
        (
            "gdelt",
            gdelt_row(GlobalEventID="9", EventCode="RUS"),
            "event_code_has_its_form",
            "event_code RUS has not the form of one: columns may be shifted",
        ),
        (
            "ucdp",
            {"id": "9", "latitude": "36.89", "longitude": "50.41"},
            "coordinates_are_not_swapped",
            SWAPPED.format("36.89", "50.41"),
        ),
        (
            "ucdp",
            {"id": "9", "where_prec": "9"},
            "where_precision_is_within_its_bounds",
            "where_precision 9 is not between 1 and 7",
        ),
    ],
)
def test_a_row_that_cannot_be_is_rejected_and_the_others_taken_in(
    home: Home, source: str, data: Any, check: str, reason: str
) -> None:
    if source == "gdelt":
        result = take_in(home, "gdelt", a__csv=slice_of(5) + gdelt_file([data]))
    else:
        rows = [ucdp_row(id=str(n)) for n in range(5)]
        result = take_in(home, "ucdp", a__csv=ucdp_file([*rows, ucdp_row(**data)]))
    assert unmet(result)[check] == "critical"
    assert rejections(home) == [reason]
    assert result.total("loaded") == 5


def test_a_file_with_a_column_shifted_by_one_is_refused_whole(home: Home) -> None:
    def shifted(line: str) -> str:
        fields = line.split("\t")
        return "\t".join([*fields[:30], *fields[31:], ""])

    good = slice_of(MANY).decode().splitlines()
    lines = [*good[:20], *(shifted(line) for line in good[20:])]
    result = take_in(home, "gdelt", a__csv=gdelt_file(lines))
    (refused,) = result.refused
    assert "40 of its 60 rows fail" in str(refused.reason)
    assert unmet(result)["most_rows_fit"] == "critical"


@pytest.mark.parametrize("source", ["gdelt", "ucdp"])
def test_a_file_with_all_places_at_one_centroid_is_refused(
    home: Home, source: str
) -> None:
    one_point = {
        "gdelt": slice_of(MANY, ActionGeo_Lat="60", ActionGeo_Long="100"),
        "ucdp": release_of(MANY, latitude="60", longitude="100"),
    }
    result = take_in(home, source, GEDEvent_v24_1__csv=one_point[source])
    (refused,) = result.refused
    assert refused.reason == "100% of its places are one point, 60.0, 100.0"
    assert (
        take_in(
            home,
            source,
            GEDEvent_v25_1__csv=slice_of(MANY)
            if source == "gdelt"
            else release_of(MANY),
        ).total("loaded")
        == MANY
    )


def test_half_the_usual_volume_is_warned_of_and_taken_in(home: Home) -> None:
    usual = {f"{n}__csv": slice_of(40, first=1000 * n) for n in range(1, 7)}
    assert "volume_is_usual" not in unmet(take_in(home, "gdelt", **usual))
    result = take_in(home, "gdelt", half__csv=slice_of(20, first=9000))
    assert unmet(result)["volume_is_usual"] == "warning"
    (check,) = [one for one in result.doubts if one.check_name == "volume_is_usual"]
    assert json.loads(str(check.failing_rows)) == [
        "half.csv: it has 20 rows where such files usually have 40"
    ]
    assert result.total("loaded") == 20


def test_low_above_high_is_told_and_a_file_full_of_it_is_refused(home: Home) -> None:
    data = release_of(MANY - 1) + ucdp_file(
        [ucdp_row(id="99", low="3", best="3", high="2")], has_header=False
    )
    result = take_in(home, "ucdp", GEDEvent_v24_1__csv=data)
    assert unmet(result)["fatality_count_low_is_not_above_fatality_count_high"] == (
        "warning"
    )
    assert result.total("loaded") == MANY
    turned = release_of(MANY, low="9", best="5", high="2")
    result = take_in(home, "ucdp", GEDEvent_v25_1__csv=turned)
    (refused,) = result.refused
    assert str(refused.reason).endswith("100% of its rows: the columns changed places")


def test_swapped_coordinates_of_a_source_about_one_country_are_rejected(
    home: Home,
) -> None:
    swapped = viina_row(event_id="9", latitude="36.2312", longitude="49.9922")
    data = viina_file([*viina_rows(5), swapped])
    result = take_in(home, "viina", event_info_latest_2024__csv=data)
    assert unmet(result)["coordinates_are_not_swapped"] == "critical"
    assert rejections(home) == [SWAPPED.format("36.2312", "49.9922")]


def test_a_year_reissued_with_half_its_labels_is_warned_of(home: Home) -> None:
    whole = [viina_label_row(event_id=str(n)) for n in range(1, 41)]
    take_in(home, "viina", event_labels_latest_2024__csv=viina_file(whole))
    (home.root / "in" / "again").mkdir()
    half = home.root / "in" / "again" / "event_labels_latest_2024.csv"
    half.write_bytes(viina_file(whole[:10]))
    land(home, "viina", half, {})
    assert unmet(load(home, QUIET))["volume_is_usual"] == "warning"


def test_a_mention_of_more_than_certainty_is_rejected(home: Home) -> None:
    rows = [mention_row(SentenceID=str(n)) for n in range(1, 6)]
    rows.append(mention_row(SentenceID="6", Confidence="140"))
    result = take_in(home, "gdelt_mentions", a__csv=gdelt_file(rows))
    assert unmet(result)["confidence_percent_is_within_its_bounds"] == "critical"
    assert result.total("loaded") == 5


def test_what_is_doubted_of_acled_repeats_nothing_of_it(home: Home) -> None:
    rows = [*acled_rows(3), acled_row(event_date="0025-03-12")]
    result = take_in(home, "acled", a__csv=acled_file(rows))
    assert unmet(result)["event_on_is_not_before_1900"] == "critical"
    deleted = (
        b"event_id_cnty,deleted_timestamp\nXXX1,0025-03-12 00:00:00\nXXX2,2024-03-12\n"
    )
    result = take_in(home, "acled", b__csv=deleted)
    assert unmet(result)["deleted_at_is_not_before_1900"] == "critical"
    assert not any("0025" in reason for reason in rejections(home))


def test_stale_news_is_warned_of(home: Home) -> None:
    result = take_in(home, "gdelt", a__csv=slice_of(3))
    assert unmet(result)["newest_rows_are_fresh"] == "warning"


def test_one_text_under_many_addresses_is_warned_of(home: Home) -> None:
    pages = [
        {"url": f"https://paper.example/{n}", "body": "Accept our cookies to read on."}
        for n in range(6)
    ]
    lines = "\n".join(json.dumps(page) for page in pages).encode()
    result = take_in(home, "articles", a__jsonl=lines)
    assert unmet(result)["articles_have_texts_of_their_own"] == "warning"


def test_the_first_ten_failing_rows_are_kept(home: Home) -> None:
    bad = [gdelt_row(GlobalEventID=str(n), Day="00250312") for n in range(100, 115)]
    result = take_in(home, "gdelt", a__csv=slice_of(30) + gdelt_file(bad))
    (check,) = [one for one in result.doubts if one.severity == "critical"]
    assert check.failing_row_count == 15
    kept = json.loads(str(check.failing_rows))
    assert len(kept) == 10
    assert kept[0] == "a.csv, row 31: event_on 0025-03-12 is no plausible day"
    (told,) = ops.rows(
        home, "select * from checks where not is_success and severity = 'critical'"
    )
    assert told["check_name"] == check.check_name


def test_a_sound_batch_meets_every_doubt_but_freshness(home: Home) -> None:
    result = take_in(home, "gdelt", a__csv=slice_of(MANY))
    assert set(unmet(result)) == {"newest_rows_are_fresh"}


def test_rows_that_no_gate_let_pass_are_not_built(home: Home) -> None:
    take_in(home, "gdelt", a__csv=slice_of(3))
    with duckdb.connect(home.warehouse) as connection:
        require_judged_loads(connection)
        connection.execute("update raw.gdelt_events set row_hash = row_hash + 1")
        with pytest.raises(GateFailedError, match=r"raw\.gdelt_events"):
            require_judged_loads(connection)


def test_a_load_that_went_round_the_gate_is_not_built(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "judge", lambda *_: {})
    assert take_in(home, "gdelt", a__csv=slice_of(3)).total("loaded") == 3
    with (
        duckdb.connect(home.warehouse) as connection,
        pytest.raises(GateFailedError, match=r"raw\.gdelt_events"),
    ):
        require_judged_loads(connection)


def test_a_doubt_that_cannot_be_tried_takes_nothing_in(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    from expectations import engine

    def broken(*_: object) -> dict[str, list[int]]:
        raise engine.DoubtNotJudgedError("the engine gave no answer")

    with monkeypatch.context() as patched:
        patched.setattr(engine, "unmet", broken)
        with pytest.raises(
            BorderlogError, match="could not judge a batch of gdelt_events"
        ):
            take_in(home, "gdelt", a__csv=slice_of(3))
    assert load(home, QUIET).total("loaded") == 3
