"""Splink, trained without labels on the tuning worlds: what a library would do."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from tests.evaluation.incidents.accounts_table import accounts_of
from tests.evaluation.incidents.components import Grouping, components
from tests.evaluation.incidents.grouping import score_grouping
from tests.evaluation.incidents.world import World

if TYPE_CHECKING:
    from splink import Linker, SettingsCreator

# Worlds are set so many days apart that no two of them meet in a block.
DAYS_A_WORLD = 100_000
CANDIDATES = (
    "l.region_code = r.region_code and abs(l.day_number - r.day_number) <= 1",
    (
        "l.country_code = r.country_code and l.day_number = r.day_number "
        "and (l.region_code is null or r.region_code is null)"
    ),
)
SURE = "l.place = r.place and l.day_number = r.day_number and l.text = r.text"
SURE_RECALL = 0.1  # a guess: of true pairs, those of one text at one place and day
# What a session blocks on it cannot learn: two sessions learn everything. The second
# keeps to a week, as a town's many events of one kind would pass for one otherwise.
SESSIONS = (
    "l.region_code = r.region_code and l.day_number = r.day_number",
    "l.place = r.place and l.week = r.week",
)
KM = (
    "111.2 * sqrt(pow(town_latitude_l - town_latitude_r, 2) + pow((town_longitude_l "
    "- town_longitude_r) * cos(radians(town_latitude_l)), 2))"
)
SHARED = "len(list_intersect(words_l, words_r))"
# Of the words of either text, those that both have.
WORDS = f"{SHARED} / (len(words_l) + len(words_r) - {SHARED})"
THRESHOLDS = (-4.0, -2.0, 0.0, 2.0, 4.0, 6.0, 9.0, 12.0, 15.0)
SEED = 7


@dataclass(frozen=True)
class Trained:
    """A model as Splink saves it, and the match weight from which a pair is linked."""

    model: dict[str, Any]
    threshold: float

    def group(self, world: World) -> Grouping:
        return _linked(_predicted(self.model, world), self.threshold)


def is_at_hand() -> bool:
    try:
        import splink  # noqa: F401
    except ImportError:
        return False
    return True


def train(worlds: Sequence[World]) -> Trained:
    """The weights by expectation maximisation, the threshold by the truth."""
    model = _model(_together(worlds))
    predicted = [_predicted(model, world) for world in worlds]
    return Trained(model, max(THRESHOLDS, key=_mean_f1(worlds, predicted)))


def _mean_f1(worlds: Sequence[World], predicted: Sequence[pa.Table]) -> Any:
    def mean_f1(threshold: float) -> float:
        groupings = [_linked(pairs, threshold) for pairs in predicted]
        scored = map(score_grouping, worlds, groupings)
        return sum(scores.b_cubed.f1 for scores in scored) / len(worlds)

    return mean_f1


def _together(worlds: Sequence[World]) -> pa.Table:
    shifted = []
    for number, world in enumerate(worlds):
        accounts = accounts_of(world)
        days = pc.add(accounts["day_number"], number * DAYS_A_WORLD)
        column = accounts.column_names.index("day_number")
        accounts = accounts.set_column(column, "day_number", days)
        weeks = pc.divide(days, 7)
        shifted.append(accounts.append_column("week", weeks))
    return pa.concat_tables(shifted)


def _model(accounts: pa.Table) -> dict[str, Any]:
    linker = _linker(accounts, _settings())
    linker.training.estimate_probability_two_random_records_match(
        [SURE], recall=SURE_RECALL
    )
    linker.training.estimate_u_using_random_sampling(max_pairs=5e5, seed=SEED)
    for rule in SESSIONS:
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    return dict(linker.misc.save_model_to_json())


def _predicted(model: dict[str, Any], world: World) -> pa.Table:
    pairs = _linker(accounts_of(world), model).inference.predict(
        threshold_match_weight=min(THRESHOLDS)
    )
    return pairs.as_pyarrow_table().select(
        ["unique_id_l", "unique_id_r", "match_weight"]
    )


def _linker(
    accounts: pa.Table, settings: "SettingsCreator | dict[str, Any]"
) -> "Linker":
    from splink import DuckDBAPI, Linker

    registered = DuckDBAPI(duckdb.connect()).register(accounts)
    return Linker(
        registered, settings, log_level=logging.ERROR, validate_settings=False
    )


def _linked(pairs: pa.Table, threshold: float) -> Grouping:
    chosen = pairs.filter(pc.greater_equal(pairs["match_weight"], threshold))
    ids = (chosen[name].to_pylist() for name in ("unique_id_l", "unique_id_r"))
    return components(zip(*ids, strict=True))


def _settings() -> "SettingsCreator":
    from splink import SettingsCreator

    return SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            _day(),
            _distance(),
            _type(),
            _actors("initiators", ["list_has_any(initiators_l, initiators_r)"]),
            _actors(
                "actors", ["actors_l = actors_r", "list_has_any(actors_l, actors_r)"]
            ),
            _words(),
        ],
        blocking_rules_to_generate_predictions=list(CANDIDATES),
        retain_matching_columns=False,
        max_iterations=30,
    )


def _compared(name: str, nothing: str | None, conditions: Sequence[str]) -> Any:
    from splink import comparison_level_library as levels
    from splink import comparison_library as comparisons

    null = (
        [levels.CustomLevel(nothing).configure(is_null_level=True)] if nothing else []
    )
    custom = [levels.CustomLevel(condition) for condition in conditions]
    return comparisons.CustomComparison(
        [*null, *custom, levels.ElseLevel()], output_column_name=name
    )


def _day() -> Any:
    return _compared("day", None, ["day_number_l = day_number_r"])


def _distance() -> Any:
    nothing = "town_latitude_l is null or town_latitude_r is null"
    same = ["place_l = place_r"]
    return _compared("distance", nothing, same + [f"{KM} <= {km}" for km in (2, 9, 25)])


def _type() -> Any:
    return _compared(
        "type",
        "event_family_l = 'other' or event_family_r = 'other'",
        ["event_type_l = event_type_r", "event_family_l = event_family_r"],
    )


def _actors(name: str, conditions: Sequence[str]) -> Any:
    return _compared(name, f"len({name}_l) = 0 or len({name}_r) = 0", conditions)


def _words() -> Any:
    return _compared(
        "words",
        "words_l is null or words_r is null",
        [f"{WORDS} > {share}" for share in (0.8, 0.5, 0.25)],
    )
