"""Charts of crossings, from a handful of rows: what is hatched, joined, kept apart."""

from datetime import date

import pyarrow as pa
import pytest

from dashboard.charts.flow import OTHER, Flow, sum_words
from dashboard.charts.hatching import marker
from dashboard.charts.matrix import MOST, matrix
from dashboard.charts.multiples import fullest_week, small
from dashboard.charts.runs import Run, Strip, runs_of, strips
from dashboard.charts.sankey import MOST_BANDS, sankey
from dashboard.charts.strength_bars import Bar, strength_bars
from dashboard.charts.weekly import Bars, by_type, weekly
from dashboard.crossborder.weeks import legend_of
from dashboard.shell.scope import Scope

JUNE = Scope(date(2024, 6, 3), date(2024, 6, 30))
COUNTS = {"asserted": 3, "disputed": 1, "inferred": 2, "alleged": 4}
MIXED = Flow("Ukraine", "Russia", COUNTS)
PLAIN = Flow("Israel", "<b>Lebanon", {"asserted": 2})


def day(number: int) -> date:
    return date(2024, 6, number)


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ({"asserted": 3, "disputed": 1}, "4"),
        ({"asserted": 3, "inferred": 2}, "3 +2"),
        ({"asserted": 3, "alleged": 4}, "3–7"),
        (COUNTS, "4–8 +2"),
        ({"inferred": 2}, "0 +2"),
    ],
    ids=["said", "inferred", "envelope", "all", "inferred alone"],
)
def test_a_sum_never_adds_what_nobody_asserts(
    counts: dict[str, int], words: str
) -> None:
    assert sum_words(counts) == words


def test_only_what_is_established_or_claimed_has_a_full_colour() -> None:
    assert "pattern" not in marker("asserted", "#123456")
    shapes = {
        name: marker(name, "#123456")["pattern"]["shape"]
        for name in ("disputed", "inferred", "alleged")
    }
    assert len(set(shapes.values())) == 3
    assert marker("inferred", "#123456")["pattern"]["bgcolor"] == "#ffffff"


def test_a_cell_is_shaded_by_what_is_asserted_and_numbered() -> None:
    figure = matrix([MIXED, PLAIN])
    shades, *parts = figure.data
    assert [list(row) for row in shades.z] == [[4, None], [None, 2]]
    assert list(figure.layout.yaxis.ticktext) == ["Ukraine", "Israel"]
    assert list(figure.layout.xaxis.ticktext) == ["Russia", "&lt;b&gt;Lebanon"]
    assert [one.text for one in figure.layout.annotations] == ["4–8 +2", "2"]
    assert [trace.name for trace in parts] == [
        "Established or claimed",
        "Disputed",
        "Inferred",
        "Disputed attribution",
    ]


def test_the_strip_of_a_mixed_cell_is_as_wide_as_the_cell() -> None:
    figure = matrix([MIXED, PLAIN])
    parts = figure.data[1:]
    assert sum(sum(trace.width) for trace in parts) == pytest.approx(0.92)
    assert all(len(trace.x) == 1 for trace in parts)  # the plain cell has no strip
    lefts = [trace.x[0] - trace.width[0] / 2 for trace in parts]
    assert lefts == sorted(lefts)


def test_a_cell_that_nobody_asserts_has_no_shade() -> None:
    figure = matrix([Flow("Rwanda", "Congo", {"alleged": 3})])
    assert [list(row) for row in figure.data[0].z] == [[None]]
    assert figure.layout.annotations[0].text == "0–3"


def test_states_beyond_the_fullest_go_together() -> None:
    many = [Flow(f"State {n}", "Russia", {"asserted": 50 - n}) for n in range(MOST + 5)]
    figure = matrix(many)
    assert len(figure.layout.yaxis.ticktext) == MOST
    assert figure.layout.yaxis.ticktext[-1] == OTHER
    assert figure.layout.annotations[-1].text == str(sum(50 - n for n in range(11, 17)))


def test_bands_keep_directions_and_strengths_apart() -> None:
    trace, *keys = sankey([MIXED, Flow("Russia", "Ukraine", {"asserted": 1})]).data
    assert list(trace.node.label) == ["Ukraine", "Russia", "Russia", "Ukraine"]
    assert list(trace.link.value) == [3, 1, 2, 4, 1]
    assert list(trace.link.source) == [0, 0, 0, 0, 1]
    assert list(trace.link.target) == [2, 2, 2, 2, 3]
    assert len(set(trace.link.color)) == 4
    assert [key.name for key in keys][-1] == "Disputed attribution"


