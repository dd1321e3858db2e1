{# The host of a web address, without what only tells the device. #}
{% macro host_of(url) -%}
    nullif(
        regexp_replace(
            regexp_extract(lower({{ url }}), '^[a-z]+://([^/?#:]+)', 1),
            '^(www|m|mobile|amp)\.', ''
        ),
        ''
    )
{%- endmacro %}

{# The first part of a web address' path: whose account, where many share a host. #}
{% macro account_of(url) -%}
    nullif(regexp_extract(lower({{ url }}), '^[a-z]+://[^/]+/(?:s/|@)?([^/?#]+)', 1), '')
{%- endmacro %}

{# Text as it is compared: words of letters and figures in lower case, one blank between. #}
{% macro words_of(text) -%}
    trim(regexp_replace(lower({{ text }}), '[^\p{L}\p{N}]+', ' ', 'g'))
{%- endmacro %}

{# Every run of `length` words of a text that `words_of` made. #}
{% macro runs_of(words, length) -%}
    list_transform(
        range(1, len(string_split({{ words }}, ' ')) - {{ length - 2 }}),
        lambda place: array_to_string(
            list_slice(string_split({{ words }}, ' '), place, place + {{ length - 1 }}), ' '
        )
    )
{%- endmacro %}

{# How much two texts that `words_of` made have in common: words of both over words of
   either, each counted once. #}
{% macro likeness_of(one, other) -%}
    len(list_intersect(string_split({{ one }}, ' '), string_split({{ other }}, ' ')))
    / len(list_distinct(list_concat(
        string_split({{ one }}, ' '), string_split({{ other }}, ' ')
    )))
{%- endmacro %}
