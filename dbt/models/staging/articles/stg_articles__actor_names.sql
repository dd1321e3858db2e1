-- How the reader may give an actor: by a name found in the text, or by its id.
select distinct lower(alias) as written, actor_id
from {{ ref("listed_actor_aliases") }}
where scheme = 'text'
union
select actor_id as written, actor_id
from {{ ref("listed_actors") }}
union
select
    'state-' || lower(country_code) as written,
    'state-' || lower(country_code) as actor_id
from {{ source("reference", "countries") }}
