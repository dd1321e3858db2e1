{# Figures as the reader writes them: 9, >=9 (at least), <=30 (at most), 2-3, ~30 (about).
   The best of a range is its low end, as experts code it. Null where the value is none. #}
{% macro figure_low(value) -%}
    try_cast(regexp_extract({{ value }}, '^(?:>=)?(\d+)(?:-\d+)?$', 1) as bigint)
{%- endmacro %}

{% macro figure_best(value) -%}
    try_cast(regexp_extract({{ value }}, '^(?:>=|~)?(\d+)(?:-\d+)?$', 1) as bigint)
{%- endmacro %}

{% macro figure_high(value) -%}
    try_cast(regexp_extract({{ value }}, '^(?:<=|\d+-)?(\d+)$', 1) as bigint)
{%- endmacro %}

{# The clock time that a quote tells, as HH:MM where it was said; null where it tells none
   or no such time exists. #}
{% macro clock_time_in(quote) -%}
    {%- set told = "regexp_extract(lower(" ~ quote ~ "), "
        ~ "'(?:^|[^\d.:])([01]?\d|2[0-3])[:.]([0-5]\d)(?:\s*(pm|p\.m\.))?"
        ~ "(?:\s*(?:am|a\.m\.|local|moscow|kyiv|gmt|utc|hours|on|$|[,;)]|\.(?:\s|$)))', " -%}
    case
        when {{ told }} 1) <> '' then
            lpad(
                cast(
                    cast({{ told }} 1) as integer)
                    + case
                        when {{ told }} 3) <> '' and cast({{ told }} 1) as integer) < 12
                            then 12
                        else 0
                    end as varchar
                ),
                2, '0'
            ) || ':' || {{ told }} 2)
    end
{%- endmacro %}

{# Bounds of Wilson's interval of 95% for `part` of `whole`. #}
{% macro wilson_low(part, whole) -%}
    {{ _wilson(part, whole, "-") }}
{%- endmacro %}

{% macro wilson_high(part, whole) -%}
    {{ _wilson(part, whole, "+") }}
{%- endmacro %}

{% macro _wilson(part, whole, sign) -%}
    {%- set z = 1.959963984540054 -%}
    (
        {{ part }} + {{ z * z / 2 }}
        {{ sign }} {{ z }} * sqrt(
            {{ part }} * ({{ whole }} - {{ part }}) / cast({{ whole }} as double)
            + {{ z * z / 4 }}
        )
    ) / ({{ whole }} + {{ z * z }})
{%- endmacro %}
