select
    claims.claim_id,
    sides.incident_id,
    claims.report_id,
    claims.claimant_actor_id,
    claims.document_sha256,
    claims.kind,
    claims.value,
    claims.stance,
    claims.claimant_kind,
    claims.claimant_country_code,
    sides.claimant_side,
    claims.channel,
    claims.quote,
    claims.reader_version,
    claims.quote_start,
    claims.quote_end,
    cast(claims.stated_at as date) as stated_on,
    claims.stated_at,
    coalesce(named.actor_name, claims.claimant_name) as claimant_name
from {{ ref("int_claims_unioned") }} as claims
inner join {{ ref("int_claim_sides") }} as sides on claims.claim_id = sides.claim_id
left join {{ ref("int_actors") }} as named on claims.claimant_name = named.actor_id
