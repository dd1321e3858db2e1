"""What is said of one incident, by whom and in which words."""

CLAIMS = """
with countries as (
    select country_code, any_value(country_name) as country_name
    from regions
    group by country_code
)

select
    claims.claim_id,
    claims.document_sha256,
    claims.kind,
    claims.value,
    coalesce(value_actors.actor_name, of_value.country_name) as value_name,
    claims.stance,
    claims.claimant_name,
    coalesce(of_claimant.country_name, claims.claimant_country_code)
        as claimant_country_name,
    claims.claimant_side,
    claims.channel,
    claims.quote,
    claims.quote_start,
    claims.quote_end,
    claims.stated_on,
    reports.headline,
    reports.url,
    reports.publisher,
    reports.language,
    reports.licence,
    sources.source_title
from claims
inner join reports on claims.report_id = reports.report_id
inner join sources on reports.source_name = sources.source_name
left join countries as of_value
    on claims.kind in ('crossing', 'location') and claims.value = of_value.country_code
left join actors as value_actors
    on claims.kind in ('perpetrator', 'sponsor', 'crossing')
    and claims.value = value_actors.actor_id
left join countries as of_claimant
    on claims.claimant_country_code = of_claimant.country_code
where claims.incident_id = $incident_id
order by claims.stated_at nulls last, claims.report_id, claims.quote_start, claims.claim_id
"""
