-- One row per incident of which this build begins a version: it is new, or other than
-- it was shown last, or a further column is recorded of it.
with judged as (
    select * from {{ ref("int_incidents_judged") }}
),

shown as (
    select * from {{ ref("int_incident_versions_shown") }}
),

counted as (
    select
        incident_id,
        max(version_number) as version_count
    from shown
    group by incident_id
),

latest as (
    select * from shown
    where known_until is null
),

recorded as (
    select coalesce(list(field_name), []) as field_names
    from {{ source("ops", "recorded_fields") }}
),

compared as (
    select
        judged.*,
        coalesce(counted.version_count, 0) + 1 as version_number,
        latest.incident_id is not null as is_shown,
        case
            when latest.incident_id is null then []
            else {{ fields_that_differ("latest", "judged", "recorded.field_names") }}
        end as changed_fields,
        not list_has_all(recorded.field_names, {{ field_names() }}) as is_recording_more
    from judged
    cross join recorded
    left join counted on judged.incident_id = counted.incident_id
    left join latest on judged.incident_id = latest.incident_id
)

select
    incident_id,
    case
        when version_number = 1 then 'new'
        when not is_shown then 'returned'
        when changed_fields = [] then 'recorded'
        else 'changed'
    end as version_reason,
    version_number,
    changed_fields,
    {{ incident_fields() | join(",\n    ") }}
from compared
where not is_shown or changed_fields <> [] or is_recording_more
