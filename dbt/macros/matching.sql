{# Comparisons of two accounts, `l` and `r`: each gives the name of a level, whose weight
   stands in the seed match_weights. #}

{# What pairs are compared by. #}
{% macro match_comparisons() -%}
    {{ return(
        ["time", "place", "type", "initiator", "target", "figures", "source", "text"]
    ) }}
{%- endmacro %}

{# Where partners are looked for: the table that asks, what is equal in both, and of which
   two. Each holds of `asking` and `asked` in either order, so that it does not matter
   which of them came first. A country is wide: a feed's row that knows no more is compared
   with the rows of the same page alone. #}
{% macro match_blocks() -%}
    {% set is_wide = "(asking.region_code is null or asked.region_code is null)" %}
    {{ return([
        (
            "fresh_cell_days",
            ["country_code", "cell_row", "cell_column"],
            "asked.is_precise",
        ),
        (
            "fresh_days",
            ["region_code"],
            "not (asking.is_precise and asked.is_precise)",
        ),
        (
            "fresh_days",
            ["country_code"],
            is_wide ~ " and not asking.is_machine_feed and not asked.is_machine_feed",
        ),
        (
            "fresh_days",
            ["country_code", "document_key"],
            is_wide ~ " and (asking.is_machine_feed or asked.is_machine_feed)",
        ),
    ]) }}
{%- endmacro %}

{# A span of so many days may still be told of one incident; a longer one sums up. #}
{% macro joinable_days() %}7{% endmacro %}

{# How far apart two precise places may lie to be compared at all, in kilometres. #}
{% macro match_reach_km() %}12{% endmacro %}

{# Half the size of a cell, in degrees: two points within the reach of each other share
   one of the up to four cells around either. #}
{% macro match_cell_reach(axis) -%}
    {{ {"latitude": 0.12, "longitude": 0.2}[axis] }}
{%- endmacro %}

{% macro match_cell(column, axis, shift=0) -%}
    cast(
        floor(
            ({{ column }} + {{ shift * match_cell_reach(axis) | float }})
            / {{ 2 * match_cell_reach(axis) | float }}
        ) as integer
    )
{%- endmacro %}

{# Kilometres on a sphere: near enough for towns, and plain SQL. #}
{% macro great_circle_km(latitude_1, longitude_1, latitude_2, longitude_2) -%}
    12742 * asin(
        sqrt(
            power(sin(radians({{ latitude_2 }} - {{ latitude_1 }}) / 2), 2)
            + cos(radians({{ latitude_1 }})) * cos(radians({{ latitude_2 }}))
            * power(sin(radians({{ longitude_2 }} - {{ longitude_1 }}) / 2), 2)
        )
    )
{%- endmacro %}

{# The words of a text: folded, without short ones and repeats; as numbers, which are
   compared in a fraction of the time. #}
{% macro match_words(text) -%}
    list_distinct(
        list_transform(
            list_filter(
                regexp_extract_all(lower(strip_accents({{ text }})), '[\p{L}\p{N}]+'),
                lambda word:
                    length(word) > 3 or regexp_matches(word, '^[0-9]+$')
            ),
            lambda word: md5_number_lower(word)
        )
    )
{%- endmacro %}

{% macro match_time_level() -%}
    case
        when l.occurred_on = r.occurred_on then 'same_day'
        when l.last_on >= r.first_on and r.last_on >= l.first_on then 'overlapping'
        -- The day of a feed is the day it heard of it.
        when
            (l.is_machine_feed and l.occurred_on > r.occurred_on)
            or (r.is_machine_feed and r.occurred_on > l.occurred_on)
            then 'next_day_of_feed'
        else 'next_day'
    end
{%- endmacro %}

{% macro match_place_level(distance) -%}
    case
        when l.is_precise and r.is_precise
            then case
                when l.geonames_id = r.geonames_id then 'same_place'
                when {{ distance }} < 1 then 'same_place'
                when l.folded_place_name = r.folded_place_name then 'same_name'
                -- Two entries of the gazetteer are two towns; what it does not hold may
                -- be one of them by another name.
                when
                    {{ distance }} <= 2
                    and (l.geonames_id is null or r.geonames_id is null)
                    then 'same_spot'
                when {{ distance }} <= 4 then 'next_to'
                else 'apart'
            end
        when not l.is_precise and not r.is_precise
            then case
                when coalesce(l.region_code <> r.region_code, true)
                    then 'within_country'
                when l.place_precision <> r.place_precision then 'within_region'
                when l.place_precision <> 'district' then 'same_area'
                when l.folded_place_name = r.folded_place_name then 'same_area'
                when {{ distance }} <= 20 then 'same_area'
                else 'other_area'
            end
        when l.region_code is null or r.region_code is null then 'within_country'
        when {{ distance }} > coalesce(l.radius_km, r.radius_km) + 10 then 'out_of_area'
        when l.place_precision = 'district' or r.place_precision = 'district'
            then case when {{ distance }} <= 1 then 'district_seat' else 'within_district' end
        else 'within_region'
    end
{%- endmacro %}

{% macro match_type_level() -%}
    case
        when l.event_type = r.event_type then 'same_type'
        when l.event_family = r.event_family then 'same_family'
        when
            l.event_type = 'unspecified_armed_force'
            or r.event_type = 'unspecified_armed_force'
            then 'unspecified'
        else 'confusable'
    end
{%- endmacro %}

{% macro match_initiator_level() -%}
    case
        when list_has_any(l.initiators, r.initiators) then 'shared'
        when len(l.initiators) = 0 or len(r.initiators) = 0
            then case
                when list_has_any(l.actors, r.actors) then 'shared_party'
                when len(l.actors) = 0 or len(r.actors) = 0 then 'unknown'
                when list_has_any(l.actor_countries, r.actor_countries)
                    then 'shared_country'
                else 'no_shared_party'
            end
        when list_has_any(l.initiator_countries, r.initiator_countries)
            then 'shared_country'
        when
            list_has_any(l.initiators, r.targets)
            or list_has_any(r.initiators, l.targets)
            then 'swapped'
        else 'different'
    end
{%- endmacro %}

{% macro match_target_level() -%}
    case
        when len(l.targets) = 0 or len(r.targets) = 0 then 'unknown'
        when list_has_any(l.targets, r.targets) then 'shared'
        else 'different'
    end
{%- endmacro %}

{# Deaths: ranges that meet agree; a few more or less is the way of early reports. #}
{% macro match_figures_level() -%}
    case
        when l.fatality_count_best is null or r.fatality_count_best is null
            then 'unknown'
        when l.fatality_count_best = r.fatality_count_best
            then case when l.fatality_count_best > 2 then 'equal' else 'equal_few' end
        when
            l.fatality_count_high >= r.fatality_count_low
            and r.fatality_count_high >= l.fatality_count_low
            then 'overlapping'
        when
            abs(l.fatality_count_best - r.fatality_count_best) <= 3
            or greatest(l.fatality_count_best, r.fatality_count_best)
            <= 2 * least(l.fatality_count_best, r.fatality_count_best)
            then 'near'
        else 'contradicting'
    end
{%- endmacro %}

{% macro match_source_level() -%}
    case
        when l.document_key = r.document_key
            then case when l.is_machine_feed then 'same_feed_document' else 'same_article' end
        when l.source_name <> r.source_name then 'other_source'
        when l.coded_by = 'expert' then 'same_expert_source'
        else 'same_source'
    end
{%- endmacro %}

{# By the share of the telling words of either that both have. #}
{% macro match_text_level(common_count) -%}
    case
        when l.words is null or r.words is null then 'unknown'
        when l.language <> r.language then 'unknown'
        when len(l.words) < 2 or len(r.words) < 2 then 'bare'
        {% for least, level in [(0.6, "copy"), (0.35, "alike"), (0.15, "some")] %}
            when
                {{ common_count }}
                >= {{ least }} * (len(l.words) + len(r.words) - {{ common_count }})
                then '{{ level }}'
        {% endfor %}
        else 'none'
    end
{%- endmacro %}

{# Whether two accounts' means may be one, by the groups of the seed match_groups. #}
{% macro may_match(left, right) -%}
    ({{ left }}.match_group = {{ right }}.match_group
    or 'any' in ({{ left }}.match_group, {{ right }}.match_group))
{%- endmacro %}

{# The score below which a pair is not kept; what is not kept counts as this low. #}
{% macro match_floor() %}{{ var("match_floor", -4) }}{% endmacro %}

{# Pairs of which one side is no more. #}
{% macro drop_orphans_of_pairs(parent, key) %}
    {% if is_incremental() %}
        delete from {{ this }} as held
        where not exists (
            select 1 from {{ parent }} as parent
            where parent.{{ key }} = held.{{ key }}_left
        )
        or not exists (
            select 1 from {{ parent }} as parent
            where parent.{{ key }} = held.{{ key }}_right
        )
    {% endif %}
{% endmacro %}
