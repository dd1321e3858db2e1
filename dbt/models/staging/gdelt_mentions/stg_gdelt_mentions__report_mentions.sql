{{
    config(
        materialized="incremental",
        incremental_strategy="delete+insert",
        unique_key=["report_id", "identifier", "sentence_number"],
        on_schema_change="fail",
    )
}}

with touched as (
    select distinct global_event_id, identifier, sentence_number
    from {{ source("raw_gdelt_mentions", "gdelt_mentions") }}
    where {{ is_above_mark() }}
),

versions as (
    select
        mentions.*,
        max(mentions.load_id) over same_mention as last_load_id
    from {{ source("raw_gdelt_mentions", "gdelt_mentions") }} as mentions
    inner join touched
        on
            mentions.global_event_id = touched.global_event_id
            and mentions.identifier = touched.identifier
            and mentions.sentence_number = touched.sentence_number
    window
        same_mention as (
            partition by
                mentions.global_event_id, mentions.identifier, mentions.sentence_number
        )
    qualify row_number() over (
        partition by
            mentions.global_event_id, mentions.identifier, mentions.sentence_number
        order by mentions.mentioned_at desc, mentions.row_hash desc
    ) = 1
)

select
    {{ hashed(["'gdelt'", "global_event_id", "1"]) }} as report_id,
    publisher,
    identifier,
    -- Other types (citations, JSTOR, …) are identified by something that is no page.
    case
        when mention_type = 1 and regexp_matches(identifier, '^https?://')
            then identifier
    end as url,
    sentence_number,
    confidence_percent,
    last_load_id as load_id,
    is_in_raw_text,
    mentioned_at
from versions
