{# Force that reaches from afar: what a salvo is made of. #}
{% macro strike_types() -%}
    'shelling', 'rocket_strike', 'air_strike', 'drone_strike', 'missile_strike'
{%- endmacro %}

{# For how many days an operation may pause and still go on, how far apart its places may
   lie where no text tells of both, and how long it may last before it is a front. #}
{% macro campaign_pause_days() %}3{% endmacro %}
{% macro campaign_reach_km() %}50{% endmacro %}
{% macro campaign_longest_days() %}30{% endmacro %}

{# Ids are of the report that founded them, as those of incidents are. #}
{% macro wave_id_from(value) -%}
    'wav_' || left(md5({{ value }}), 16)
{%- endmacro %}

{% macro campaign_id_from(value) -%}
    'cam_' || left(md5({{ value }}), 16)
{%- endmacro %}

{# Incidents that share links, directly or over others: CTEs of a recursive query, the last
   of which is `components`. `links` has a row per incident_id and link_key. Only those
   that are the least of all their links are handed on: a few for each component. #}
{% macro components_of(links) -%}
    least_of_links as (
        select
            incident_id,
            min(incident_id) over (partition by link_key) as least_id
        from {{ links }}
    ),

    neighbours as (
        select incident_id, least_id as neighbour_id from least_of_links
        where incident_id <> least_id
        union
        select least_id as incident_id, incident_id as neighbour_id
        from least_of_links
        where incident_id <> least_id
    ),

    reached as (
        select incident_id, incident_id as least_id from least_of_links
        group by incident_id
        having min(least_id) = incident_id
        union
        select neighbours.neighbour_id as incident_id, reached.least_id
        from reached
        inner join neighbours on reached.incident_id = neighbours.incident_id
    ),

    components as (
        select incident_id, min(least_id) as component_key from reached
        group by incident_id
    )
{%- endmacro %}

{# A CTE behind `components`: how many incidents each has, and the report that was published
   first of those that founded them. #}
{% macro founded_components() -%}
    founded as (
        select
            components.component_key,
            count(*) as incident_count,
            arg_min(
                reports.report_id,
                (reports.published_at is null, reports.published_at, reports.report_id)
            ) as founding_report_id
        from components
        inner join {{ ref("int_reports_grouped") }} as reports
            on components.incident_id = reports.incident_id
        where reports.is_founding
        group by components.component_key
    )
{%- endmacro %}

{# Names of regions as texts give them, without what kind of region it is. #}
{% macro without_kind_of_region(name) -%}
    regexp_replace(
        {{ name }},
        '(?i) (oblast|region|krai|republic|province|governorate|district|state|county)$',
        ''
    )
{%- endmacro %}

{# Patterns over words that `words_of` made, with a blank at either end. #}
{% macro phrase_of_whole_country(country_words) -%}
    ' (?:at|on|against|over|into|across|towards?|attacked|struck|hit|targeted|pounded) '
    || '(?:the )?(?:(?:north|south|east|west|central)(?:ern)? )?'
    || trim({{ country_words }}) || ' '
{%- endmacro %}

{% macro phrase_of_several_areas() -%}
    ' (?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|'
    || 'some|dozens of) (?:\p{L}+ )?'
    || '(?:regions|oblasts|provinces|governorates|districts|cities|states) '
{%- endmacro %}

{# Whether `text` tells of a region by its name as of a place, and not of where something
   was sent from, or of a capital where somebody spoke. #}
{% macro names_an_area(text, name) -%}
    {%- set quoted = "regexp_escape(" ~ name ~ ")" -%}
    {%- set kinds = "(?:regions?|oblasts?|provinces?|governorates?|districts?|krai)" -%}
    (
        regexp_matches(
            {{ text }},
            '\b(?:[Oo]ver|[Aa]cross|[Ii]nto|[Aa]bove) (?:the )?' || {{ quoted }} || '\b'
        )
        or (
            regexp_matches({{ name }}, '(?i) {{ kinds }}$')
            and regexp_matches({{ text }}, '\b' || {{ quoted }} || '\b')
        )
        or regexp_matches(
            {{ text }},
            '\b' || {{ quoted }}
            || '(?:,? (?:and )?\p{Lu}[\p{L}''’-]+)*,? {{ kinds }}\b'
        )
    )
    and not regexp_matches({{ text }}, '\bfrom (?:the )?' || {{ quoted }} || '\b')
{%- endmacro %}

{% macro phrase_of_counted_areas() -%}
    '(?i)\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|'
    || 'many|dozens of)\s+(?:\p{L}+\s+)?'
    || '(?:regions|oblasts|provinces|governorates|districts|cities|towns|villages)\b'
{%- endmacro %}
