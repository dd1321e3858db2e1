with revisions as (
    {{ union_of_sources("revisions") }}
),

publishable as (
    select source_name from {{ source("raw", "sources") }}
    where is_publishable
),

-- What upstream withdrew is told, though the report itself is gone.
told as (
    select report_id from {{ ref("reports") }}
    union
    select report_id from revisions
    where kind = 'deleted'
)

select
    revisions.report_id,
    revisions.source_name,
    revisions.source_key,
    revisions.kind,
    revisions.field_name,
    revisions.old_value,
    revisions.new_value,
    revisions.revision_number,
    revisions.revised_at,
    revisions.known_from
from revisions
inner join publishable on revisions.source_name = publishable.source_name
inner join told on revisions.report_id = told.report_id
