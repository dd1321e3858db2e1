-- One row per incident of whose dead or wounded different interests give figures that
-- cannot both be true of the same side, or one denies what another says.
with figures as (
    select * from {{ ref("int_incident_side_figures") }}
    where
        kind in ('casualties', 'injuries')
        and is_newest
        and interest not in ('report', 'expert')
        and harmed_side is not null
),

apart as (
    select distinct one.incident_id
    from figures as one
    inner join figures as other
        on
            one.incident_id = other.incident_id
            and one.kind = other.kind
            and one.harmed_side = other.harmed_side
            and one.interest <> other.interest
    where one.count_high < other.count_low
),

denied as (
    select distinct denials.incident_id
    from {{ ref("int_incident_voices") }} as denials
    inner join {{ ref("int_incident_voices") }} as assertions
        on
            denials.incident_id = assertions.incident_id
            and denials.kind = assertions.kind
            and denials.interest <> assertions.interest
    where
        denials.kind in ('casualties', 'injuries')
        and denials.stance = 'deny'
        and assertions.stance in ('assert', 'concede')
)

select incident_id from apart
union
select incident_id from denied
