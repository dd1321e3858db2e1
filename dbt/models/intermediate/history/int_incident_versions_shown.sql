-- One row per version that the newest published build holds. What that build did not
-- record yet is null here, and no change when it appears.
with versions as (
    select
        *,
        {{ fields_from_json("judgement") }} as judged
    from {{ source("ops", "incident_versions") }}
)

select
    versions.incident_id,
    versions.version_reason,
    versions.build_id,
    versions.version_number,
    versions.changed_fields,
    {{ listed_fields("versions.judged") }},
    versions.known_from,
    versions.known_until
from versions
