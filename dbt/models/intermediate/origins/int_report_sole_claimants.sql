-- One row per report all of whose claims are in one claimant's mouth, or all of which
-- one channel carried: it relays a statement or a wire.
with claims as (
    select
        grouped.incident_id,
        claims.report_id,
        claims.claimant_name,
        claims.channel,
        cast(grouped.published_at as date) as published_on
    from {{ ref("int_claims_unioned") }} as claims
    inner join {{ ref("int_reports_grouped") }} as grouped
        on claims.report_id = grouped.report_id
),

counted as (
    select
        incident_id,
        report_id,
        case
            when count(*) = count(claimant_name) and count(distinct claimant_name) = 1
                then any_value(claimant_name)
        end as claimant_name,
        case
            when count(*) = count(channel) and count(distinct channel) = 1
                then any_value(channel)
        end as channel,
        any_value(published_on) as published_on
    from claims
    group by incident_id, report_id
)

select
    incident_id,
    report_id,
    claimant_name,
    channel,
    published_on
from counted
where claimant_name is not null or channel is not null
