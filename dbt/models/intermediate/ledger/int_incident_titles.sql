-- One row per incident: a title that says what is claimed, where, and what sides say of
-- it, in words that weigh nothing.
with judgements as (
    select * from {{ ref("int_incident_judgements") }}
    where policy = 'de_jure'
),

named as (
    select
        places.incident_id,
        case
            when judgements.is_cross_border and judgements.direction = 'mutual'
                then nouns.clash_noun
            when
                judgements.is_cross_border
                and judgements.cross_border_type = 'border_clash'
                then nouns.clash_noun
            when judgements.is_cross_border then nouns.crossing_noun
            else coalesce(nouns.noun, 'use of armed force')
        end as noun,
        case
            when
                evidence.dispute_state = 'contested'
                or judgements.cross_border_status = 'disputed'
                then 'Disputed'
            when evidence.evidence_grade = 'discounted' then 'Discounted'
            when
                judgements.cross_border_status = 'claimed'
                or evidence.dispute_state = 'single_party'
                then 'Claimed'
            when evidence.evidence_grade <> 'confirmed' then 'Reported'
        end as standing,
        trim(split_part(places.place_name, ',', 1)) as place_name,
        places.place_precision,
        regions.region_name,
        countries.country_name
    from {{ ref("int_incident_places") }} as places
    inner join {{ ref("int_incident_evidence") }} as evidence
        on places.incident_id = evidence.incident_id
    inner join judgements on places.incident_id = judgements.incident_id
    inner join {{ source("reference", "countries") }} as countries
        on places.country_code = countries.country_code
    left join {{ ref("regions") }} as regions
        on places.region_code = regions.region_code
    left join {{ ref("title_nouns") }} as nouns
        on places.event_type = nouns.event_type
),

placed as (
    select
        incident_id,
        case
            when standing is null then upper(left(noun, 1)) || substr(noun, 2)
            else standing || ' ' || noun
        end as lead,
        case
            when region_name is null then ' at unnamed places in ' || country_name
            when
                place_name is null
                or lower(place_name) = lower(region_name)
                or place_precision in ('region', 'country', 'unknown')
                then ' in ' || concat_ws(', ', region_name, country_name)
            when place_precision = 'district'
                then ' in ' || concat_ws(', ', place_name, region_name)
            else ' at ' || concat_ws(', ', place_name, region_name)
        end as place
    from named
)

select
    placed.incident_id,
    placed.lead || placed.place || coalesce('; ' || parts.phrase, '') as title
from placed
left join {{ ref("int_incident_title_parts") }} as parts
    on placed.incident_id = parts.incident_id