def test_the_thirteenth_band_is_other_and_loses_no_incident() -> None:
    many = [
        Flow(f"State {n}", "Russia", {"asserted": 2}) for n in range(MOST_BANDS + 3)
    ]
    trace = sankey(many).data[0]
    assert list(trace.node.label)[MOST_BANDS] == OTHER
    assert sum(trace.link.value) == 2 * len(many)


def test_a_bar_hatches_its_parts_and_tells_its_sum() -> None:
    figure = strength_bars([Bar("One", COUNTS), Bar("Two", {"asserted": 1})])
    *parts, sums = figure.data
    assert [trace.marker.pattern.shape for trace in parts] == [None, "/", "\\", "."]
    assert list(sums.text) == [" 4–8 +2", " 1"]
    assert [trace.x[1] for trace in parts] == [1, 0, 0, 0]


def type_weeks(*rows: tuple[str, int, int]) -> pa.Table:
    return pa.Table.from_pylist(
        [
            {"series": series, "incident_count": count, "week_starts_on": day(on)}
            for series, count, on in rows
        ]
    )


WEEKS = type_weeks(
    ("border_clash inferred", 1, 10),
    ("border_clash asserted", 2, 3),
    ("unknown disputed", 1, 3),
    ("a_new_type asserted", 1, 17),
)


def test_a_type_has_one_colour_and_the_unsure_is_hatched() -> None:
    figure = weekly([Bars("All", WEEKS, day(24))], JUNE, (), by_type)
    drawn = {trace.name: trace for trace in figure.data}
    assert list(drawn) == [
        "Border clash",
        "A new type",
        "Type unknown, disputed",
        "Border clash, inferred",
    ]
    clash, guess = drawn["Border clash"], drawn["Border clash, inferred"]
    assert clash.marker.color == guess.marker.color
    assert (clash.marker.pattern.shape, guess.marker.pattern.shape) == (None, "\\")
    assert guess.showlegend is False
    (shaded,) = [one for one in figure.layout.shapes if one.name == "unsettled"]
    assert shaded.x0 == day(24)


def test_the_legend_of_types_names_each_once_and_both_fillings() -> None:
    html = legend_of([Bars("All", WEEKS), Bars("Deadly", WEEKS)])
    assert html.count("Border clash") == 1
    assert html.index("Border clash") < html.index("Type unknown")
    assert "box disputed" in html
    assert "box inferred" in html


def region_row(code: str, strength: str, on: int, count: int) -> dict[str, object]:
    return {
        "region_code": code,
        "strength": strength,
        "incident_count": count,
        "week_starts_on": day(on),
    }


def test_small_charts_have_one_scale() -> None:
    first = [region_row("A", "asserted", 3, 2), region_row("A", "inferred", 3, 3)]
    second = [region_row("B", "asserted", 10, 4)]
    top = fullest_week([*first, *second])
    assert top == 5
    figures = [small(rows, JUNE, top, None) for rows in (first, second)]
    assert len({tuple(one.layout.yaxis.range) for one in figures}) == 1
    assert [len(one.data) for one in figures] == [2, 1]


def test_a_run_bridges_three_days_and_no_more() -> None:
    assert runs_of([day(1), day(5), day(5), day(10)]) == [
        Run(day(1), day(5), 2),
        Run(day(10), day(10), 1),
    ]
    assert runs_of([]) == []


def test_a_strip_marks_the_days_that_nobody_asserts_otherwise() -> None:
    days = {day(5): {"asserted": 1}, day(7): {"inferred": 2}, day(20): {"disputed": 1}}
    runs, sure, unsure = strips([Strip("Ukraine → Russia", days)], JUNE).data
    assert list(runs.base) == ["2024-06-05", "2024-06-20"]
    assert [x / 86_400_000 for x in runs.x] == [3, 1]
    assert list(sure.x) == ["2024-06-05T12:00", "2024-06-20T12:00"]
    assert list(unsure.x) == ["2024-06-07T12:00"]
    assert sure.marker.symbol != unsure.marker.symbol
