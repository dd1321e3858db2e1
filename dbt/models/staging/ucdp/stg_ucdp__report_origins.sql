-- Whom UCDP names behind an event: the original sources where it tells them, else the
-- offices that carried them, else, in early releases, one line of text.
with events as (
    select
        event_id,
        load_id,
        nullif(trim(source_original), '') as source_original,
        nullif(trim(source_office), '') as source_office,
        nullif(trim(source_article), '') as source_article
    from {{ ref("stg_ucdp__events") }}
),

named as (
    select
        event_id,
        load_id,
        unnest(
            case
                when source_original is not null
                    then string_split(source_original, ';')
                when source_office is not null then string_split(source_office, ';')
                else [left(source_article, 200)]
            end
        ) as origin_name
    from events
),

trimmed as (
    select
        event_id,
        load_id,
        nullif(trim(origin_name), '') as origin_name
    from named
)

select distinct
    {{ hashed(["'ucdp'", "trimmed.event_id", "1"]) }} as report_id,
    trimmed.origin_name,
    trimmed.load_id
from trimmed
where trimmed.origin_name is not null
