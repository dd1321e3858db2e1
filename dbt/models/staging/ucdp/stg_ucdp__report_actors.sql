with events as (
    select * from {{ ref("stg_ucdp__events") }}
),

types as (
    select type_of_violence, side_a_role, side_b_role
    from {{ ref("ucdp_violence_types") }}
),

sides as (
    select
        events.event_id,
        events.side_a_id as side_id,
        events.side_a_name as side_name,
        events.side_a_gwno as side_gwno,
        types.side_a_role as role,
        events.load_id
    from events
    inner join types on events.type_of_violence = types.type_of_violence
    union all
    select
        events.event_id,
        events.side_b_id as side_id,
        events.side_b_name as side_name,
        events.side_b_gwno as side_gwno,
        types.side_b_role as role,
        events.load_id
    from events
    inner join types on events.type_of_violence = types.type_of_violence
),

aliases as (
    select alias, actor_id from {{ ref("listed_actor_aliases") }}
    where scheme = 'ucdp'
),

-- UCDP numbers a state also where it is a party to another state's conflict.
states as (
    select code, country_code from {{ source("reference", "country_codes") }}
    where scheme = 'gw'
),

resolved as (
    select
        sides.event_id,
        sides.role,
        sides.load_id,
        case
            when states.country_code is not null
                then 'state-' || lower(states.country_code)
            else coalesce(aliases.actor_id, 'ucdp-' || sides.side_id)
        end as actor_id,
        case
            when states.country_code is null and aliases.actor_id is null
                then sides.side_name
        end as actor_name
    from sides
    left join aliases on sides.side_id = aliases.alias
    left join states on sides.side_gwno = states.code
    where lower(sides.side_name) <> 'civilians'
)

select distinct
    {{ hashed(["'ucdp'", "resolved.event_id", "1"]) }} as report_id,
    resolved.actor_id,
    resolved.role,
    resolved.actor_name,
    resolved.load_id
from resolved
