-- One row per word that tells no incident from another, as the number that texts are
-- compared by: what names a kind of event or an actor, which count by themselves, and
-- what news says of any.
with phrases as (
    select word as phrase from {{ ref("match_common_words") }}
    union all
    select word from {{ ref("event_words") }}
    union all
    select actor_name from {{ ref("listed_actors") }}
    union all
    select alias from {{ ref("listed_actor_aliases") }}
)

select distinct unnest({{ match_words("phrase") }}) as word from phrases
