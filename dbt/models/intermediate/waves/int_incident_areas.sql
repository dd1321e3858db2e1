-- One row per incident without a region and area that its reports name: regions of the
-- country by their names, and how many areas there were where only that is told. Of
-- several reports that name one, the first published.
with salvos as (
    select incident_id, country_code from {{ ref("int_incident_places") }}
    where region_code is null
),

reports as (
    select
        salvos.incident_id,
        salvos.country_code,
        reports.report_id,
        reports.quote,
        reports.published_at
    from salvos
    inner join {{ ref("int_reports_grouped") }} as grouped
        on salvos.incident_id = grouped.incident_id
    inner join {{ ref("int_reports_unioned") }} as reports
        on grouped.report_id = reports.report_id
    where not grouped.is_machine_feed
),

texts as (
    select
        incident_id, country_code, report_id, published_at,
        regexp_replace(quote, '\s+', ' ', 'g') as quote
    from reports
    where quote is not null
    union
    select
        reports.incident_id,
        reports.country_code,
        reports.report_id,
        reports.published_at,
        regexp_replace(claims.quote, '\s+', ' ', 'g') as quote
    from reports
    inner join {{ ref("int_claims_unioned") }} as claims
        on reports.report_id = claims.report_id
    where claims.stance in ('assert', 'concede')
),

names as (
    select
        regions.country_code,
        regions.region_code,
        names.name
    from {{ source("reference", "region_names") }} as names
    inner join {{ source("reference", "regions") }} as regions
        on names.region_code = regions.region_code
    where
        regions.country_code in (select salvos.country_code from salvos)
        and length(names.name) > 3
    -- A name of two regions tells neither.
    qualify count(*) over (partition by regions.country_code, names.name) = 1
),

found as (
    select
        texts.incident_id,
        names.region_code,
        arg_max(names.name, (length(names.name), names.name)) as area_name,
        texts.report_id,
        texts.published_at
    from texts
    inner join names
        on
            texts.country_code = names.country_code
            and contains(texts.quote, names.name)
    where {{ names_an_area("texts.quote", "names.name") }}
    group by all
    union all
    select
        incident_id,
        cast(null as varchar) as region_code,
        lower(unnest(
            regexp_extract_all(quote, {{ phrase_of_counted_areas() }})
        )) as area_name,
        report_id,
        published_at
    from texts
)

select
    incident_id,
    region_code,
    area_name,
    report_id
from found
qualify row_number() over (
    partition by incident_id, coalesce(region_code, area_name)
    order by published_at asc nulls last, report_id asc, area_name asc
) = 1
