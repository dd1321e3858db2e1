"""What every page asks: the scope of its filters, its choices, and how the build stands."""

# What a boundary policy decides of an incident: the columns of both tables.
BY_POLICY = (
    "disputed_unit_id",
    "country_code",
    "origin_country_code",
    "disputed_origin_country_code",
    "foreign_party_country_code",
    "boundary_crossed",
    "direction",
    "cross_border_status",
    "cross_border_type",
    "cross_border_basis",
    "border_distance_band",
    "border_distance_km_low",
    "border_distance_km_high",
    "is_cross_border",
    "is_foreign_force",
    "is_border_area",
    "is_across_line_of_control",
    "is_launched_from_occupied_territory",
)
REPLACED = ", ".join(f"locations.{name} as {name}" for name in BY_POLICY)

# The incidents as the policy in force has them. A number of Gleditsch and Ward is known
# for the recognised country alone.
SCOPED = f"""
with country_names as (
    select country_code, any_value(country_name) as country_name
    from regions
    group by country_code
),

placed as (
    select incidents.* replace (
        {REPLACED},
        case
            when locations.country_code = incidents.country_code
                then incidents.country_name
            else coalesce(country_names.country_name, locations.country_code)
        end as country_name,
        case
            when locations.country_code = incidents.country_code
                then incidents.location_gwno
        end as location_gwno,
        case
            when locations.origin_country_code = incidents.origin_country_code
                then incidents.origin_gwno
        end as origin_gwno
    )
    from incidents
    inner join incident_locations as locations
        on
            incidents.incident_id = locations.incident_id
            and locations.policy = $policy::varchar
    left join country_names on locations.country_code = country_names.country_code
),

scoped as (
    select * from placed
    where
        occurred_on between $since and $until
        and (
            len($countries::varchar[]) = 0
            or list_contains($countries::varchar[], country_code)
        )
        and (
            len($regions::varchar[]) = 0
            or list_contains($regions::varchar[], region_code)
        )
        and (
            len($families::varchar[]) = 0
            or list_contains($families::varchar[], event_family)
        )
        and ($has_machine_feeds::boolean or not is_machine_feed_only)
        and (
            len($sources::varchar[]) = 0
            or incident_id in (
                select incident_id from incident_sources
                where list_contains($sources::varchar[], source_name)
            )
        )
)
"""

# Follows `scoped`: the names of origins.
COUNTRIES = """
, countries as (
    select country_code, any_value(country_name) as country_name
    from regions
    group by country_code
)
"""

SPAN = """
select
    min(occurred_on) as first_on,
    max(occurred_on) as last_on,
    coalesce(
        max(occurred_on) filter (where not is_machine_feed_only), last_on
    ) as default_until,
    (default_until - interval 1 year + interval 1 day)::date as default_since
from incidents
"""

# Who holds a place on the ground stands beside whose it is.
PLACES = """
select distinct
    incidents.country_code,
    incidents.country_name,
    locations.country_code as holder_code,
    coalesce(countries.country_name, locations.country_code) as holder_name,
    incidents.region_code,
    incidents.region_name
from incidents
inner join incident_locations as locations
    on
        incidents.incident_id = locations.incident_id
        and locations.policy = 'de_facto'
left join (
    select country_code, any_value(country_name) as country_name
    from regions
    group by country_code
) as countries on locations.country_code = countries.country_code
where incidents.region_code is not null
order by incidents.country_name, incidents.region_name, incidents.region_code
"""

# Of the incidents in the choice: to how many the other policy gives another answer.
CHANGED = """
select count(*) as incident_count
from scoped
inner join incident_locations as others
    on scoped.incident_id = others.incident_id and others.policy <> $policy::varchar
where
    others.country_code is distinct from scoped.country_code
    or others.cross_border_status is distinct from scoped.cross_border_status
"""

FAMILIES = "select distinct event_family from incidents"

SOURCE_TITLES = "select source_name, source_title from sources order by source_name"

IS_DEMO = "select coalesce(bool_or(is_demo), false) as is_demo from build_info"

COVERAGE = """
select
    sources.source_name,
    sources.source_title,
    sources.expected_lag_hours,
    sources.is_lethal_only,
    sources.is_machine_feed,
    min(source_coverage.covers_from) as covers_from,
    max(source_coverage.covers_until) as covers_until,
    min(source_coverage.settled_until) as settled_until
from sources
inner join source_coverage on sources.source_name = source_coverage.source_name
where
    len($countries::varchar[]) = 0
    or source_coverage.country_code is null
    or list_contains($countries::varchar[], source_coverage.country_code)
group by all
order by sources.source_name
"""

LANDINGS = """
select
    source_name,
    max(landed_at) filter (where status = 'loaded') as last_landed_at
from row_accounting
group by source_name
order by source_name
"""

CHECKS = """
select gate, check_name, severity, accepted_because, is_success from check_results
order by is_success, severity, check_name
"""

SOURCES = """
select source_title, publisher, licence, licence_url, citation, is_redistributable
from sources
where
    is_publishable is not false
    and source_name in (select source_name from row_accounting)
order by source_title
"""

LAST_RUN = "select * from runs order by started_at desc, rowid desc limit 1"

LAST_JUDGED = """
select build_id, check_name from checks
where
    not is_success
    and severity = 'critical'
    and build_id = (select build_id from checks order by checked_at desc limit 1)
order by check_name
"""
