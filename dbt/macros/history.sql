{# What a version of an incident is compared by, with its type: every column of incidents
   but the id and the clock of the journal itself. A column that is added here goes on
   from the next build; one that is forgotten here fails the contract of incidents. #}
{% macro incident_fields() %}
    {{ return({
        "wave_id": "varchar",
        "campaign_id": "varchar",
        "title": "varchar",
        "event_family": "varchar",
        "event_type": "varchar",
        "outcome": "varchar",
        "outcome_local_time": "varchar",
        "country_code": "varchar",
        "country_name": "varchar",
        "region_code": "varchar",
        "region_name": "varchar",
        "place_name": "varchar",
        "place_precision": "varchar",
        "disputed_unit_id": "varchar",
        "origin_country_code": "varchar",
        "disputed_origin_country_code": "varchar",
        "foreign_party_country_code": "varchar",
        "transit_country_codes": "varchar",
        "boundary_crossed": "varchar",
        "direction": "varchar",
        "cross_border_status": "varchar",
        "cross_border_type": "varchar",
        "cross_border_basis": "varchar",
        "border_distance_band": "varchar",
        "evidence_grade": "varchar",
        "dispute_state": "varchar",
        "geonames_id": "bigint",
        "priogrid_gid": "integer",
        "location_gwno": "integer",
        "origin_gwno": "integer",
        "latitude": "double",
        "longitude": "double",
        "border_distance_km_low": "double",
        "border_distance_km_high": "double",
        "fatality_count_low": "bigint",
        "fatality_count_best": "bigint",
        "fatality_count_high": "bigint",
        "report_count": "bigint",
        "source_count": "bigint",
        "origin_count": "bigint",
        "claim_count": "bigint",
        "is_cross_border": "boolean",
        "is_foreign_force": "boolean",
        "is_border_area": "boolean",
        "is_across_line_of_control": "boolean",
        "is_launched_from_occupied_territory": "boolean",
        "is_outcome_disputed": "boolean",
        "is_casualties_disputed": "boolean",
        "is_machine_feed_only": "boolean",
        "is_demo": "boolean",
        "occurred_on": "date",
        "occurred_on_earliest": "date",
        "occurred_on_latest": "date",
        "public_from": "timestamp",
        "first_known_from": "timestamp",
        "outcome_stated_at": "timestamp",
    }) }}
{% endmacro %}

{# The fields of `row`, to stand in a list of columns. #}
{% macro listed_fields(row) -%}
    {%- for field in incident_fields() -%}
        {{ row }}.{{ field }}{{ ",\n    " if not loop.last }}
    {%- endfor -%}
{%- endmacro %}

{# The columns of incidents, from a row of the same fields. #}
{% macro incident_columns(row, changed_at) -%}
    {{ row }}.incident_id,
    {%- for field in incident_fields() %}
    {{ row }}.{{ field }}{{ " as known_from" if field == "first_known_from" }},
    {%- endfor %}
    {{ changed_at }} as changed_at
{%- endmacro %}

{# The fields of a judgement that is kept as JSON, as a struct. #}
{% macro fields_from_json(judgement) -%}
    from_json({{ judgement }}, '{
        {%- for field, type in incident_fields().items() -%}
            "{{ field }}":"{{ type }}"{{ "," if not loop.last }}
        {%- endfor -%}
    }')
{%- endmacro %}

{# Names of the fields of two rows that differ, a list; `recorded` is a list of those that
   the older one could hold. #}
{% macro fields_that_differ(old, new, recorded) -%}
    list_filter([
        {%- for field in incident_fields() %}
        case
            when {{ old }}.{{ field }} is distinct from {{ new }}.{{ field }}
                then '{{ field }}'
        end{{ "," if not loop.last }}
        {%- endfor %}
    ], lambda field: list_contains({{ recorded }}, field))
{%- endmacro %}

{# All names of fields, a list. #}
{% macro field_names() -%}
    ['{{ incident_fields() | join("', '") }}']
{%- endmacro %}

{# The build in hand and its clock, which never runs backwards over what was shown. A bare
   `dbt build` that follows none is dated by the rows themselves. #}
{% macro build_in_hand(last_known) -%}
    select
        coalesce(max(build_id), 'unplanned') as build_id,
        greatest(
            coalesce(max(built_at), (select max(loaded_at) from {{ ref("reports") }})),
            {{ last_known }} + interval 1 microsecond
        ) as built_at
    from {{ source("ops", "builds") }}
{%- endmacro %}
