with events as (
    select * from {{ ref("stg_viina__events") }}
    where not is_withdrawn
),

-- "Russian or Russian-aligned forces", and Ukraine's likewise, stand for the state.
sides as (
    select
        event_id,
        'state-ru' as actor_id,
        is_russia_initiator as is_initiator,
        is_russia_involved as is_involved,
        load_id
    from events
    union all
    select
        event_id,
        'state-ua' as actor_id,
        is_ukraine_initiator as is_initiator,
        is_ukraine_involved as is_involved,
        load_id
    from events
)

-- Who took part without having begun may be the target, or not.
select
    {{ hashed(["'viina'", "event_id", "1"]) }} as report_id,
    actor_id,
    case when is_initiator then 'initiator' else 'unknown' end as role,
    cast(null as varchar) as actor_name,
    load_id
from sides
where is_initiator or is_involved
