-- One row per thing that is said of an incident and who says it. A report that has
-- nobody say that it happened says so itself, unless all it brings is denials; an
-- expert's row does for each origin it names. `interest` is whose cause the voice
-- serves, `voice_key` what counts as one voice: a claimant's words count once however
-- many carry them.
with grouped as (
    select report_id, coded_by, is_machine_feed, published_at
    from {{ ref("int_reports_grouped") }}
),

-- What is told of a whole salvo says nothing of one of its places.
elsewhere as (
    select claim_id from {{ ref("int_figures_not_of_place") }}
    where not is_salvo
),

claims as (
    select
        claims.*,
        sides.incident_id,
        sides.claimant_side,
        coalesce(claims.claimant_name, claims.claimant_actor_id) as claimant
    from {{ ref("int_claims_unioned") }} as claims
    inner join {{ ref("int_claim_sides") }} as sides
        on claims.claim_id = sides.claim_id
    where
        sides.incident_id is not null
        and claims.claim_id not in (select elsewhere.claim_id from elsewhere)
),

origins as (
    select report_id, incident_id, origin_id from {{ ref("int_report_origins") }}
),

-- Who speaks of a part of the event says that there was one.
saying_it_occurred as (
    select distinct report_id from claims
    where kind = 'occurred' and stance in ('assert', 'concede')
),

-- Who only carries a denial bears out nothing.
only_denying as (
    select report_id from claims
    group by report_id
    having bool_and(stance = 'deny')
),

unsaid as (
    select
        origins.incident_id,
        origins.report_id,
        origins.origin_id,
        grouped.coded_by,
        grouped.is_machine_feed,
        grouped.published_at
    from origins
    inner join grouped on origins.report_id = grouped.report_id
    left join saying_it_occurred
        on origins.report_id = saying_it_occurred.report_id
    left join only_denying on origins.report_id = only_denying.report_id
    where saying_it_occurred.report_id is null and only_denying.report_id is null
)

select
    claims.incident_id,
    claims.claim_id,
    claims.report_id,
    claims.claimant_actor_id,
    origins.origin_id,
    claims.kind,
    claims.value,
    claims.stance,
    claims.claimant_name,
    claims.claimant_side,
    case
        when claims.claimant_side in ('initiator', 'target', 'independent')
            then claims.claimant_side
        when claims.claimant_kind = 'party'
            then 'party:' || coalesce(claims.claimant_actor_id, claims.claimant, '')
        else 'report'
    end as interest,
    coalesce(
        'claimant:' || regexp_replace(lower(claims.claimant), '^the ', ''),
        origins.origin_id
    ) as voice_key,
    claims.quote,
    claims.quote_start,
    grouped.is_machine_feed,
    claims.stated_at
from claims
inner join grouped on claims.report_id = grouped.report_id
inner join origins
    on
        claims.report_id = origins.report_id
        and claims.incident_id = origins.incident_id
union all
select
    incident_id,
    cast(null as varchar) as claim_id,
    report_id,
    cast(null as varchar) as claimant_actor_id,
    origin_id,
    'occurred' as kind,
    cast(null as varchar) as value,
    'assert' as stance,
    cast(null as varchar) as claimant_name,
    'unknown' as claimant_side,
    case when coded_by = 'expert' then 'expert' else 'report' end as interest,
    origin_id as voice_key,
    cast(null as varchar) as quote,
    cast(null as integer) as quote_start,
    is_machine_feed,
    published_at as stated_at
from unsaid
