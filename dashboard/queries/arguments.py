"""How an argument over an incident goes on: steps, hours, and what sides hold apart."""

from dashboard.queries.disputes import OF_KINDS

# One page of the arguments in which somebody denies or concedes, the newest first.
STEPS = f"""
, argued as (
    select
        steps.incident_id,
        steps.kind,
        scoped.title,
        scoped.occurred_on,
        count(*) over () as whole_count
    from incident_claim_sequence as steps
    inner join scoped on steps.incident_id = scoped.incident_id
    where {OF_KINDS}
    group by all
    having bool_or(steps.step in ('denied', 'conceded'))
    order by scoped.occurred_on desc, steps.incident_id, steps.kind
    limit $limit offset $offset
)

select
    argued.*,
    steps.step,
    steps.step_number,
    steps.hours_since_first,
    coalesce(actors.actor_name, steps.claimant_name) as claimant_name,
    claims.quote,
    reports.url
from argued
inner join incident_claim_sequence as steps
    on argued.incident_id = steps.incident_id and argued.kind = steps.kind
inner join claims on steps.claim_id = claims.claim_id
inner join reports on claims.report_id = reports.report_id
left join actors
    on steps.claimant_name is null and steps.claimant_actor_id = actors.actor_id
order by
    argued.occurred_on desc, argued.incident_id, argued.kind, steps.step_number
"""

HOURS = f"""
select propositions.hours_to_denial
from incident_propositions as propositions
inner join scoped on propositions.incident_id = scoped.incident_id
where
    {OF_KINDS}
    and propositions.claim_count > 0
    and propositions.assertion_count > 0
    and propositions.denial_count > 0
order by propositions.hours_to_denial
"""

ASSERTED = f"""
select
    count(*) as asserted_count,
    count(*) filter (where propositions.denial_count > 0) as denied_count,
    count(*) filter (where propositions.concession_count > 0) as conceded_count
from incident_propositions as propositions
inner join scoped on propositions.incident_id = scoped.incident_id
where
    {OF_KINDS}
    and propositions.claim_count > 0
    and propositions.assertion_count > 0
"""

DISPUTED = """
select
    incident_id,
    title,
    occurred_on,
    is_outcome_disputed,
    is_casualties_disputed,
    count(*) over () as whole_count
from scoped
where is_outcome_disputed or is_casualties_disputed
order by occurred_on desc, incident_id
limit $limit offset $offset
"""

# How each disputed thing stands, as counted over every claim of it.
STANDINGS = """
select incident_id, kind, state, assertion_count, denial_count, concession_count
from incident_propositions
where
    list_contains($incident_ids::varchar[], incident_id)
    and kind in ('outcome', 'casualties', 'injuries')
order by incident_id, kind
"""

# Words on the outcome, and those that take no figure of dead or wounded as it stands.
WORDS = """
select
    claims.incident_id,
    claims.kind,
    claims.value,
    null as value_name,
    claims.stance,
    claims.claimant_name,
    claims.claimant_side,
    countries.country_name as claimant_country_name,
    claims.channel,
    claims.quote,
    claims.stated_on,
    reports.url
from claims
inner join reports on claims.report_id = reports.report_id
left join (
    select country_code, any_value(country_name) as country_name
    from regions
    group by country_code
) as countries on claims.claimant_country_code = countries.country_code
where
    list_contains($incident_ids::varchar[], claims.incident_id)
    and (
        claims.kind = 'outcome'
        or (claims.kind in ('casualties', 'injuries') and claims.stance <> 'assert')
    )
order by claims.incident_id, claims.stated_at nulls last, claims.claim_id
"""

FIGURES = """
select
    figures.incident_id,
    figures.kind,
    figures.claimant_side,
    figures.harmed_side,
    figures.count_low,
    figures.count_best,
    figures.count_high,
    coalesce(figures.claimant_name, actors.actor_name) as claimant_name,
    claims.quote,
    claims.stated_on,
    reports.url
from incident_side_figures as figures
inner join claims on figures.claim_id = claims.claim_id
inner join reports on claims.report_id = reports.report_id
left join actors on figures.claimant_actor_id = actors.actor_id
where
    list_contains($incident_ids::varchar[], figures.incident_id)
    and figures.kind in ('casualties', 'injuries')
    and figures.is_newest
order by
    figures.incident_id,
    figures.kind,
    figures.harmed_side nulls last,
    figures.stated_at nulls last,
    figures.claim_id
"""


def rows_of(table: str) -> str:
    """Rows of one published table on the incidents in the choice; `table` is ours."""
    return f"""
select {table}.* from {table}
inner join scoped on {table}.incident_id = scoped.incident_id
order by all
"""
