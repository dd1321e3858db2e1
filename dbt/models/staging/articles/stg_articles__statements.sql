{{
    config(
        materialized="incremental",
        incremental_strategy="delete+insert",
        unique_key="article_key",
        on_schema_change="fail",
        post_hook="{{ drop_out_of_scope() }}",
    )
}}

with articles as (
    select
        article_key,
        document_sha256,
        url,
        publisher,
        title,
        language,
        licence,
        load_id,
        row_hash,
        published_at,
        scraped_at,
        loaded_at,
        coalesce(cast(published_at as date), date '0001-01-01') as read_on
    from {{ source("raw_articles", "articles") }}
),

readings as (
    select document_sha256, published_on, reader_version, load_id
    from {{ source("read", "documents") }}
),

-- An article is touched by a new version of it, or by a new reading of its text.
touched as (
    select articles.article_key
    from articles
    where {{ is_above_mark("articles.load_id") }}
    union
    select articles.article_key
    from articles
    inner join readings
        on
            articles.document_sha256 = readings.document_sha256
            and articles.read_on = readings.published_on
    where {{ is_above_mark("readings.load_id") }}
),

versions as (
    select
        articles.*,
        min(articles.published_at) over same_article as first_published_at,
        min(articles.loaded_at) over same_article as first_loaded_at,
        max(articles.load_id) over same_article as last_load_id
    from articles
    inner join touched on articles.article_key = touched.article_key
    window same_article as (partition by articles.article_key)
    qualify row_number() over (
        partition by articles.article_key
        order by
            articles.scraped_at desc nulls last,
            articles.published_at desc nulls last,
            articles.row_hash desc
    ) = 1
),

-- The newest reading of the text; older ones stay in `read`, for whoever compares.
read_now as (
    select
        versions.*,
        readings.reader_version,
        greatest(versions.last_load_id, coalesce(readings.load_id, -1))
            as touched_load_id
    from versions
    left join readings
        on
            versions.document_sha256 = readings.document_sha256
            and versions.read_on = readings.published_on
    qualify row_number() over (
        partition by versions.article_key
        order by readings.load_id desc nulls last
    ) = 1
),

statements as (
    select * from {{ source("read", "statements") }}
),

stated as (
    select
        read_now.article_key,
        read_now.document_sha256,
        read_now.reader_version,
        read_now.url,
        read_now.publisher,
        read_now.title,
        read_now.language,
        read_now.licence,
        statements.event_type,
        statements.place_name,
        statements.place_id,
        statements.region_code,
        statements.country_code,
        statements.place_precision,
        statements.outcome,
        statements.quote,
        statements.event_number,
        statements.quote_start,
        statements.quote_end,
        statements.latitude,
        statements.longitude,
        statements.fatality_count_low,
        statements.fatality_count_best,
        statements.fatality_count_high,
        statements.actors,
        statements.crossings,
        statements.claims,
        statements.initiators,
        statements.targets,
        read_now.touched_load_id as load_id,
        statements.event_number is not null as is_in_scope,
        statements.occurred_on,
        statements.occurred_on_earliest,
        statements.occurred_on_latest,
        read_now.published_at as stated_at,
        read_now.first_published_at as published_at,
        read_now.first_loaded_at as loaded_at
    from read_now
    left join statements
        on
            read_now.document_sha256 = statements.document_sha256
            and read_now.read_on = statements.published_on
            and read_now.reader_version = statements.reader_version
)

select * from stated
{% if not is_incremental() %}
    where is_in_scope
{% endif %}
