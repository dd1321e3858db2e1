"""One row per account: the cluster it belongs to, of those that tell of one incident.

Accounts joined by pairs above even odds form a component. Within one, precise accounts
merge while the mean score between their clusters is above even odds (average linkage),
so that accounts which cannot be of one incident are not chained together by a third
that could be of either. A vague account, which knows an area but no town, joins the
cluster that it most likely tells of, each member adding its odds, if that is likelier
than all else together; vague ones that are left merge among themselves. Pairs that were
not kept count as the lowest score that is kept. Decisions of people are scores that no
other outweighs.

A component is clustered anew only where an account joined or left it, where more or
less is told around one of its accounts than was, or where a decision speaks of it: the
outcome depends on its members alone, in the order of keys.
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
# Odds beyond these are certainty; they must not overflow.
HIGHEST = 50.0
STEP = 0.5


def model(dbt, session):
    dbt.config(
        materialized="incremental",
        incremental_strategy="delete+insert",
        unique_key="account_key",
        on_schema_change="fail",
    )
    accounts = dbt.ref("int_match_accounts").select("account_key, is_precise")
    crowds = dbt.ref("int_match_crowds").select("account_key, crowd_rank")
    pairs = dbt.ref("int_match_scores").select(
        "account_key_left, account_key_right, match_score"
    )
    kept = dbt.ref("int_match_pairs").select(
        "account_key_left, account_key_right, match_score"
    )
    weights = dbt.ref("match_weights").select("comparison, weight")
    reports = dbt.ref("int_match_reports").select("report_id, account_key")
    decided = dbt.ref("int_decided_pairs")
    for name, relation in (
        ("match_accounts", accounts),
        ("match_crowds", crowds),
        ("match_pairs", pairs),
        ("match_kept", kept),
        ("match_salvos", dbt.ref("int_match_salvos")),
        ("match_weighed", weights),
        ("match_reports", reports),
        ("match_decided", decided),
    ):
        session.register(name, relation)
    session.execute(LINKS)
    session.execute(TOUCHED.format(this=dbt.this) if dbt.is_incremental else EVERYTHING)
    touched = session.execute(
        "select account_key, is_precise, crowd_rank "
        "from match_accounts inner join match_crowds using (account_key) "
        "where account_key in (from match_touched) order by account_key"
    ).to_arrow_table()
    keys, is_precise = touched["account_key"], touched["is_precise"].to_numpy()
    session.register("match_numbered", pa.table({"k": keys, "n": np.arange(len(keys))}))
    edges = session.execute(EDGES).fetchnumpy()
    clusters, components = cluster(is_precise, edges["l"], edges["r"], edges["score"])
    # Of two that are parted both components are to be looked at again when that is undone.
    decided = np.abs(edges["score"]) == DECIDED
    decided_accounts = np.concatenate([edges["l"][decided], edges["r"][decided]])
    is_decided = np.isin(components, components[decided_accounts])
    session.register(
        "match_clustered",
        pa.table(
            {
                "account_key": keys.cast(pa.string()),
                "cluster_key": keys.cast(pa.string()).take(pa.array(clusters)),
                "component_key": keys.cast(pa.string()).take(pa.array(components)),
                "is_decided": is_decided,
                "crowd_rank": touched["crowd_rank"],
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
    select account_key from match_crowds
    where (account_key, crowd_rank) not in (select (account_key, crowd_rank) from {this})
),
-- Those that may be above even odds, whatever else is told around them.
likely as (
    select account_key_left, account_key_right from match_kept
    where
        match_score
        > (select -max(weight) from match_weighed where comparison = 'crowd')
    union all
    from match_salvos
),
joined as (
    select account_key_left as account_key from likely
    where account_key_right in (from fresh)
    union all
    select account_key_right from likely
    where account_key_left in (from fresh)
    union all
    select unnest([account_key_left, account_key_right]) from match_links
),
components as (
    select component_key from {this}
    where
        is_decided
        or account_key in (from joined)
        or account_key in (from fresh)
        or account_key not in (select account_key from match_accounts)
)
select account_key from match_accounts
where
    account_key in (from fresh)
    or account_key in (
        select account_key from {this} where component_key in (from components)
    )
"""
EDGES = f"""
select l.n as l, r.n as r, match_pairs.match_score as score
from match_pairs
inner join match_numbered as l on match_pairs.account_key_left = l.k
inner join match_numbered as r on match_pairs.account_key_right = r.k
where
    (match_pairs.account_key_left, match_pairs.account_key_right) not in (
        select (account_key_left, account_key_right) from match_links
    )
union all
select l.n, r.n, case when is_same then {DECIDED} else -{DECIDED} end
from match_links
inner join match_numbered as l on match_links.account_key_left = l.k
inner join match_numbered as r on match_links.account_key_right = r.k
"""


