{{
    config(
        materialized="incremental",
        incremental_strategy="append",
        on_schema_change="fail",
        post_hook=[
            "{{ drop_orphans_of_pairs(ref('int_match_accounts'), 'account_key') }}"
        ],
    )
}}

-- One row per pair of accounts that may tell of the same incident, with the level of
-- each comparison and the score: the log of the odds that they do. A pair of an account
-- with itself says that its partners were looked for. Pairs far below even odds are not
-- kept.
{% set comparisons = match_comparisons() %}
{% set corners = [(-1, -1), (-1, 1), (1, -1), (1, 1)] %}
with accounts as (
    select
        accounts.*,
        groups.match_group
    from {{ ref("int_match_accounts") }} as accounts
    inner join {{ ref("match_groups") }} as groups
        on accounts.event_type = groups.event_type
),

fresh as (
    select * from accounts
    {% if is_incremental() %}
        where
            account_key not in (
                select held.account_key_left from {{ this }} as held
                where held.account_key_left = held.account_key_right
            )
    {% endif %}
),

days as (
    select
        account_key,
        match_group,
        country_code,
        region_code,
        document_key,
        {{ match_cell("latitude", "latitude") }} as cell_row,
        {{ match_cell("longitude", "longitude") }} as cell_column,
        is_machine_feed,
        is_precise,
        cast(unnest(generate_series(first_on, last_on, interval 1 day)) as date)
            as told_on
    from accounts
),

fresh_days as (
    select * from days
    where account_key in (select fresh.account_key from fresh)
),

-- The up to four cells around a fresh precise account, on the days next to it too.
fresh_cells as (
    select distinct
        account_key,
        match_group,
        country_code,
        unnest([
            {%- for row, _ in corners %}
                {{ match_cell("latitude", "latitude", row) -}}
                {{ "," if not loop.last }}
            {%- endfor %}
        ]) as cell_row,
        unnest([
            {%- for _, column in corners %}
                {{ match_cell("longitude", "longitude", column) -}}
                {{ "," if not loop.last }}
            {%- endfor %}
        ]) as cell_column,
        first_on,
        last_on
    from fresh
    where is_precise
),

fresh_cell_days as (
    select
        * exclude (first_on, last_on),
        cast(
            unnest(
                generate_series(
                    first_on - interval 1 day, last_on + interval 1 day, interval 1 day
                )
            ) as date
        ) as told_on
    from fresh_cells
),

found as (
    {% for asking, columns, condition in match_blocks() %}
        select
            asking.account_key as account_key_a,
            asked.account_key as account_key_b
        from {{ asking }} as asking
        inner join days as asked
            on
                asking.told_on = asked.told_on
                {% for column in columns %}
                    and asking.{{ column }} = asked.{{ column }}
                {% endfor %}
                and {{ may_match("asking", "asked") }}
        where {{ condition }}
        {{ "union all" if not loop.last }}
    {% endfor %}
),

candidates as (
    select distinct
        least(account_key_a, account_key_b) as account_key_left,
        greatest(account_key_a, account_key_b) as account_key_right
    from found
    where account_key_a <> account_key_b
),

-- Both rows whole, so that what the levels are read from is worked out once.
measured as (
    select
        l, -- noqa: RF02
        r, -- noqa: RF02
        {{ great_circle_km("l.latitude", "l.longitude", "r.latitude", "r.longitude") }}
            as distance_km,
        len(list_intersect(l.words, r.words)) as common_word_count
    from candidates
    inner join accounts as l on candidates.account_key_left = l.account_key
    inner join accounts as r on candidates.account_key_right = r.account_key
),

compared as (
    select
        l.account_key as account_key_left,
        r.account_key as account_key_right,
        {{ match_time_level() }} as time_level,
        {{ match_place_level("measured.distance_km") }} as place_level,
        {{ match_type_level() }} as type_level,
        {{ match_initiator_level() }} as initiator_level,
        {{ match_target_level() }} as target_level,
        {{ match_figures_level() }} as figures_level,
        {{ match_source_level() }} as source_level,
        {{ match_text_level("measured.common_word_count") }} as text_level
    from measured
    where
        not (l.is_precise and r.is_precise)
        or (
            measured.distance_km <= {{ match_reach_km() }}
            and abs(l.longitude - r.longitude) <= {{ match_cell_reach("longitude") }}
        )
),

weights as (
    select comparison, level, weight from {{ ref("match_weights") }}
),

weighed as (
    select
        compared.*,
        cast(
            bias.weight
            {%- for comparison in comparisons %}
                + coalesce({{ comparison }}_weights.weight, 0)
            {%- endfor %} as double
        ) as match_score
    from compared
    inner join weights as bias on bias.comparison = 'bias'
    {% for comparison in comparisons %}
        left join weights as {{ comparison }}_weights
            on
                {{ comparison }}_weights.comparison = '{{ comparison }}'
                and compared.{{ comparison }}_level = {{ comparison }}_weights.level
    {% endfor %}
)

select
    account_key_left,
    account_key_right,
    {%- for comparison in comparisons %}
        {{ comparison }}_level,
    {%- endfor %}
    match_score
from weighed
where match_score >= {{ match_floor() }}
union all
select
    account_key as account_key_left,
    account_key as account_key_right,
    {%- for comparison in comparisons %}
        cast(null as varchar) as {{ comparison }}_level,
    {%- endfor %}
    cast(null as double) as match_score
from fresh
