"""One row per account: the cluster it belongs to, of those that tell of one incident.

Accounts joined by pairs above even odds form a component. Within one, clusters merge
while the mean score between their members is above even odds (average linkage), so that
accounts which cannot be of one incident are not chained together by a third that could
be of either. Pairs that were not kept count as the lowest score that is kept. Decisions
of people are scores that no other outweighs.

A component is clustered anew only where an account joined or left it, or where a
decision speaks of it: the outcome depends on its members alone, in the order of keys.
"""

import numpy as np
import pyarrow as pa
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components
from scipy.spatial.distance import squareform

# What `match_floor` is: a pair that was not kept counts as this.
FLOOR = -4.0
# Larger than any sum of weights; an average of such a score over a cluster stays so.
DECIDED = 1e9
# A component of more accounts is cut at higher odds first: its matrix must fit.
LARGEST = 6000
STEP = 0.5


def model(dbt, session):
    dbt.config(
        materialized="incremental",
        incremental_strategy="delete+insert",
        unique_key="account_key",
        on_schema_change="fail",
    )
    accounts = dbt.ref("int_match_accounts").select("account_key")
    pairs = dbt.ref("int_match_pairs").select(
        "account_key_left, account_key_right, match_score"
    )
    reports = dbt.ref("int_match_reports").select("report_id, account_key")
    decided = dbt.ref("int_decided_pairs")
    for name, relation in (
        ("match_accounts", accounts),
        ("match_pairs", pairs),
        ("match_reports", reports),
        ("match_decided", decided),
    ):
        session.register(name, relation)
    session.execute(LINKS)
    session.execute(TOUCHED.format(this=dbt.this) if dbt.is_incremental else EVERYTHING)
    keys = session.execute(
        "select account_key from match_touched order by account_key"
    ).to_arrow_table()["account_key"]
    session.register("match_numbered", pa.table({"k": keys, "n": np.arange(len(keys))}))
    edges = session.execute(EDGES).fetchnumpy()
    clusters, components = cluster(
        len(keys), edges["l"], edges["r"], edges["score"], FLOOR
    )
    decided_accounts = edges["l"][np.abs(edges["score"]) == DECIDED]
    is_decided = np.isin(components, components[decided_accounts])
    session.register(
        "match_clustered",
        pa.table(
            {
                "account_key": keys.cast(pa.string()),
                "cluster_key": keys.cast(pa.string()).take(pa.array(clusters)),
                "component_key": keys.cast(pa.string()).take(pa.array(components)),
                "is_decided": is_decided,
            }
        ),
    )
    return session.sql("select * from match_clustered")


# The newest decision on a pair holds; it is one on their accounts.
LINKS = """
create or replace temp table match_links as
select
    least(l.account_key, r.account_key) as account_key_left,
    greatest(l.account_key, r.account_key) as account_key_right,
    arg_max(decided.is_same, decided.decision_id) as is_same
from match_decided as decided
inner join match_reports as l on decided.report_id_left = l.report_id
inner join match_reports as r on decided.report_id_right = r.report_id
where l.account_key <> r.account_key
group by all
"""
EVERYTHING = """
create or replace temp table match_touched as select account_key from match_accounts
"""
TOUCHED = """
create or replace temp table match_touched as
with fresh as (
    select account_key from match_accounts
    where account_key not in (select account_key from {this})
),
joined as (
    select account_key_left as account_key from match_pairs
    where match_score > 0 and account_key_right in (from fresh)
    union all
    select account_key_right from match_pairs
    where match_score > 0 and account_key_left in (from fresh)
    union all
    select unnest([account_key_left, account_key_right]) from match_links
),
components as (
    select component_key from {this}
    where
        is_decided
        or account_key in (from joined)
        or account_key not in (from match_accounts)
)
select account_key from match_accounts
where
    account_key in (from fresh)
    or account_key in (
        select account_key from {this} where component_key in (from components)
    )
"""
EDGES = f"""
with scored as (
    select account_key_left, account_key_right, match_score from match_pairs
    where
        account_key_left <> account_key_right
        and not exists (
            from match_links
            where
                match_links.account_key_left = match_pairs.account_key_left
                and match_links.account_key_right = match_pairs.account_key_right
        )
    union all
    select
        account_key_left, account_key_right,
        case when is_same then {DECIDED} else -{DECIDED} end
    from match_links
)
select l.n as l, r.n as r, scored.match_score as score
from scored
inner join match_numbered as l on scored.account_key_left = l.k
inner join match_numbered as r on scored.account_key_right = r.k
"""


def cluster(count, left, right, score, floor):
    """Of `count` accounts, numbered in the order of their keys, and pairs of them with a
    score: for each the least number of its cluster, and of its component."""
    components = _components(count, left, right, score > 0)
    clusters = components.copy()
    for members, pairs in _open_components(components, left, right, score):
        clusters[members] = _linked(
            members, left[pairs], right[pairs], score[pairs], floor
        )
    return clusters, components


def _components(count, left, right, chosen):
    """The least number in each account's component of the chosen pairs."""
    ones = np.ones(int(chosen.sum()), dtype=bool)
    graph = coo_array((ones, (left[chosen], right[chosen])), shape=(count, count))
    _, labels = connected_components(graph, directed=False)
    least = np.full(count, count)
    np.minimum.at(least, labels, np.arange(count))
    return least[labels]


def _open_components(components, left, right, score):
    """Members and pairs of each component in which not every pair is above even odds."""
    within = np.flatnonzero(components[left] == components[right])
    of_pair = components[left[within]]
    sizes = np.bincount(components, minlength=len(components))
    above = np.bincount(of_pair[score[within] > 0], minlength=len(components))
    is_open = above < sizes * (sizes - 1) // 2
    chosen = is_open[of_pair]
    within, of_pair = within[chosen], of_pair[chosen]
    order = np.argsort(of_pair, kind="stable")
    members = np.flatnonzero(is_open[components])
    members = members[np.argsort(components[members], kind="stable")]
    for pairs, group in zip(
        np.split(within[order], np.flatnonzero(np.diff(of_pair[order])) + 1),
        np.split(members, np.flatnonzero(np.diff(components[members])) + 1),
        strict=True,
    ):
        if len(group):
            yield group, pairs


def _linked(members, left, right, score, floor):
    """For each member, in order, the least number of its cluster."""
    if len(members) > LARGEST:
        return _cut(members, left, right, score, floor)
    at_left, at_right = np.searchsorted(members, left), np.searchsorted(members, right)
    matrix = np.full((len(members), len(members)), -floor)
    matrix[at_left, at_right] = -score
    matrix[at_right, at_left] = -score
    np.fill_diagonal(matrix, 0)
    # Distances must not be negative: even odds lie at DECIDED.
    merges = linkage(squareform(matrix, checks=False) + DECIDED, method="average")
    labels = fcluster(merges, DECIDED, criterion="distance") - 1
    least = np.full(labels.max() + 1, members.max())
    np.minimum.at(least, labels, members)
    return least[labels]


def _cut(members, left, right, score, floor):
    """The parts that hold together at higher odds, each clustered for itself."""
    numbers = np.searchsorted(members, np.stack([left, right]))
    odds = STEP
    while True:
        parts = _components(len(members), *numbers, score > odds)
        if np.bincount(parts).max() <= LARGEST or odds > score.max():
            break
        odds += STEP
    found = parts.copy()
    for group, pairs in _open_components(parts, *numbers, score):
        found[group] = _linked(
            group, numbers[0][pairs], numbers[1][pairs], score[pairs], floor
        )
    return members[found]
