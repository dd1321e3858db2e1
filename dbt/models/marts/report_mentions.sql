with reports as (
    select report_id from {{ ref("reports") }}
)

select
    mentions.report_id,
    mentions.publisher,
    mentions.url,
    mentions.sentence_number,
    mentions.confidence_percent,
    mentions.mentioned_at
from ({{ union_of_sources("report_mentions") }}) as mentions
inner join reports on mentions.report_id = reports.report_id
where mentions.url is not null
