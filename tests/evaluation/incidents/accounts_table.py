"""A world's reports as plain rows to compare, for the ways that are no model of ours."""

import duckdb
import pyarrow as pa

from tests.evaluation.incidents.world import World

ACCOUNTS = r"""
with sides as (
    select
        report_id,
        list_sort(list(distinct actor_id) filter (role = 'initiator')) as initiators,
        list_sort(list(distinct actor_id)) as actors
    from actors
    group by report_id
)
select
    reports.report_id as unique_id,
    reports.source_name,
    reports.event_family,
    reports.event_type,
    places.country_code,
    places.region_code,
    places.place_precision,
    coalesce(
        cast(places.geonames_id as varchar),
        lower(split_part(places.place_name, ',', 1))
    ) as place,
    coalesce(reports.quote, reports.headline) as text,
    list_sort(list_distinct(string_split_regex(
        lower(coalesce(reports.quote, reports.headline)), '[^\p{L}\p{N}]+'
    ))) as words,
    coalesce(sides.initiators, []) as initiators,
    coalesce(sides.actors, []) as actors,
    case
        when places.place_precision in ('exact', 'settlement') then places.latitude
    end as town_latitude,
    case
        when places.place_precision in ('exact', 'settlement') then places.longitude
    end as town_longitude,
    places.latitude,
    places.longitude,
    coalesce(
        reports.occurred_on,
        case
            when reports.occurred_on_earliest = reports.occurred_on_latest
                then reports.occurred_on_latest
        end
    ) as occurred_on,
    date_diff(
        'day',
        date '2000-01-01',
        coalesce(reports.occurred_on, reports.occurred_on_latest)
    ) as day_number
from reports
inner join places on reports.place_key = places.place_key
left join sides on reports.report_id = sides.report_id
order by unique_id
"""


def connect_accounts(world: World) -> duckdb.DuckDBPyConnection:
    """A database in memory with the table `accounts`; `occurred_on` is null where the
    day is not told, `day_number` then that of the span's end."""
    connection = duckdb.connect()
    for name in ("reports", "places", "actors"):
        connection.register(name, getattr(world, name))
    connection.execute(f"create temp table accounts as {ACCOUNTS}")
    return connection


def accounts_of(world: World) -> pa.Table:
    with connect_accounts(world) as connection:
        return connection.execute("from accounts").to_arrow_table()
