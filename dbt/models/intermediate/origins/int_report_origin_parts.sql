-- One row per report of an incident and party that it rests on: an expert's row may
-- name several, any other record is one. `part_key` names the party by itself, as far
-- as its address, publisher or the data set tells; nobody corroborates themselves.
with grouped as (
    select report_id, incident_id, source_name, coded_by, is_machine_feed, occurred_on
    from {{ ref("int_reports_grouped") }}
),

reports as (
    select
        report_id,
        source_key,
        publisher,
        {{ host_of("url") }} as host,
        {{ account_of("url") }} as account
    from {{ ref("int_reports_unioned") }}
),

shared_hosts as (
    select host from {{ ref("shared_hosts") }}
),

named_by_sources as (
    select
        cast(null as varchar) as report_id,
        cast(null as varchar) as origin_name
    where false
    union all by name
    {{ union_of_sources("report_origins") }}
),

named as (
    select report_id, origin_name from named_by_sources
),

told as (
    select
        grouped.incident_id,
        grouped.report_id,
        grouped.source_name,
        case
            when grouped.coded_by = 'expert' then named.origin_name
            when shared_hosts.host is not null
                then reports.host || coalesce('/' || reports.account, '')
            else coalesce(reports.host, reports.publisher)
        end as party,
        case
            when grouped.coded_by = 'expert' and named.origin_name is null
                then 'unknown'
            when grouped.coded_by = 'expert' then 'named_source'
            when shared_hosts.host is not null then 'post'
            when coalesce(reports.host, reports.publisher) is null then 'document'
            else 'publication'
        end as part_kind,
        case
            when grouped.coded_by = 'expert' then named.origin_name
            when shared_hosts.host is not null
                then reports.host || coalesce('/' || reports.account, '')
            else coalesce(reports.publisher, reports.host)
        end as part_name,
        reports.source_key,
        grouped.is_machine_feed,
        grouped.occurred_on
    from grouped
    inner join reports on grouped.report_id = reports.report_id
    left join named
        on grouped.report_id = named.report_id and grouped.coded_by = 'expert'
    left join shared_hosts on reports.host = shared_hosts.host
)

select
    incident_id,
    report_id,
    source_name,
    part_kind,
    part_name,
    case
        when part_kind = 'unknown' then 'unknown:' || source_name
        when part_kind = 'document' then 'document:' || source_key
        else 'party:' || coalesce({{ folded("party") }}, lower(party))
    end as part_key,
    is_machine_feed,
    occurred_on
from told
