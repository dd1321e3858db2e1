{{
    config(
        materialized="incremental",
        incremental_strategy="append",
        on_schema_change="fail",
        post_hook="{{ drop_orphans(ref('int_places'), ['place_key']) }}",
    )
}}

-- One row per settlement, with the entry that the gazetteer has of that name within a
-- fifth of a degree, if any, in the source's country where it names one: a border
-- town's point may fall on the wrong side of any drawn line, its entry does not.
{% set reach = 0.2 %}
{% set below_and_above = [-reach, -reach, reach, reach] %}
{% set left_and_right = [-reach, reach, -reach, reach] %}
with settlements as (
    select
        places.place_key,
        {{ countries_or_claimant() }} as possible_country_codes,
        {{ folded(
            "regexp_replace(places.folded_name, "
            "' (town|village|city|locality|settlement|area)$', '')"
        ) }} as folded_name,
        places.latitude,
        places.longitude
    from {{ ref("int_places") }} as places
    left join {{ ref("int_places_in_units") }} as units
        on places.place_key = units.place_key
    where
        places.place_precision in ('exact', 'settlement')
        and places.folded_name is not null
        and places.latitude is not null
        and places.longitude is not null
    {% if is_incremental() %}
            and places.place_key not in (select held.place_key from {{ this }} as held)
        {% endif %}
),

-- Whole degrees, so that only the gazetteer's rows near a new place are unfolded.
cells as (
    select distinct
        cast(floor(latitude + unnest({{ below_and_above }})) as integer) as row_number,
        cast(
            floor(longitude + unnest({{ left_and_right }})) as integer
        ) as column_number
    from settlements
),

near as (
    select settled.*
    from {{ source("gazetteer", "places") }} as settled
    semi join cells
        on
            cast(floor(settled.latitude) as integer) = cells.row_number
            and cast(floor(settled.longitude) as integer) = cells.column_number
),

entries as (
    select
        place_id,
        geonames_id,
        country_code,
        region_code,
        latitude,
        longitude,
        population,
        unnest(
            list_concat([place_name, ascii_name], alternate_names)
        ) as written_name
    from near
),

namesakes as (
    select
        settlements.place_key,
        entries.place_id,
        entries.geonames_id,
        entries.country_code,
        entries.region_code,
        entries.population,
        abs(entries.latitude - settlements.latitude)
        + abs(entries.longitude - settlements.longitude) as distance_degrees
    from settlements
    inner join entries
        on
            settlements.folded_name = {{ folded("entries.written_name") }}
            and abs(entries.latitude - settlements.latitude) <= {{ reach }}
            and abs(entries.longitude - settlements.longitude) <= {{ reach }}
            and (
                settlements.possible_country_codes is null
                or list_contains(
                    settlements.possible_country_codes, entries.country_code
                )
            )
),

nearest as (
    select * from namesakes
    qualify row_number() over (
        partition by place_key
        order by
            round(distance_degrees, 2) asc, population desc nulls last, place_id asc
    ) = 1
)

select
    settlements.place_key,
    nearest.place_id,
    nearest.geonames_id,
    nearest.country_code,
    nearest.region_code
from settlements
left join nearest on settlements.place_key = nearest.place_key
