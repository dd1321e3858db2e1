with touched as (
    select event_id from {{ ref("stg_viina__events") }}
    where is_restated
),

holdings as (
    {{ viina_holdings("viina_event_labels") }}
),

labels as (
    select * from {{ source("raw_viina", "viina_event_labels") }}
    where event_id in (select touched.event_id from touched)
),

typed as (
    {{ viina_labels_typed("labels") }}
)

select
    {{ hashed(["'viina'", "labels.event_id", "1"]) }} as report_id,
    'viina' as source_name,
    cast(labels.event_id as varchar) as source_key,
    typed.event_type,
    {{ viina_version_key("holdings") }} as version_key,
    {{ viina_released_at("holdings.release_name") }} as revised_at,
    holdings.landed_at as known_from
from holdings
inner join labels on holdings.row_hash = labels.row_hash
left join typed on labels.row_hash = typed.row_hash
