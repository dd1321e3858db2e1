-- One row per incident, party that reports rest on, and something that it shares with
-- others: an agency, a statement that it only relays, words.
{% set least_words = 8 %}

with parts as (
    select * from {{ ref("int_report_origin_parts") }}
),

agencies as (
    select written, agency_name from {{ ref("news_agencies") }}
),

relayed as (
    select * from {{ ref("int_report_sole_claimants") }}
),

texts as (
    select report_id, {{ words_of("headline") }} as words
    from {{ ref("int_reports_unioned") }}
    where headline is not null
    union all
    select report_id, {{ words_of("quote") }} as words
    from {{ ref("int_reports_unioned") }}
    where quote is not null
    union all
    select report_id, {{ words_of("quote") }} as words
    from {{ ref("int_claims_unioned") }}
),

-- What a data set gives as headline is its source's, of which it names the office.
said as (
    select distinct
        parts.incident_id,
        parts.part_key,
        texts.words
    from parts
    inner join texts on parts.report_id = texts.report_id
    where parts.part_kind not in ('named_source', 'unknown')
),

alike as (
    select
        incident_id,
        words_left || ' ~ ' || words_right as pair,
        unnest([words_left, words_right]) as words
    from {{ ref("int_report_texts_alike") }}
)

select
    incident_id,
    part_key,
    'words:' || md5(words) as link_key,
    cast(null as varchar) as link_name
from said
where len(string_split(words, ' ')) >= {{ least_words }}
union
select
    said.incident_id,
    said.part_key,
    'alike:' || md5(alike.pair) as link_key,
    cast(null as varchar) as link_name
from said
inner join alike
    on said.incident_id = alike.incident_id and said.words = alike.words
union
select
    parts.incident_id,
    parts.part_key,
    'agency:' || agencies.agency_name as link_key,
    agencies.agency_name as link_name
from parts
inner join agencies on parts.part_key = 'party:' || agencies.written
union
select
    parts.incident_id,
    parts.part_key,
    'agency:' || agencies.agency_name as link_key,
    agencies.agency_name as link_name
from parts
inner join relayed on parts.report_id = relayed.report_id
inner join agencies on {{ folded("relayed.channel") }} = agencies.written
union
select
    parts.incident_id,
    parts.part_key,
    'statement:' || {{ hashed(["relayed.claimant_name", "relayed.published_on"]) }}
        as link_key,
    relayed.claimant_name as link_name
from parts
inner join relayed on parts.report_id = relayed.report_id
where relayed.claimant_name is not null
