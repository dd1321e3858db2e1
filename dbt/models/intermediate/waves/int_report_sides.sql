-- One row per report that tells who began it, machine feeds left out: which side that
-- is. A state and the groups that are at home in it are one side, unless the place is
-- in that state too: there a group is its own. Several that acted together are one.
with placed as (
    select report_id, country_code from {{ ref("int_reports_placed") }}
    where not is_machine_feed
),

initiators as (
    select
        placed.report_id,
        placed.country_code,
        actors.actor_id,
        case
            when starts_with(actors.actor_id, 'state-')
                then upper(substr(actors.actor_id, 7))
        end as state_code
    from {{ ref("int_report_actors_unioned") }} as actors
    inner join placed on actors.report_id = placed.report_id
    where actors.role = 'initiator'
),

sided as (
    select
        initiators.report_id,
        coalesce(
            initiators.state_code,
            case
                when listed.home_country_code <> initiators.country_code
                    then listed.home_country_code
            end,
            initiators.actor_id
        ) as side
    from initiators
    left join {{ ref("listed_actors") }} as listed
        on initiators.actor_id = listed.actor_id
)

select
    report_id,
    string_agg(distinct side, ' + ' order by side) as side
from sided
group by report_id
