{# A text key of several values; null and empty text stay apart. #}
{% macro hashed(columns) -%}
    md5(concat_ws(chr(31){% for column in columns %}, coalesce(cast({{ column }} as varchar), chr(30)){% endfor %}))
{%- endmacro %}

{# `value` is SQL: the id that a report with this id would give an incident. #}
{% macro incident_id_from(value) -%}
    'inc_' || left(md5({{ value }}), 16)
{%- endmacro %}

{# `text` is SQL: as names are compared, without case, accents and signs. #}
{% macro folded(text) -%}
    nullif(trim(translate(lower(strip_accents({{ text }})), '’ʼ''`ʹ"ıøłđ', '      iold')), '')
{%- endmacro %}

{# Whether a day lies in a span whose ends may be open; the last day counts. #}
{% macro is_within(day, first, last) -%}
    {{ day }} between coalesce({{ first }}, date '0001-01-01')
    and coalesce({{ last }}, date '9999-12-31')
{%- endmacro %}

{# The PRIO-GRID cell of half a degree, counted from the south-west corner of the world;
   null where the place is not known to its district. #}
{% macro priogrid_gid(precision, latitude, longitude) -%}
    case
        when {{ precision }} in ('exact', 'settlement', 'district')
            then cast(
                floor(({{ latitude }} + 90) * 2) * 720
                + floor(({{ longitude }} + 180) * 2) + 1 as integer
            )
    end
{%- endmacro %}

{# The countries that `places` may lie in by its source, with the one by right where the
   source names the holder of a disputed unit. #}
{% macro countries_or_claimant() -%}
    case
        when places.possible_country_codes is not null
            then list_concat(
                places.possible_country_codes,
                coalesce([units.de_jure_country_code], [])
            )
    end
{%- endmacro %}
