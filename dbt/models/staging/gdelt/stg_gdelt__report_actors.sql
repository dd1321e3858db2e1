with events as (
    select * from {{ ref("stg_gdelt__events") }}
),

-- CAMEO's first actor does, its second is done to.
sides as (
    select
        global_event_id,
        'initiator' as role,
        actor1_country_code as country_code,
        actor1_known_group_code as group_code,
        actor1_type1_code as type_code,
        load_id
    from events
    union all
    select
        global_event_id,
        'target' as role,
        actor2_country_code as country_code,
        actor2_known_group_code as group_code,
        actor2_type1_code as type_code,
        load_id
    from events
),

groups as (
    select alias, actor_id from {{ ref("listed_actor_aliases") }}
    where scheme = 'cameo_group'
),

countries as (
    select code, country_code from {{ source("reference", "country_codes") }}
    where scheme = 'cameo'
),

kinds as (
    select type_code, actor_kind from {{ ref("cameo_actor_types") }}
),

-- A bare country code stands for the state; its civilians do not, nor does a group of
-- that country which no seed lists.
resolved as (
    select
        sides.global_event_id,
        sides.role,
        sides.load_id,
        coalesce(
            groups.actor_id,
            case
                when
                    sides.group_code is null
                    and coalesce(kinds.actor_kind, 'state') = 'state'
                    then 'state-' || lower(countries.country_code)
            end
        ) as actor_id
    from sides
    left join groups on sides.group_code = groups.alias
    left join countries on sides.country_code = countries.code
    left join kinds on sides.type_code = kinds.type_code
)

select distinct
    {{ hashed(["'gdelt'", "resolved.global_event_id", "1"]) }} as report_id,
    resolved.actor_id,
    resolved.role,
    cast(null as varchar) as actor_name,
    resolved.load_id
from resolved
where resolved.actor_id is not null
