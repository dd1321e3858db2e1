select
    actor_id,
    actor_name,
    actor_type,
    home_country_code,
    base_kind
from {{ ref("int_actors") }}
