{{
    config(
        materialized="incremental",
        incremental_strategy="append",
        on_schema_change="fail",
        post_hook="{{ drop_orphans(ref('int_reports_unioned'), ['place_key']) }}",
    )
}}

-- One row per distinct place as reports give it: what follows is done once a place,
-- however many reports name it. A name may tell that a place is known less closely than
-- its source says: "Sudan" is no settlement, nor is "Kursk Oblast".
{% set units = "province|oblast|governorate|region|krai|state|department|county" %}
with fresh as (
    select
        place_key,
        any_value(hint_country_code) as hint_country_code,
        any_value(hint_region_code) as hint_region_code,
        any_value(place_name) as place_name,
        any_value(place_precision) as place_precision,
        any_value(place_radius_km) as place_radius_km,
        any_value(latitude) as latitude,
        any_value(longitude) as longitude
    from {{ ref("int_reports_unioned") }}
    {% if is_incremental() %}
        where place_key not in (select held.place_key from {{ this }} as held)
    {% endif %}
    group by place_key
),

named as (
    select
        *,
        {{ folded("split_part(place_name, ',', 1)") }} as folded_name
    from fresh
),

countries as (
    select distinct {{ folded("country_name") }} as folded_name
    from {{ source("reference", "countries") }}
),

-- A source that codes the past by the states of the past.
successors as (
    select country_code, list_sort(list(successor_country_code)) as country_codes
    from {{ ref("successor_states") }}
    group by country_code
),

precisions as (
    select place_precision, precision_rank, radius_km
    from {{ ref("place_precisions") }}
),

told as (
    select
        named.*,
        case
            when named.place_precision = 'unknown' then 'unknown'
            when countries.folded_name is not null then 'country'
            when regexp_matches(named.folded_name, '\b({{ units }})$') then 'region'
            else named.place_precision
        end as name_precision
    from named
    left join countries on named.folded_name = countries.folded_name
)

select
    told.place_key,
    told.hint_country_code,
    told.hint_region_code,
    case
        when told.hint_country_code is not null
            then list_prepend(
                told.hint_country_code, coalesce(successors.country_codes, [])
            )
    end as possible_country_codes,
    told.place_name,
    told.folded_name,
    case
        when by_name.precision_rank > by_source.precision_rank
            then told.name_precision
        else told.place_precision
    end as place_precision,
    coalesce(told.place_radius_km, by_source.radius_km) as place_radius_km,
    told.latitude,
    told.longitude
from told
inner join precisions as by_source
    on told.place_precision = by_source.place_precision
inner join precisions as by_name on told.name_precision = by_name.place_precision
left join successors on told.hint_country_code = successors.country_code
