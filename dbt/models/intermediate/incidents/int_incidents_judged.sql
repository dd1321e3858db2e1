-- What the reports of an incident come to today; `incidents` adds since when.
with grouped as (
    select * from {{ ref("int_reports_grouped") }}
),

reports as (
    select * from {{ ref("reports") }}
),

summed as (
    select
        grouped.incident_id,
        count(*) as report_count,
        count(distinct reports.source_name) as source_count,
        bool_and(grouped.is_machine_feed) as is_machine_feed_only,
        bool_or(reports.is_demo) as is_demo,
        min(reports.published_at) as public_from,
        min(reports.loaded_at) as first_known_from
    from grouped
    inner join reports on grouped.report_id = reports.report_id
    group by grouped.incident_id
),

claimed as (
    select
        incident_id,
        count(*) as claim_count
    from {{ ref("claims") }}
    where incident_id is not null
    group by incident_id
),

places as (
    select * from {{ ref("int_incident_places") }}
),

judgements as (
    select * from {{ ref("int_incident_judgements") }}
    where policy = 'de_jure'
),

transits as (
    select incident_id, transit_country_codes from {{ ref("int_incident_transits") }}
),

fatalities as (
    select * from {{ ref("int_incident_fatalities") }}
),

evidence as (
    select * from {{ ref("int_incident_evidence") }}
),

titles as (
    select incident_id, title from {{ ref("int_incident_titles") }}
),

regions as (
    select region_code, region_name from {{ ref("regions") }}
),

waves as (
    select incident_id, wave_id from {{ ref("int_incident_waves") }}
),

campaigns as (
    select incident_id, campaign_id from {{ ref("int_incident_campaigns") }}
),

countries as (
    select country_code, country_name, gwno from {{ source("reference", "countries") }}
)

select
    summed.incident_id,
    waves.wave_id,
    campaigns.campaign_id,
    titles.title,
    places.event_family,
    places.event_type,
    evidence.outcome,
    evidence.outcome_local_time,
    places.country_code,
    here.country_name,
    places.region_code,
    regions.region_name,
    places.place_name,
    places.place_precision,
    places.disputed_unit_id,
    judgements.origin_country_code,
    judgements.disputed_origin_country_code,
    judgements.foreign_party_country_code,
    transits.transit_country_codes,
    judgements.boundary_crossed,
    judgements.direction,
    judgements.cross_border_status,
    judgements.cross_border_type,
    judgements.cross_border_basis,
    judgements.border_distance_band,
    evidence.evidence_grade,
    evidence.dispute_state,
    places.geonames_id,
    {{ priogrid_gid(
        "places.place_precision", "places.latitude", "places.longitude"
    ) }} as priogrid_gid,
    here.gwno as location_gwno,
    there.gwno as origin_gwno,
    places.latitude,
    places.longitude,
    judgements.border_distance_km_low,
    judgements.border_distance_km_high,
    fatalities.fatality_count_low,
    fatalities.fatality_count_best,
    fatalities.fatality_count_high,
    summed.report_count,
    summed.source_count,
    evidence.origin_count,
    coalesce(claimed.claim_count, 0) as claim_count,
    judgements.is_cross_border,
    judgements.is_foreign_force,
    judgements.is_border_area,
    judgements.is_across_line_of_control,
    judgements.is_launched_from_occupied_territory,
    evidence.is_outcome_disputed,
    evidence.is_casualties_disputed,
    summed.is_machine_feed_only,
    summed.is_demo,
    places.occurred_on,
    places.occurred_on_earliest,
    places.occurred_on_latest,
    summed.public_from,
    summed.first_known_from,
    evidence.outcome_stated_at
from summed
inner join places on summed.incident_id = places.incident_id
inner join judgements on summed.incident_id = judgements.incident_id
inner join countries as here on places.country_code = here.country_code
left join regions on places.region_code = regions.region_code
left join waves on summed.incident_id = waves.incident_id
left join campaigns on summed.incident_id = campaigns.incident_id
inner join evidence on summed.incident_id = evidence.incident_id
inner join titles on summed.incident_id = titles.incident_id
left join claimed on summed.incident_id = claimed.incident_id
left join transits on summed.incident_id = transits.incident_id
left join countries as there on judgements.origin_country_code = there.country_code
left join fatalities on summed.incident_id = fatalities.incident_id
