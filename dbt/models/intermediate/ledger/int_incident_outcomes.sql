-- One row per incident of which somebody tells how it ended: the outcome, who says so,
-- and whether sides contradict each other.
with told as (
    select * from {{ ref("int_claim_outcomes") }}
),

-- Got through against kept out. That fighting goes on contradicts only who said, no
-- later and of no earlier hour, that it was over.
contradictions as (
    select one.incident_id
    from told as one
    inner join told as other
        on one.incident_id = other.incident_id and one.interest <> other.interest
    where
        other.outcome in ('repelled', 'intercepted', 'no_effect')
        and (
            one.outcome = 'succeeded'
            or (
                one.outcome = 'ongoing'
                and one.outcome_local_time is null
                and other.outcome_local_time is null
                and other.stated_at <= one.stated_at
            )
        )
    group by one.incident_id
),

denials as (
    select denied.incident_id
    from {{ ref("int_incident_voices") }} as denied
    inner join {{ ref("int_incident_voices") }} as asserted
        on
            denied.incident_id = asserted.incident_id
            and denied.kind = asserted.kind
            and denied.interest <> asserted.interest
    where
        denied.kind = 'outcome'
        and denied.stance = 'deny'
        and asserted.stance in ('assert', 'concede')
    group by denied.incident_id
),

-- A report's own reading of its text, where no claim tells.
reported as (
    select
        grouped.incident_id,
        reports.outcome,
        grouped.published_at as stated_at
    from {{ ref("int_reports_grouped") }} as grouped
    inner join {{ ref("int_reports_unioned") }} as reports
        on grouped.report_id = reports.report_id
    where not grouped.is_machine_feed and reports.outcome <> 'unknown'
    qualify row_number() over (
        partition by grouped.incident_id
        order by grouped.published_at desc nulls last, grouped.report_id asc
    ) = 1
),

newest as (
    select * from told
    where outcome <> 'ongoing'
    qualify row_number() over (
        partition by incident_id
        order by
            interest = 'independent' desc,
            interest = 'report' asc,
            stated_at desc nulls last,
            outcome_local_time desc nulls last,
            outcome asc,
            claim_id asc
    ) = 1
),

incidents as (
    select incident_id from told
    union
    select incident_id from reported
    union
    select incident_id from denials
)

select
    incidents.incident_id,
    case
        when
            contradictions.incident_id is not null or denials.incident_id is not null
            then 'disputed'
        else coalesce(newest.outcome, reported.outcome, 'unknown')
    end as outcome,
    case
        when contradictions.incident_id is null and denials.incident_id is null
            then newest.outcome_local_time
    end as outcome_local_time,
    contradictions.incident_id is not null
    or denials.incident_id is not null as is_outcome_disputed,
    case
        when contradictions.incident_id is null and denials.incident_id is null
            then
                case
                    when newest.incident_id is null then reported.stated_at
                    else newest.stated_at
                end
    end as outcome_stated_at
from incidents
left join contradictions on incidents.incident_id = contradictions.incident_id
left join denials on incidents.incident_id = denials.incident_id
left join newest on incidents.incident_id = newest.incident_id
left join reported on incidents.incident_id = reported.incident_id
