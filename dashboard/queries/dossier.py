"""What is held on the crossing of one incident: both policies, and who says so."""

# Under each boundary policy; the disputed unit as it was held on that day.
LOCATIONS = """
with countries as (
    select country_code, any_value(country_name) as country_name
    from regions
    group by country_code
)

select
    locations.*,
    coalesce(places.country_name, locations.country_code) as country_name,
    coalesce(origins.country_name, locations.origin_country_code)
        as origin_country_name,
    coalesce(alleged.country_name, locations.disputed_origin_country_code)
        as disputed_origin_country_name,
    coalesce(parties.country_name, locations.foreign_party_country_code)
        as foreign_party_country_name,
    bases.reason as basis_reason,
    units.unit_name,
    units.authority,
    units.reason as unit_reason,
    units.source_url as unit_url
from incident_locations as locations
inner join incidents on locations.incident_id = incidents.incident_id
left join countries as places on locations.country_code = places.country_code
left join countries as origins on locations.origin_country_code = origins.country_code
left join countries as alleged
    on locations.disputed_origin_country_code = alleged.country_code
left join countries as parties
    on locations.foreign_party_country_code = parties.country_code
left join crossing_bases as bases
    on locations.cross_border_basis = bases.cross_border_basis
left join disputed_units as units
    on
        locations.disputed_unit_id = units.unit_id
        and incidents.occurred_on between coalesce(units.held_from, date '0001-01-01')
        and coalesce(units.held_to, date '9999-12-31')
where locations.incident_id = $incident_id
-- On the day it changed hands two holders fit: the newer stands.
qualify
    row_number() over (
        partition by locations.policy order by units.held_from desc nulls last
    ) = 1
order by locations.policy desc
"""

STATEMENTS = """
with countries as (
    select country_code, any_value(country_name) as country_name
    from regions
    group by country_code
)

select
    statements.kind,
    statements.stance,
    coalesce(of_value.country_name, statements.value_country_code)
        as value_country_name,
    value_regions.region_name as value_region_name,
    value_actors.actor_name as value_actor_name,
    statements.claimant_kind,
    coalesce(of_claimant.country_name, statements.claimant_country_code)
        as claimant_country_name,
    claimants.actor_name as claimant_name,
    statements.quote,
    reports.url,
    reports.publisher,
    sources.source_title
from crossing_statements as statements
inner join reports on statements.report_id = reports.report_id
inner join sources on reports.source_name = sources.source_name
left join countries as of_value on statements.value_country_code = of_value.country_code
left join countries as of_claimant
    on statements.claimant_country_code = of_claimant.country_code
left join regions as value_regions
    on statements.value_region_code = value_regions.region_code
left join actors as value_actors on statements.value_actor_id = value_actors.actor_id
left join actors as claimants on statements.claimant_actor_id = claimants.actor_id
where statements.incident_id = $incident_id
order by
    list_position(['crossing', 'perpetrator', 'transit'], statements.kind),
    list_position(['concede', 'deny', 'assert'], statements.stance),
    statements.report_id,
    statements.statement_number
"""
