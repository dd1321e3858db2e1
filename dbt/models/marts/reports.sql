{{
    config(
        materialized="incremental",
        incremental_strategy="delete+insert",
        unique_key="report_id",
        on_schema_change="fail",
        post_hook="{{ drop_orphans(ref('int_reports_unioned'), ['report_id']) }}",
    )
}}

with reports as (
    select * from {{ ref("int_reports_unioned") }}
),

placed as (
    select * from {{ ref("int_reports_placed") }}
),

grouped as (
    select report_id, incident_id from {{ ref("int_reports_grouped") }}
),

sources as (
    select source_name, licence, coded_by from {{ source("raw", "sources") }}
)

select
    reports.report_id,
    grouped.incident_id,
    reports.source_name,
    reports.source_key,
    sources.coded_by,
    reports.headline,
    reports.quote,
    reports.url,
    reports.publisher,
    reports.language,
    coalesce(reports.licence, sources.licence) as licence,
    reports.event_family,
    reports.event_type,
    reports.outcome,
    placed.country_code,
    placed.region_code,
    reports.place_name,
    placed.place_precision,
    reports.latitude,
    reports.longitude,
    reports.fatality_count_low,
    reports.fatality_count_best,
    reports.fatality_count_high,
    reports.load_id,
    home.is_demo,
    placed.occurred_on,
    reports.occurred_on_earliest,
    reports.occurred_on_latest,
    reports.published_at,
    reports.loaded_at
from reports
inner join placed on reports.report_id = placed.report_id
inner join sources on reports.source_name = sources.source_name
cross join {{ source("raw", "home") }} as home
left join grouped on reports.report_id = grouped.report_id
{% if is_incremental() %}
    -- A report founded earlier renames the incident of reports that are here already.
    left join {{ this }} as held on reports.report_id = held.report_id
    where
        {{ is_above_mark("reports.load_id") }}
        or held.incident_id is distinct from grouped.incident_id
{% endif %}
