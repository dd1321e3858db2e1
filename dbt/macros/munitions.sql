{# Whether a claim's value is a figure as the reader writes them. #}
{% macro is_figure(value) -%}
    regexp_full_match({{ value }}, '(>=|<=|~)?\d{1,9}|\d{1,9}-\d{1,9}')
{%- endmacro %}

{# One row per claim of `figures` whose quote names one kind of munition: which. A quote
   that names several tells of all of them together. #}
{% macro munitions_in(figures) -%}
    select
        {{ figures }}.claim_id,
        any_value(words.munition) as munition
    from {{ figures }}
    inner join {{ ref("munition_words") }} as words
        on contains(
            ' ' || {{ words_of(figures ~ ".quote") }} || ' ',
            ' ' || words.word || ' '
        )
    group by {{ figures }}.claim_id
    having count(distinct words.munition) = 1
{%- endmacro %}

{# What one voice tells in one text of one munition: the first claim, and its figures. #}
{% macro launched_and_stopped() -%}
    min(figures.claim_id) as claim_id,
        {%- for column, kind in {"launched": "munitions", "intercepted": "interception"}.items() %}
        {%- for end in ("low", "best", "high") %}
        max(figures.count_{{ end }}) filter (where figures.kind = '{{ kind }}')
            as {{ column }}_count_{{ end }},
        {%- endfor %}
        {%- endfor %}
        min(figures.stated_at) as stated_at
{%- endmacro %}

{# Of `told`, what each voice tells of a `unit` at its first telling, and which it told
   last. #}
{% macro first_tellings(unit) -%}
    select
        {{ unit }},
        claim_id,
        report_id,
        claimant_actor_id,
        munition,
        claimant_name,
        claimant_side,
        launched_count_low,
        launched_count_best,
        launched_count_high,
        intercepted_count_low,
        intercepted_count_best,
        intercepted_count_high,
        row_number() over (
            partition by {{ unit }}, voice_key, munition
            order by stated_at desc nulls last, claim_id asc
        ) = 1 as is_newest,
        stated_at
    from (
        select * from told
        qualify row_number() over (
            partition by
                {{ unit }},
                voice_key,
                munition,
                launched_count_low,
                launched_count_best,
                launched_count_high,
                intercepted_count_low,
                intercepted_count_best,
                intercepted_count_high
            order by stated_at asc nulls last, claim_id asc
        ) = 1
    ) as first_told
{%- endmacro %}
