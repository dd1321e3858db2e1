-- One row per raid and what makes it part of a campaign. Raids of one named initiator
-- over one border that share a link are of one campaign: those that one text tells
-- together, and those near each other, one soon after another.
with raids as (
    select * from {{ ref("int_raids") }}
),

told as (
    select distinct
        raids.incident_id,
        raids.actor_id,
        raids.origin_country_code,
        raids.country_code,
        documents.document_key,
        raids.occurred_on
    from raids
    inner join {{ ref("int_incident_documents") }} as documents
        on raids.incident_id = documents.incident_id
),

-- A text may look back on a raid of another year: after a pause another begins.
paused as (
    select
        *,
        coalesce(
            occurred_on - lag(occurred_on) over (
                partition by
                    document_key, actor_id, origin_country_code, country_code
                order by occurred_on
            ) > {{ campaign_pause_days() }},
            false
        ) as is_after_pause
    from told
),

numbered as (
    select
        *,
        count(*) filter (where is_after_pause) over (
            partition by document_key, actor_id, origin_country_code, country_code
            order by occurred_on
        ) as pause_count
    from paused
),

days as (
    select
        *,
        cast(
            unnest(
                generate_series(
                    occurred_on,
                    occurred_on + interval {{ campaign_pause_days() }} day,
                    interval 1 day
                )
            ) as date
        ) as followed_on
    from raids
    where latitude is not null and longitude is not null
),

followed as (
    select
        days.incident_id,
        raids.incident_id as next_incident_id
    from days
    inner join raids
        on
            days.actor_id = raids.actor_id
            and days.origin_country_code = raids.origin_country_code
            and days.country_code = raids.country_code
            and days.followed_on = raids.occurred_on
    where
        days.incident_id <> raids.incident_id
        and {{ great_circle_km(
            "days.latitude", "days.longitude", "raids.latitude", "raids.longitude"
        ) }} <= {{ campaign_reach_km() }}
)

select
    incident_id,
    concat_ws(
        '|', document_key, actor_id, origin_country_code, country_code, pause_count
    ) as link_key
from numbered
union
select
    incident_id,
    incident_id || next_incident_id as link_key
from followed
union
select
    next_incident_id as incident_id,
    incident_id || next_incident_id as link_key
from followed
