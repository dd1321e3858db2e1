-- Below twenty assertions the intervals say nothing.
{% set least_assertions = 20 %}

with counted as (
    select
        claimant_actor_id,
        count(*) as assertion_count,
        count(*) filter (where is_later_conceded) as later_conceded_count,
        count(*) filter (where not is_later_conceded and is_contradicted)
            as contradicted_count,
        count(*) filter (where not is_later_conceded and not is_contradicted)
            as left_alone_count
    from {{ ref("int_claimant_assertions") }}
    group by claimant_actor_id
    having count(*) >= {{ least_assertions }}
)

select
    counted.claimant_actor_id,
    counted.assertion_count,
    {% for name in ["later_conceded", "contradicted", "left_alone"] %}
        counted.{{ name }}_count,
        counted.{{ name }}_count / counted.assertion_count as {{ name }}_share,
        {{ wilson_low("counted." ~ name ~ "_count", "counted.assertion_count") }}
            as {{ name }}_share_low,
        {{ wilson_high("counted." ~ name ~ "_count", "counted.assertion_count") }}
            as {{ name }}_share_high,
    {% endfor %}
    actors.actor_name
from counted
inner join {{ ref("int_actors") }} as actors
    on counted.claimant_actor_id = actors.actor_id
