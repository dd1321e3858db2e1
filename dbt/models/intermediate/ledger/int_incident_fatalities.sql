-- One row per incident of whose dead anybody gives a figure. Low and best are those of
-- experts, else of independent voices, else of the authorities of the side that was
-- harmed, the newest first. What a party says of its enemy's dead, or nobody in
-- particular says, widens the high bound alone. Nothing is added over voices.
with experts as (
    select * from {{ ref("int_incident_expert_fatalities") }}
),

claimed as (
    select
        *,
        case
            when interest = 'independent' then 1
            when interest = harmed_side then 2
        end as precedence
    from {{ ref("int_incident_side_figures") }}
    where kind = 'casualties' and is_newest
),

believed as (
    select incident_id, count_low, count_best, count_high
    from claimed
    where precedence is not null
    qualify row_number() over (
        partition by incident_id
        order by
            precedence asc,
            count_best is null asc,
            stated_at desc nulls last,
            coalesce(count_best, count_high, count_low) desc,
            claim_id asc
    ) = 1
),

highest as (
    select
        incident_id,
        max(coalesce(count_high, count_best, count_low)) as count_high
    from claimed
    group by incident_id
),

chosen as (
    select
        coalesce(experts.incident_id, highest.incident_id) as incident_id,
        experts.incident_id is not null as is_of_experts,
        experts.fatality_count_low as expert_low,
        experts.fatality_count_best as expert_best,
        experts.fatality_count_high as expert_high,
        believed.count_low,
        believed.count_best,
        believed.count_high,
        highest.count_high as highest_count
    from experts
    full outer join highest on experts.incident_id = highest.incident_id
    left join believed
        on coalesce(experts.incident_id, highest.incident_id) = believed.incident_id
)

select
    incident_id,
    case when is_of_experts then expert_low else count_low end as fatality_count_low,
    case when is_of_experts then expert_best else count_best end
        as fatality_count_best,
    case
        when is_of_experts then greatest(expert_high, highest_count)
        else greatest(count_high, count_best, highest_count)
    end as fatality_count_high
from chosen
