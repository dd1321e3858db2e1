with numbered as (
    select
        article_key,
        event_number,
        load_id,
        cast(generate_subscripts(crossings, 1) as integer) as statement_number,
        unnest(crossings) as crossing
    from {{ ref("stg_articles__statements") }}
),

statements as (
    select
        article_key,
        event_number,
        load_id,
        statement_number,
        crossing['kind'] as kind,
        crossing['stance'] as stance,
        crossing['value_country_code'] as value_country_code,
        crossing['value_region_code'] as value_region_code,
        crossing['value_actor'] as value_actor,
        crossing['claimant_kind'] as claimant_kind,
        crossing['claimant_country_code'] as claimant_country_code,
        crossing['claimant_actor'] as claimant_actor,
        crossing['quote'] as quote
    from numbered
),

names as (
    select written, actor_id from {{ ref("stg_articles__actor_names") }}
)

select
    {{ hashed(["'articles'", "statements.article_key", "statements.event_number"]) }}
        as report_id,
    statements.statement_number,
    statements.kind,
    statements.stance,
    statements.value_country_code,
    statements.value_region_code,
    valued.actor_id as value_actor_id,
    statements.claimant_kind,
    statements.claimant_country_code,
    coalesce(
        claimants.actor_id,
        'state-' || lower(statements.claimant_country_code)
    ) as claimant_actor_id,
    left(statements.quote, 300) as quote,
    statements.load_id
from statements
left join names as valued on lower(statements.value_actor) = valued.written
left join names as claimants
    on lower(statements.claimant_actor) = claimants.written
