with statements as (
    select * from {{ ref("stg_articles__statements") }}
),

named as (
    select
        article_key, event_number, load_id, 'initiator' as role,
        unnest(initiators) as actor
    from statements
    union all
    select
        article_key, event_number, load_id, 'target' as role,
        unnest(targets) as actor
    from statements
    union all
    select
        article_key, event_number, load_id, 'unknown' as role,
        unnest(actors) as actor
    from statements
),

resolved as (
    select distinct
        named.article_key,
        named.event_number,
        names.actor_id,
        named.role,
        named.load_id
    from named
    inner join {{ ref("stg_articles__actor_names") }} as names
        on lower(named.actor) = names.written
),

parts as (
    select *, bool_or(role <> 'unknown') over same_actor as is_part_told
    from resolved
    window same_actor as (partition by article_key, event_number, actor_id)
)

-- Who is named without a part being told has the role `unknown`.
select
    {{ hashed(["'articles'", "article_key", "event_number"]) }} as report_id,
    actor_id,
    role,
    cast(null as varchar) as actor_name,
    load_id
from parts
where role <> 'unknown' or not is_part_told
