"""What the Map page asks: pins where the place is known, a list where it is not."""

PINNED = """
, pinned as (
    select
        *,
        concat_ws(
            ':', floor(latitude / $cell)::bigint, floor(longitude / $cell)::bigint
        ) as cell_id,
        concat_ws(
            ':', cell_id, if($has_families_apart, event_family, null)
        ) as mark_id
    from scoped
    where
        place_precision in ('exact', 'settlement')
        and latitude is not null
        and longitude is not null
)
"""

BOUNDS = f"""
{PINNED}
select
    count(*) as incident_count,
    (select count(*) from scoped) as all_incident_count,
    min(longitude) as west,
    min(latitude) as south,
    max(longitude) as east,
    max(latitude) as north
from pinned
"""

MARKS = f"""
{PINNED}
select
    mark_id,
    cell_id,
    case
        when count(distinct event_family) = 1 then any_value(event_family)
        else 'several'
    end as event_family,
    arg_max(coalesce(place_name, region_name), (occurred_on, incident_id)) as place_name,
    arg_max(region_name, (occurred_on, incident_id)) as region_name,
    arg_max(country_name, (occurred_on, incident_id)) as country_name,
    avg(latitude) as latitude,
    avg(longitude) as longitude,
    count(*) as incident_count,
    count(*) filter (
        where
            is_cross_border
            and boundary_crossed in ('recognised_border', 'line_between_states')
    ) as crossing_count,
    count(distinct coalesce(place_name, region_name)) as place_count
from pinned
group by mark_id, cell_id
order by incident_count desc, place_name, mark_id
limit $limit
"""

AT_MARK = f"""
{PINNED}
, countries as (
    select country_code, any_value(country_name) as country_name
    from regions
    group by country_code
)

, tellers as (
    select incident_id, string_agg(source_name, ', ' order by source_name) as sources
    from incident_sources
    group by incident_id
)

select
    pinned.incident_id,
    pinned.title,
    pinned.event_family,
    pinned.cross_border_status,
    countries.country_name as origin_country_name,
    tellers.sources,
    pinned.fatality_count_low,
    pinned.fatality_count_best,
    pinned.fatality_count_high,
    count(*) over () as incident_count,
    pinned.occurred_on
from pinned
left join countries on pinned.origin_country_code = countries.country_code
left join tellers on pinned.incident_id = tellers.incident_id
where pinned.mark_id = $mark_id
order by pinned.occurred_on desc, pinned.incident_id
limit $limit
"""

IMPRECISE = """
select country_name, region_name, count(*) as incident_count
from scoped
where
    place_precision not in ('exact', 'settlement')
    or latitude is null
    or longitude is null
group by country_name, region_name, region_code
order by incident_count desc, country_name, region_name
"""
