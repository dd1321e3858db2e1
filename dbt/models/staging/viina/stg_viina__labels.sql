{{
    config(
        materialized="incremental",
        incremental_strategy="delete+insert",
        unique_key="event_id",
        on_schema_change="fail",
    )
}}

with touched as (
    {{ viina_fresh_events("viina_event_labels") }}
),

holdings as (
    {{ viina_holdings("viina_event_labels") }}
),

held as (
    select
        row_hash,
        max(release_key) as release_key,
        max(load_id) as load_id
    from holdings
    group by row_hash
),

labels as (
    select labels.* from {{ source("raw_viina", "viina_event_labels") }} as labels
    inner join touched on labels.event_id = touched.event_id
),

typed as (
    {{ viina_labels_typed("labels") }}
),

-- By upstream's own release, then by the landing of the file that held the row last.
versions as (
    select
        labels.*,
        typed.event_type,
        typed.is_use_of_force,
        max(held.load_id) over same_event as last_load_id,
        min(coalesce(typed.event_type, '')) over same_event
        < max(coalesce(typed.event_type, '')) over same_event as is_restated
    from labels
    inner join held on labels.row_hash = held.row_hash
    left join typed on labels.row_hash = typed.row_hash
    window same_event as (partition by labels.event_id)
    qualify row_number() over (
        partition by labels.event_id
        order by held.release_key desc, labels.row_hash desc
    ) = 1
)

select
    event_id,
    event_type,
    last_load_id as load_id,
    is_use_of_force,
    a_rus_b as is_russia_involved,
    a_ukr_b as is_ukraine_involved,
    a_rus_init_b as is_russia_initiator,
    a_ukr_init_b as is_ukraine_initiator,
    is_restated
from versions