def cluster(is_precise, left, right, score):
    """Of accounts, numbered in the order of their keys, and pairs of them with a score:
    for each the least number of its cluster, and of its component."""
    components = _components(len(is_precise), left, right, score > 0)
    clusters = components.copy()
    for members, pairs in _open_components(components, left, right, score):
        clusters[members] = _clustered(
            members, is_precise[members], left[pairs], right[pairs], score[pairs]
        )
    return clusters, components


def _components(count, left, right, chosen):
    """The least number in each account's component of the chosen pairs."""
    ones = np.ones(int(chosen.sum()), dtype=bool)
    graph = coo_array((ones, (left[chosen], right[chosen])), shape=(count, count))
    _, labels = connected_components(graph, directed=False)
    return _least(labels, np.arange(count))


def _least(labels, numbers):
    """For each element the least of the numbers that have its label."""
    least = np.full(labels.max(initial=0) + 1, numbers.max(initial=0))
    np.minimum.at(least, labels, numbers)
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


def _clustered(members, is_precise, left, right, score):
    """For each member, in order, the least number of its cluster."""
    if len(members) > LARGEST:
        return _cut(members, is_precise, left, right, score)
    at_left, at_right = np.searchsorted(members, left), np.searchsorted(members, right)
    matrix = np.full((len(members), len(members)), FLOOR)
    matrix[at_left, at_right] = score
    matrix[at_right, at_left] = score
    labels = np.empty(len(members), dtype=int)
    labels[is_precise] = _linked(matrix[np.ix_(is_precise, is_precise)])
    vague = np.flatnonzero(~is_precise)
    told = _as_one(matrix[np.ix_(vague, is_precise)], matrix[np.ix_(vague, vague)])
    joined = _joined(told, labels[is_precise])
    labels[vague] = joined
    left_over = vague[joined < 0]
    labels[left_over] = len(members) + _linked(matrix[np.ix_(left_over, left_over)])
    return _least(labels, members)


def _linked(matrix):
    """Labels by average linkage of a square matrix of scores."""
    if len(matrix) <= 1:
        return np.zeros(len(matrix), dtype=int)
    # Distances must not be negative: even odds lie at DECIDED.
    distances = DECIDED - squareform(matrix, checks=False)
    merges = linkage(distances, method="average")
    return fcluster(merges, DECIDED, criterion="distance") - 1


def _as_one(scores, among):
    """The scores, alike for those that a person put together: the highest of any,
    and never with whom any was parted from."""
    together = np.argwhere(among == DECIDED)
    if not len(together) or not scores.size:
        return scores
    groups = _components(len(scores), *together.T, np.ones(len(together), dtype=bool))
    highest, lowest = scores.copy(), scores.copy()
    np.maximum.at(highest, groups, scores)
    np.minimum.at(lowest, groups, scores)
    return np.where(lowest == -DECIDED, lowest, highest)[groups]


def _joined(scores, labels):
    """For each row of scores with the labelled precise accounts, the label of the
    cluster that is likelier than not, else -1. No odds of others outweigh that a person
    parted it from one."""
    if not scores.size:
        return np.full(len(scores), -1)
    of_pairs = np.exp(np.minimum(scores, HIGHEST))
    odds = np.stack([np.bincount(labels, weights=row) for row in of_pairs])
    parted, accounts = np.nonzero(scores == -DECIDED)
    odds[parted, labels[accounts]] = 0
    best = odds.argmax(axis=1)
    own = odds[np.arange(len(odds)), best]
    return np.where(own > 1 + odds.sum(axis=1) - own, best, -1)


def _cut(members, is_precise, left, right, score):
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
        found[group] = _clustered(
            group, is_precise[group], *numbers[:, pairs], score[pairs]
        )
    return members[found]
