-- Where actors are at home: listed ones by the seed, a state's forces in their own
-- land.
select actor_id, country_code, base_kind, base_from, base_to
from {{ ref("actor_bases") }}
union all
select
    'state-' || lower(country_code) as actor_id,
    country_code,
    'sole' as base_kind,
    null as base_from,
    null as base_to
from {{ source("reference", "countries") }}
-- Until a state became one, the forces of the one before were at home there.
union all
select
    'state-' || lower(country_code) as actor_id,
    successor_country_code as country_code,
    'home' as base_kind,
    null as base_from,
    succeeded_on - 1 as base_to
from {{ ref("successor_states") }}
