{{
    config(
        materialized="incremental",
        incremental_strategy="delete+insert",
        unique_key="event_id",
        on_schema_change="fail",
    )
}}

-- The gazetteer knows Ukraine alone and puts Belgorod at a namesake. One row per event:
-- `kept` where its place may stand, `moved` where the words name one region of Russia
-- and not the gazetteer's place, `conflict` where they name several, or the country
-- alone.
{% set letter = "[а-яёїієґ]" %}
{% set from_there = (
    "(^|[^а-яёїієґ])(из|с|со|з|із|зі)"
    "( (территории|території|аэродром[а-я]*|аеродром[а-яіїє]*|авиабаз[а-я]*"
    "|авіабаз[а-яіїє]*|район[а-яі]*|напрямку|направления|боку|стороны|сторони|в|у))*"
    " [\"«“]*"
) %}
with events as (
    select
        event_id,
        geonameid,
        place_name,
        region_name,
        lower(text) as words,
        load_id
    from {{ ref("stg_viina__info") }}
    where {{ is_above_mark() }}
),

stems as (
    select * from {{ ref("border_place_stems") }}
),

hits as (
    select
        events.event_id,
        events.place_name as gazetteer_name,
        stems.*,
        regexp_replace(
            events.words, coalesce(replace(stems.but_not_in, ';', '|'), '§'), ' ', 'g'
        ) as cleaned
    from events
    inner join stems on contains(events.words, stems.stem)
    where events.geonameid is not null
),

-- From where it was launched is not where it took effect.
named as (
    select * from hits
    where
        contains(
            regexp_replace(cleaned, '{{ from_there }}' || stem, ' ', 'g'), stem
        )
),

foreign_places as (
    select
        event_id,
        count(distinct region_code) as region_count,
        min(region_code) as region_code,
        count(distinct place_name) filter (
            where stem_kind = 'settlement'
        ) as settlement_count,
        min(place_name) filter (
            where stem_kind = 'settlement'
        ) as settlement_name,
        arg_min(latitude, place_name) filter (
            where stem_kind = 'settlement'
        ) as latitude,
        arg_min(longitude, place_name) filter (
            where stem_kind = 'settlement'
        ) as longitude,
        coalesce(
            min(place_name) filter (where stem_kind = 'region'),
            case
                when count(distinct place_name) filter (
                    where stem_kind = 'settlement'
                ) > 1 then string_agg(
                    distinct place_name, ' and ' order by place_name
                ) filter (where stem_kind = 'settlement')
            end
        ) as region_name,
        any_value(country_code) as country_code,
        bool_or(coalesce(
            list_contains(string_split(namesakes, ';'), gazetteer_name), false
        )) as is_namesake
    from named
    group by event_id
),

spellings as (
    select
        events.event_id,
        coalesce(regions.text_pattern, '§') as text_pattern,
        case
            when not regions.is_government then settlements.alternate_names
        end as names,
        -- "On the front of Kharkiv" is no place.
        regexp_replace(
            events.words,
            '{{ letter }}+(ому|ого|ий|ом|ое) (напрям|направл){{ letter }}*', ' ', 'g'
        ) as words
    from events
    inner join foreign_places on events.event_id = foreign_places.event_id
    left join {{ ref("viina_regions") }} as regions
        on events.region_name = regions.region_name
    left join {{ source("gazetteer", "places") }} as settlements
        on try_cast(events.geonameid as bigint) = settlements.geonames_id
),

-- A name is declined: its last two letters may change.
own_places as (
    select
        event_id,
        regexp_matches(words, text_pattern)
        or len(list_filter(
            coalesce(names, []),
            lambda name:
            regexp_full_match(lower(name), '({{ letter }}|[ʼ’'' -]){4,}')
            and contains(words, lower(left(name, greatest(3, len(name) - 2))))
        )) > 0 as is_spelled
    from spellings
),

judged as (
    select
        events.event_id,
        events.load_id,
        foreign_places.country_code,
        foreign_places.region_code,
        foreign_places.settlement_count,
        foreign_places.settlement_name,
        foreign_places.region_name,
        foreign_places.latitude,
        foreign_places.longitude,
        case
            when foreign_places.event_id is null then 'kept'
            when own_places.is_spelled and not foreign_places.is_namesake then 'kept'
            when foreign_places.region_count = 1 then 'moved'
            else 'conflict'
        end as verdict
    from events
    left join foreign_places on events.event_id = foreign_places.event_id
    left join own_places on events.event_id = own_places.event_id
)

select
    event_id,
    verdict,
    case when verdict = 'moved' then country_code end as country_code,
    case when verdict = 'moved' then region_code end as region_code,
    case
        when verdict = 'moved' and settlement_count = 1 then settlement_name
        when verdict = 'moved' then region_name
    end as place_name,
    case
        when verdict = 'moved' and settlement_count = 1 and latitude is not null
            then 'settlement'
        when verdict = 'moved' then 'region'
    end as place_precision,
    case when verdict = 'moved' and settlement_count = 1 then latitude end as latitude,
    case when verdict = 'moved' and settlement_count = 1 then longitude end
        as longitude,
    load_id
from judged
