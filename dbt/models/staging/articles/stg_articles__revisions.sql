with articles as (
    select
        article_key,
        document_sha256,
        url,
        publisher,
        title,
        language,
        row_hash,
        published_at,
        scraped_at,
        loaded_at
    from {{ source("raw_articles", "articles") }}
),

restated as (
    select article_key from articles
    group by article_key
    having count(*) > 1
),

-- An article's change is one of every report that its newest version makes.
statements as (
    select distinct article_key, event_number
    from {{ ref("stg_articles__statements") }}
),

versions as (
    select
        {{ hashed(["'articles'", "articles.article_key", "statements.event_number"]) }}
            as report_id,
        'articles' as source_name,
        articles.article_key as source_key,
        articles.title as headline,
        articles.url,
        articles.publisher,
        articles.language,
        articles.document_sha256,
        row_number() over (
            partition by articles.article_key, statements.event_number
            order by
                articles.scraped_at nulls first,
                articles.published_at nulls first,
                articles.row_hash
        ) as version_key,
        articles.scraped_at as revised_at,
        articles.loaded_at as known_from
    from articles
    inner join restated on articles.article_key = restated.article_key
    inner join statements on articles.article_key = statements.article_key
),

changes as (
    {{ changes_between("versions", [
        "headline", "url", "publisher", "language", "document_sha256"
    ]) }}
)

{{ revisions_from("changes") }}
