with statements as (
    select * from {{ ref("stg_articles__statements") }}
),

event_types as (
    select event_type, event_family from {{ ref("event_types") }}
),

counted as (
    select
        article_key,
        event_number
    from statements
    where
        len(
            list_filter(
                claims,
                lambda claim: claim['kind'] in ('munitions', 'interception')
                and claim['stance'] in ('assert', 'concede')
                and coalesce(claim['value'], '') not in ('0', '1')
            )
        ) > 0
),

-- "Drones and rockets at Russia."
told_in_plural as (
    select distinct
        statements.article_key,
        statements.event_number
    from statements
    inner join {{ source("reference", "countries") }} as countries
        on statements.country_code = countries.country_code
    inner join {{ ref("munition_words") }} as words
        on contains(
            ' ' || {{ words_of("statements.quote") }} || ' ', ' ' || words.word || ' '
        )
    where
        words.is_plural
        and regexp_matches(
            ' ' || {{ words_of("statements.quote") }} || ' ',
            {{ phrase_of_whole_country(words_of("countries.country_name")) }}
        )
)

select
    {{ hashed(["'articles'", "statements.article_key", "statements.event_number"]) }}
        as report_id,
    'articles' as source_name,
    statements.article_key as source_key,
    statements.title as headline,
    left(statements.quote, 300) as quote,
    statements.url,
    statements.publisher,
    statements.language,
    statements.licence,
    event_types.event_family,
    statements.event_type,
    statements.outcome,
    statements.country_code as hint_country_code,
    statements.region_code as hint_region_code,
    statements.place_name,
    coalesce(statements.place_precision, 'unknown') as place_precision,
    statements.latitude,
    statements.longitude,
    statements.fatality_count_low,
    statements.fatality_count_best,
    statements.fatality_count_high,
    statements.load_id,
    -- Somebody counts them, or they are sent at a whole country.
    counted.event_number is not null or told_in_plural.event_number is not null
        as is_of_many_munitions,
    -- "In the night to the 12th" is of the 12th, though it may have been the 11th.
    case
        when
            statements.occurred_on
            between statements.occurred_on_earliest and statements.occurred_on_latest
            then statements.occurred_on
    end as occurred_on,
    statements.occurred_on_earliest,
    statements.occurred_on_latest,
    statements.published_at,
    statements.loaded_at
from statements
left join event_types on statements.event_type = event_types.event_type
left join counted
    on
        statements.article_key = counted.article_key
        and statements.event_number = counted.event_number
left join told_in_plural
    on
        statements.article_key = told_in_plural.article_key
        and statements.event_number = told_in_plural.event_number
