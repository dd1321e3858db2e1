with numbered as (
    select
        article_key,
        event_number,
        document_sha256,
        reader_version,
        load_id,
        stated_at,
        cast(generate_subscripts(claims, 1) as integer) as claim_number,
        unnest(claims) as claim
    from {{ ref("stg_articles__statements") }}
),

claims as (
    select
        {{ hashed(["'articles'", "article_key", "event_number"]) }} as report_id,
        claim_number,
        document_sha256,
        reader_version,
        claim['kind'] as kind,
        nullif(claim['value'], '') as value,
        claim['stance'] as stance,
        nullif(claim['claimant'], '') as claimant_name,
        claim['claimant_kind'] as claimant_kind,
        claim['claimant_country_code'] as claimant_country_code,
        claim['claimant_actor'] as claimant_actor,
        nullif(claim['channel'], '') as channel,
        left(claim['quote'], 300) as quote,
        claim['quote_start'] as quote_start,
        claim['quote_end'] as quote_end,
        load_id,
        stated_at
    from numbered
),

names as (
    select written, actor_id from {{ ref("stg_articles__actor_names") }}
),

resolved as (
    select
        claims.report_id,
        claims.claim_number,
        claims.document_sha256,
        claims.reader_version,
        claims.kind,
        claims.stance,
        claims.claimant_kind,
        claims.claimant_country_code,
        claims.channel,
        claims.quote,
        claims.quote_start,
        claims.quote_end,
        claims.load_id,
        claims.stated_at,
        -- A group that speaks under one of its names does so under its id.
        case
            when lower(claims.claimant_name) = claimants.written then claimants.actor_id
            else claims.claimant_name
        end as claimant_name,
        case
            when claims.kind in ('perpetrator', 'sponsor', 'crossing')
                then coalesce(valued.actor_id, claims.value)
            else claims.value
        end as value,
        coalesce(claimants.actor_id, states.actor_id) as claimant_actor_id
    from claims
    left join names as valued on lower(claims.value) = valued.written
    left join names as claimants on lower(claims.claimant_actor) = claimants.written
    -- Who speaks for a state: a resident or a monitor of the country does not.
    left join names as states
        on
            claims.claimant_kind = 'party'
            and 'state-' || lower(claims.claimant_country_code) = states.written
)

-- Two figures in one sentence are two claims; the same one told twice is one.
select
    {{ hashed([
        "report_id", "kind", "value", "claimant_name", "stance", "quote_start"
    ]) }} as claim_id,
    report_id,
    claimant_actor_id,
    document_sha256,
    kind,
    value,
    stance,
    claimant_name,
    claimant_kind,
    claimant_country_code,
    channel,
    quote,
    reader_version,
    quote_start,
    quote_end,
    load_id,
    stated_at
from resolved
qualify row_number() over (partition by claim_id order by claim_number) = 1
