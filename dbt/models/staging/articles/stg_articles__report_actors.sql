with statements as (
    select article_key, event_number, load_id, unnest(actors) as alias
    from {{ ref("stg_articles__statements") }}
),

aliases as (
    select lower(alias) as alias, actor_id from {{ ref("listed_actor_aliases") }}
    where scheme = 'text'
)

-- The plain reader sees who is named, not who acted on whom.
select distinct
    {{ hashed(["'articles'", "statements.article_key", "statements.event_number"]) }}
        as report_id,
    aliases.actor_id,
    'unknown' as role,
    cast(null as varchar) as actor_name,
    statements.load_id
from statements
inner join aliases on lower(statements.alias) = aliases.alias
