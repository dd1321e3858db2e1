-- Only parties that this warehouse lists on its own account: a name of ACLED's coining
-- would reach the table of actors, which is published.
with named as (
    select
        event_id,
        load_id,
        unnest(string_split(
            concat_ws(
                ';', actor1_name, actor1_associates, actor2_name, actor2_associates
            ),
            ';'
        )) as party
    from {{ ref("stg_acled__events") }}
),

-- A party is called "ABBR: Full Name (Country)", "Military Forces of X (2020-) Unit".
parties as (
    select
        event_id,
        load_id,
        trim(party) as party,
        lower(regexp_extract(
            trim(party),
            '^((Military|Police) Forces|Government) of (the )?(.+) \(\d+-\d*\)$',
            4
        )) as state_name
    from named
),

spellings as (
    select
        event_id,
        load_id,
        unnest([
            party,
            regexp_replace(party, ' \([^)]*\)$', ''),
            split_part(party, ': ', 1),
            regexp_replace(split_part(party, ': ', 2), ' \([^)]*\)$', ''),
            split_part(party, ') ', 2)
        ]) as spelling
    from parties
),

aliases as (
    select lower(alias) as alias, actor_id from {{ ref("listed_actor_aliases") }}
    where scheme = 'text'
),

countries as (
    select lower(country_name) as country_name, country_code
    from {{ source("reference", "countries") }}
    union all
    select lower(country_name) as country_name, country_code
    from {{ ref("acled_country_names") }}
),

resolved as (
    select spellings.event_id, spellings.load_id, aliases.actor_id
    from spellings
    inner join aliases on lower(spellings.spelling) = aliases.alias
    union
    select
        parties.event_id,
        parties.load_id,
        'state-' || lower(countries.country_code) as actor_id
    from parties
    inner join countries on parties.state_name = countries.country_name
)

-- Actor 1 and actor 2 are in no order: nobody says who acted on whom.
select
    {{ hashed(["'acled'", "resolved.event_id", "1"]) }} as report_id,
    resolved.actor_id,
    'unknown' as role,
    cast(null as varchar) as actor_name,
    resolved.load_id
from resolved
