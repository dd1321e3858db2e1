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
    select
        account_key,
        match_group,
        country_code,
        region_code,
        document_key,
        is_machine_feed,
        is_precise,
        cast(unnest(generate_series(first_on, last_on, interval 1 day)) as date)
            as told_on
    from fresh
),

-- The up to four cells around a fresh precise account, on the days next to it too.
around as (
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

around_days as (
    select
        account_key,
        match_group,
        country_code,
        cell_row,
        cell_column,
        cast(
            unnest(
                generate_series(
                    first_on - interval 1 day, last_on + interval 1 day, interval 1 day
                )
            ) as date
        ) as told_on
    from around
),

found as (
    select
        around_days.account_key as account_key_a,
        days.account_key as account_key_b
    from around_days
    inner join days
        on
            around_days.country_code = days.country_code
            and around_days.cell_row = days.cell_row
            and around_days.cell_column = days.cell_column
            and around_days.told_on = days.told_on
            and {{ may_match("around_days", "days") }}
    where days.is_precise
    union all
    select
        fresh_days.account_key as account_key_a,
        days.account_key as account_key_b
    from fresh_days
    inner join days
        on
            fresh_days.region_code = days.region_code
            and fresh_days.told_on = days.told_on
            and {{ may_match("fresh_days", "days") }}
    where not (fresh_days.is_precise and days.is_precise)
    union all
    -- A country is wide: a feed's row that knows no more is compared with the rows of
    -- the same page alone.
    select
        fresh_days.account_key as account_key_a,
        days.account_key as account_key_b
    from fresh_days
    inner join days
        on
            fresh_days.country_code = days.country_code
            and fresh_days.told_on = days.told_on
            and {{ may_match("fresh_days", "days") }}
    where
        (fresh_days.region_code is null or days.region_code is null)
        and not fresh_days.is_machine_feed
        and not days.is_machine_feed
    union all
    select
        fresh_days.account_key as account_key_a,
        days.account_key as account_key_b
    from fresh_days
    inner join days
        on
            fresh_days.document_key = days.document_key
            and fresh_days.country_code = days.country_code
            and fresh_days.told_on = days.told_on
            and {{ may_match("fresh_days", "days") }}
    where
        (fresh_days.region_code is null or days.region_code is null)
        and fresh_days.is_machine_feed
),

candidates as (
    select distinct
        least(account_key_a, account_key_b) as account_key_left,
        greatest(account_key_a, account_key_b) as account_key_right
    from found
    where account_key_a <> account_key_b
),

measured as (
    select
        candidates.account_key_left,
        candidates.account_key_right,
        {{ great_circle_km("l.latitude", "l.longitude", "r.latitude", "r.longitude") }}
            as distance_km
    from candidates
    inner join accounts as l on candidates.account_key_left = l.account_key
    inner join accounts as r on candidates.account_key_right = r.account_key
),

compared as (
    select
        measured.account_key_left,
        measured.account_key_right,
        {{ match_time_level() }} as time_level,
        {{ match_place_level("measured.distance_km") }} as place_level,
        {{ match_type_level() }} as type_level,
        {{ match_initiator_level() }} as initiator_level,
        {{ match_target_level() }} as target_level,
        {{ match_figures_level() }} as figures_level,
        {{ match_source_level() }} as source_level
    from measured
    inner join accounts as l on measured.account_key_left = l.account_key
    inner join accounts as r on measured.account_key_right = r.account_key
    where
        not (l.is_precise and r.is_precise)
        or measured.distance_km <= {{ match_reach_km() }}
),

weights as (
    select comparison, level, weight from {{ ref("match_weights") }}
),

-- Texts are compared where they could still decide.
weighed as (
    select
        compared.*,
        bias.weight
        {%- for comparison in comparisons %}
            + coalesce({{ comparison }}_weights.weight, 0)
        {%- endfor %} as weight_without_text
    from compared
    inner join weights as bias on bias.comparison = 'bias'
    {% for comparison in comparisons %}
        left join weights as {{ comparison }}_weights
            on
                {{ comparison }}_weights.comparison = '{{ comparison }}'
                and compared.{{ comparison }}_level = {{ comparison }}_weights.level
    {% endfor %}
),

text_bounds as (
    select max(weight) as greatest_weight from weights
    where comparison = 'text'
),

likened as (
    select
        weighed.*,
        {{ words_in_common("l.words", "r.words") }} as text_likeness
    from weighed
    inner join accounts as l on weighed.account_key_left = l.account_key
    inner join accounts as r on weighed.account_key_right = r.account_key
    cross join text_bounds
    where
        weighed.weight_without_text + text_bounds.greatest_weight
        >= {{ match_floor() }}
),

worded as (
    select
        likened.*,
        {{ match_text_level("likened.text_likeness") }} as text_level
    from likened
    inner join accounts as l on likened.account_key_left = l.account_key
    inner join accounts as r on likened.account_key_right = r.account_key
)

select
    worded.account_key_left,
    worded.account_key_right,
    {%- for comparison in comparisons %}
        worded.{{ comparison }}_level,
    {%- endfor %}
    worded.text_level,
    cast(
        worded.weight_without_text + coalesce(weights.weight, 0) as double
    ) as match_score
from worded
left join weights
    on weights.comparison = 'text' and worded.text_level = weights.level
where worded.weight_without_text + coalesce(weights.weight, 0) >= {{ match_floor() }}
union all
select
    account_key as account_key_left,
    account_key as account_key_right,
    {%- for comparison in comparisons + ["text"] %}
        cast(null as varchar) as {{ comparison }}_level,
    {%- endfor %}
    cast(null as double) as match_score
from fresh
