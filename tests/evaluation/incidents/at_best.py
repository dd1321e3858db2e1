"""How far matching could come at best: were every pair that it compares judged rightly."""

import duckdb

from tests.evaluation.incidents.components import Grouping, components
from tests.evaluation.incidents.home import EVERY_PAIR, Workplace
from tests.evaluation.incidents.world import World

# Reports of one account are one to the matching; of two accounts the first stand for all.
LINKS = """
with firsts as (
    select account_key, min(report_id) as report_id from members group by account_key
)

select firsts.report_id, members.report_id from members
inner join firsts on members.account_key = firsts.account_key
union all
select l.report_id, r.report_id from pairs
inner join firsts as l on pairs.account_key_left = l.account_key
inner join firsts as r on pairs.account_key_right = r.account_key
inner join truth as of_l on l.report_id = of_l.report_id
inner join truth as of_r on r.report_id = of_r.report_id
where of_l.incident = of_r.incident
"""


def group_at_best(place: Workplace, world: World) -> Grouping:
    place.group(world, *EVERY_PAIR)
    with duckdb.connect() as connection:
        connection.register("pairs", place.table("int_match_pairs"))
        connection.register("members", place.table("int_match_reports"))
        connection.register("truth", world.truth)
        return components(connection.execute(LINKS).fetchall())
