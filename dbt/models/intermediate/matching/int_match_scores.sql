{{ config(materialized="view") }}

-- One row per pair of accounts, with the score that clusters are made by: that of the
-- pair itself and that of how much else is told around it. Accounts of one salvo that a
-- person's decision made two belong together as far as it does not part them.
with crowded as (
    select
        pairs.account_key_left,
        pairs.account_key_right,
        {% for comparison in match_comparisons() %}
            pairs.{{ comparison }}_level,
        {% endfor %}
        pairs.match_score,
        case when l.crowd_rank >= r.crowd_rank then l.crowd_level else r.crowd_level end
            as crowd_level
    from {{ ref("int_match_pairs") }} as pairs
    inner join {{ ref("int_match_crowds") }} as l
        on pairs.account_key_left = l.account_key
    inner join {{ ref("int_match_crowds") }} as r
        on pairs.account_key_right = r.account_key
    where pairs.account_key_left <> pairs.account_key_right
),

weights as (
    select level, weight from {{ ref("match_weights") }}
    where comparison = 'crowd'
)

select
    crowded.account_key_left,
    crowded.account_key_right,
    {% for comparison in match_comparisons() + ["crowd"] %}
        crowded.{{ comparison }}_level,
    {% endfor %}
    crowded.match_score + coalesce(weights.weight, 0) as match_score
from crowded
left join weights on crowded.crowd_level = weights.level
union all
select
    account_key_left,
    account_key_right,
    {%- for comparison in match_comparisons() + ["crowd"] %}
        cast(null as varchar) as {{ comparison }}_level,
    {%- endfor %}
    1.0 as match_score
from {{ ref("int_match_salvos") }}
