{# A release as text that sorts as upstream's own clock does: by the numbers in
   viina_version (2.0, bert_20260913024050), then by the landing of the file. #}
{% macro viina_release_key(version, landed_at) -%}
    array_to_string(
        list_transform(
            regexp_extract_all(coalesce({{ version }}, ''), '\d+'),
            lambda part: lpad(part, 24, '0')
        ),
        '.'
    ) || ' ' || strftime({{ landed_at }}, '%Y%m%d%H%M%S%f')
{%- endmacro %}

{# A version as text: its release, and among rows of one release the record's hash. #}
{% macro viina_version_key(held) -%}
    {{ held }}.release_key || ' ' || lpad(cast({{ held }}.row_hash as varchar), 40, '0')
{%- endmacro %}

{# The time of the run that a version like bert_20260913024050 is named after. #}
{% macro viina_released_at(version) -%}
    try_strptime(regexp_extract({{ version }}, '\d{14}'), '%Y%m%d%H%M%S')
{%- endmacro %}

{# Which files held which rows of the events in the CTE `touched`: VIINA issues all rows
   again and again, and the loader keeps each row once and who else held it. #}
{% macro viina_holdings(table_name) -%}
    {% set rows = source("raw_viina", table_name) -%}
    select
        held.row_hash,
        held.event_id,
        held.load_id,
        files.landed_at,
        files.release_name,
        {{ viina_release_key("files.release_name", "files.landed_at") }} as release_key
    from (
        select row_hash, event_id, file_id, load_id
        from {{ rows }}
        where event_id in (select touched.event_id from touched)
        union all
        select
            first_held.row_hash,
            first_held.event_id,
            sightings.file_id,
            sightings.load_id
        from {{ rows }} as first_held
        inner join {{ source("raw", "sightings") }} as sightings
            on first_held.row_hash = sightings.row_hash
        where
            sightings.table_name = '{{ table_name }}'
            and first_held.event_id in (select touched.event_id from touched)
    ) as held
    inner join {{ source("raw", "files") }} as files on held.file_id = files.file_id
{%- endmacro %}

{# Events of which a row came, or came again, since this model was built last. #}
{% macro viina_fresh_events(table_name) -%}
    {% set rows = source("raw_viina", table_name) -%}
    select event_id
    from {{ rows }}
    where {{ is_above_mark() }}
    {% if is_incremental() %}
        union
        select first_held.event_id
        from {{ rows }} as first_held
        inner join {{ source("raw", "sightings") }} as sightings
            on first_held.row_hash = sightings.row_hash
        where
            sightings.table_name = '{{ table_name }}'
            and {{ is_above_mark("sightings.load_id") }}
    {% endif %}
{%- endmacro %}

{# The label rows `labels` with what they say of the event's type: the first label in
   the seed's order that is set. Null stands for labels that are not given. #}
{% macro viina_labels_typed(labels) -%}
    {%- set names = [
        "t_uav_b", "t_airstrike_b", "t_artillery_b", "t_raid_b", "t_armor_b",
        "t_firefight_b", "t_ied_b", "t_aad_b", "t_occupy_b", "t_hospital_b",
        "t_property_b", "t_milcas_b", "t_civcas_b", "t_airalert_b", "t_arrest_b",
        "t_control_b", "t_retreat_b", "t_cyber_b",
    ] -%}
    select
        given.row_hash,
        arg_min(types.event_type, types.precedence) filter (
            where given.is_military and given.is_set
        ) as event_type,
        case
            when not any_value(given.is_military) then false
            when any_value(given.is_military) and bool_or(given.is_set) then true
            when any_value(given.is_military) and count(given.is_set) = count(*)
                then false
        end as is_use_of_force
    from (
        select
            row_hash,
            t_mil_b as is_military,
            unnest({{ names }}) as label,
            unnest([{{ names | join(", ") }}]) as is_set
        from {{ labels }}
    ) as given
    inner join {{ ref("viina_label_types") }} as types on given.label = types.label
    where types.event_type is not null
    group by given.row_hash
{%- endmacro %}
