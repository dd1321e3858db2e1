"""Who says what of the incidents in the choice, and what becomes of it."""

from dashboard.queries.shared import COUNTRIES

# Offices speak for an actor or a state: they stand under it. Words in nobody's name are
# the text's own, or those of observers that it does not name.
TOLD = f"""
{COUNTRIES}
, told as (
    select
        claims.*,
        coalesce(
            'actor:' || claims.claimant_actor_id,
            'name:' || claims.claimant_name,
            'country:' || claims.claimant_country_code,
            if(claims.claimant_kind = 'independent', 'observers:', 'text:')
        ) as claimant_key,
        coalesce(
            actors.actor_name,
            claims.claimant_name,
            countries.country_name,
            claims.claimant_country_code
        ) as claimant_label,
        countries.country_name as claimant_country_name,
        scoped.title,
        scoped.occurred_on
    from claims
    inner join scoped on claims.incident_id = scoped.incident_id
    left join actors on claims.claimant_actor_id = actors.actor_id
    left join countries on claims.claimant_country_code = countries.country_code
)
"""
OF_KINDS = """
    (
        len($kinds::varchar[]) = 0
        or list_contains($kinds::varchar[], kind)
    )
"""

TOTALS = """
select
    count(*) as incident_count,
    count(*) filter (where claim_count > 0) as claimed_incident_count,
    count(*) filter (
        where claim_count > 0 and dispute_state = 'contested'
    ) as contested_incident_count,
    count(*) filter (
        where claim_count > 0 and dispute_state = 'conceded'
    ) as conceded_incident_count,
    count(*) filter (
        where claim_count > 0 and dispute_state = 'single_party'
    ) as single_party_incident_count,
    count(*) filter (where is_outcome_disputed) as outcome_disputed_incident_count,
    count(*) filter (
        where is_casualties_disputed
    ) as casualties_disputed_incident_count,
    (
        select count(*) from claims where incident_id is null
    ) as claim_count_in_no_incident
from scoped
"""

KINDS = (
    TOLD
    + """
select kind, count(*) as claim_count from told
group by kind
order by kind
"""
)

CELLS = (
    TOLD
    + f"""
select
    claimant_key,
    any_value(claimant_label order by claimant_label) as claimant_label,
    stance,
    count(*) as claim_count,
    count(distinct incident_id) as incident_count
from told
where {OF_KINDS}
group by claimant_key, stance
order by claimant_key, stance
"""
)

# One page of the claims behind a cell, a row or a column; null asks for all.
BEHIND = (
    TOLD
    + f"""
select
    told.claim_id,
    told.incident_id,
    told.title,
    told.occurred_on,
    told.kind,
    told.value,
    coalesce(value_actors.actor_name, of_value.country_name) as value_name,
    told.stance,
    told.claimant_name,
    told.claimant_country_name,
    told.channel,
    told.quote,
    told.stated_on,
    reports.url,
    reports.publisher,
    sources.source_title,
    count(*) over () as whole_count
from told
inner join reports on told.report_id = reports.report_id
inner join sources on reports.source_name = sources.source_name
left join countries as of_value
    on told.kind in ('crossing', 'location') and told.value = of_value.country_code
left join actors as value_actors
    on
        told.kind in ('perpetrator', 'sponsor', 'crossing')
        and told.value = value_actors.actor_id
where
    {OF_KINDS}
    and ($claimant::varchar is null or told.claimant_key = $claimant)
    and ($stance::varchar is null or told.stance = $stance)
order by told.occurred_on desc, told.incident_id, told.stated_at nulls last, told.claim_id
limit $limit offset $offset
"""
)

RECORDS = "select * from claimant_track_records order by actor_name, claimant_actor_id"

PERIODS = """
select
    coalesce(dispute_state, 'uncontested') as dispute_state,
    coalesce(claim_count, 0) > 0 as has_claims,
    count(*) as incident_count,
    date_trunc($period::varchar, occurred_on)::date as period_starts_on
from scoped
group by all
order by all
"""
