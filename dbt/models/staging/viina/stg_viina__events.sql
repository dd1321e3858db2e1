with info as (
    select * from {{ ref("stg_viina__info") }}
),

labels as (
    select * from {{ ref("stg_viina__labels") }}
),

years as (
    select
        event_year,
        max(load_id) as load_id,
        max(release_key) filter (where is_whole_year) as last_release_key
    from {{ ref("stg_viina__file_years") }}
    group by event_year
),

-- Events that a later file of their year lacks, and the first such file that counts as
-- whole. Any file of the year may decide what counts: hence its newest load.
lacking as (
    select
        info.event_id,
        max(years.load_id) as load_id,
        min(releases.release_key) as withdrawn_release_key
    from info
    inner join years
        on
            year(info.reported_on) = years.event_year
            and info.last_release_key < years.last_release_key
    left join {{ ref("stg_viina__releases") }} as releases
        on
            years.event_year = releases.event_year
            and info.last_release_key < releases.release_key
    group by info.event_id
)

select
    info.event_id,
    info.geonameid,
    info.place_name,
    info.region_name,
    info.geo_precision,
    info.source,
    info.url,
    info.text,
    info.lang,
    labels.event_type,
    lacking.withdrawn_release_key,
    info.latitude,
    info.longitude,
    greatest(info.load_id, labels.load_id, lacking.load_id) as load_id,
    labels.is_russia_involved,
    labels.is_ukraine_involved,
    labels.is_russia_initiator,
    labels.is_ukraine_initiator,
    info.is_restated or coalesce(labels.is_restated, false) as is_restated,
    lacking.withdrawn_release_key is not null as is_withdrawn,
    info.reported_on,
    info.published_at,
    info.loaded_at
from info
left join labels on info.event_id = labels.event_id
left join lacking on info.event_id = lacking.event_id
where coalesce(labels.is_use_of_force, true)
