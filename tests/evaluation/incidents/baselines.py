"""Plain ways of saying which reports tell of one incident, to compare ours with."""

from collections.abc import Callable

from tests.evaluation.incidents.accounts_table import connect_accounts
from tests.evaluation.incidents.components import Grouping, components
from tests.evaluation.incidents.world import World

Way = Callable[[World], Grouping]

# How reports were grouped before they were matched.
FAMILY_REGION_DAY = """
select unique_id, concat_ws('/', event_family, region_code, occurred_on) as cluster
from accounts
where region_code is not null and occurred_on is not null
"""
# As VIINA's own table of one event a place and day.
PLACE_DAY = """
select unique_id, concat_ws('/', place, day_number) as cluster from accounts
"""
# As MELTT: one type, at most a day and five kilometres apart.
WINDOWS = """
with cells as (
    select
        *,
        unnest(generate_series(
            cast(floor(latitude * 20) as integer) - 1,
            cast(floor(latitude * 20) as integer) + 1
        )) as near_row,
        cast(floor(latitude * 20) as integer) as own_row
    from accounts
)
select one.unique_id, other.unique_id as other_id
from cells as one
inner join cells as other
    on
        one.near_row = other.own_row
        and other.near_row = other.own_row
        and one.event_type = other.event_type
        and one.day_number between other.day_number - 1 and other.day_number + 1
        and one.unique_id < other.unique_id
where
    111.2 * sqrt(
        pow(one.latitude - other.latitude, 2)
        + pow(
            (one.longitude - other.longitude) * cos(radians(one.latitude)), 2
        )
    ) <= 5
"""


def singletons(_world: World) -> Grouping:
    return {}


def family_region_day(world: World) -> Grouping:
    return _grouped(world, FAMILY_REGION_DAY)


def place_day(world: World) -> Grouping:
    return _grouped(world, PLACE_DAY)


def windows(world: World) -> Grouping:
    with connect_accounts(world) as connection:
        return components(connection.execute(WINDOWS).fetchall())


def _grouped(world: World, query: str) -> Grouping:
    with connect_accounts(world) as connection:
        return dict(connection.execute(query).fetchall())


BASELINES: dict[str, Way] = {
    "all alone": singletons,
    "family, region and day": family_region_day,
    "place and day (as VIINA)": place_day,
    "windows of a day and 5 km (as MELTT)": windows,
}
