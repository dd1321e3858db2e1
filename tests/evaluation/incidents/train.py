"""Fit the weights of `match_weights.csv` to the truth of the tuning worlds.

    python -m tests.evaluation.incidents.train [FILE]

Each pair that the warehouse compared counts by the levels of its comparisons: a logistic
regression of "one incident or two" on them gives each level its log-odds. Writes the
seed, or FILE; reasons that stand in it already are kept.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pyarrow as pa

from tests.evaluation.incidents.home import EVERY_PAIR, make_workplace
from tests.evaluation.incidents.settings import TUNING
from tests.evaluation.incidents.weights import SUFFIX, fit, patterns_of, write_weights
from tests.evaluation.incidents.world import make_world
from warehouse.home import DBT_PROJECT

SEED = DBT_PROJECT / "seeds" / "match_weights.csv"
# The first of these that there is: scores hold what the pairs around add to a pair.
PAIRS = ("int_match_scores", "int_match_pairs")
REPORTS = ("report_id_left", "report_id_right")
ACCOUNTS = ("account_key_left", "account_key_right")
MEMBERS = "int_match_reports"
OF_REPORTS = """
create temp view incident_of as
select report_id as key, incident, count(*) over (partition by incident) as size
from truth
"""
OF_ACCOUNTS = """
create temp view incident_of as
with accounts as (
    select
        members.account_key as key,
        arg_min(truth.incident, truth.report_id) as incident
    from members
    inner join truth on members.report_id = truth.report_id
    group by members.account_key
)

select key, incident, count(*) over (partition by incident) as size from accounts
"""


def table_of_pairs() -> str | None:
    """The model whose rows are pairs with their levels; None where there is none."""
    models = {path.stem for path in (DBT_PROJECT / "models").rglob("*.sql")}
    return next((name for name in PAIRS if name in models), None)


def labelled_pairs(name: str) -> pa.Table:
    """What the warehouse compared in every tuning world, with the truth."""
    with TemporaryDirectory() as folder:
        place = make_workplace(Path(folder))
        tables = []
        for setting, seed in TUNING:
            world = make_world(setting, seed)
            place.group(world, *EVERY_PAIR)
            pairs = place.table(name)
            members = None if REPORTS[0] in pairs.column_names else place.table(MEMBERS)
            tables.append(label(pairs, world.truth, members))
    return pa.concat_tables(tables)


def label(pairs: pa.Table, truth: pa.Table, members: pa.Table | None) -> pa.Table:
    """The levels of each pair, `is_same`, and its `weight`: an incident of many reports
    counts by their number, not by its square, as it does in the score. Where a pair is
    of accounts and not of reports, `members` says which reports tell each; the first
    stands for all."""
    levels = [name for name in pairs.column_names if name.endswith(SUFFIX)]
    keys = REPORTS if members is None else ACCOUNTS
    listed = ", ".join(f'pairs."{name}"' for name in levels)
    with duckdb.connect() as connection:
        connection.register("pairs", pairs)
        connection.register("truth", truth)
        connection.register("members", members or truth)
        connection.execute(OF_REPORTS if members is None else OF_ACCOUNTS)
        return connection.execute(
            f"select {listed}, one.incident = other.incident as is_same, "
            "2 / (one.size + other.size) as weight from pairs "
            f"inner join incident_of as one on pairs.{keys[0]} = one.key "
            f"inner join incident_of as other on pairs.{keys[1]} = other.key "
            f"where pairs.{keys[0]} <> pairs.{keys[1]}"
        ).to_arrow_table()


def main(words: list[str]) -> None:
    path = Path(words[0]) if words else SEED
    name = table_of_pairs()
    if name is None:
        sys.exit("There is no model of pairs to fit the weights of.")
    weights = fit(patterns_of(labelled_pairs(name)))
    write_weights(path, weights)
    for (comparison, level), weight in weights.items():
        print(f"{comparison:<16} {level:<24} {weight:8.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
