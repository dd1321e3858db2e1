-- One row per incident and kind of which different interests say what cannot both be
-- so: a crossing from other states, a deed of others who are at home in no state in
-- common.
with actors as (
    select actor_id, home_country_code from {{ ref("int_actors") }}
),

told as (
    select
        voices.incident_id,
        voices.kind,
        voices.interest,
        case voices.kind
            when 'crossing'
                then nullif(regexp_extract(voices.value, '^[A-Z]{2}$'), '')
            when 'perpetrator' then actors.home_country_code
        end as country_code
    from {{ ref("int_incident_voices") }} as voices
    left join actors on voices.value = actors.actor_id
    where
        voices.kind in ('crossing', 'perpetrator')
        and voices.stance in ('assert', 'concede')
),

named as (
    select
        incident_id,
        kind,
        interest,
        list(distinct country_code) as country_codes
    from told
    where country_code is not null
    group by incident_id, kind, interest
)

select distinct
    one.incident_id,
    one.kind
from named as one
inner join named as other
    on
        one.incident_id = other.incident_id
        and one.kind = other.kind
        and one.interest < other.interest
where
    not list_has_any(one.country_codes, other.country_codes)
    and 'report' not in (one.interest, other.interest)
