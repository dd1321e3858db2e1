-- Incidents that rest on a machine feed alone are leads: counted apart, in no figure.
with actors as (
    select
        incident_id,
        actor_id,
        role,
        count(*) over (partition by incident_id, role) as actor_count
    from {{ ref("incident_actors") }}
),

acted as (
    select
        actors.actor_id,
        actors.role,
        incidents.*,
        1.0 / actors.actor_count as share,
        actors.actor_count > 1 as is_joint,
        cast(date_trunc('month', incidents.occurred_on) as date) as month_starts_on
    from actors
    inner join {{ ref("incidents") }} as incidents
        on actors.incident_id = incidents.incident_id
),

months as (
    select
        actor_id,
        role,
        count(*) filter (where is_machine_feed_only)
            as machine_feed_only_incident_count,
        is_joint,
        month_starts_on
    from acted
    group by all
),

figures as (
    select
        actor_id,
        role,
        sum(share) as incident_share,
        {{ incident_figures() }},
        is_joint,
        month_starts_on
    from acted
    where not is_machine_feed_only
    group by all
)

select
    months.actor_id,
    months.role,
    coalesce(figures.incident_share, 0) as incident_share,
    months.machine_feed_only_incident_count,
    {{ incident_figures_or_nought('figures') }},
    months.is_joint,
    months.month_starts_on
from months
left join figures
    on
        months.actor_id = figures.actor_id
        and months.role = figures.role
        and months.is_joint = figures.is_joint
        and months.month_starts_on = figures.month_starts_on
