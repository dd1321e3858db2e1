"""What was told of one incident when, under which ids, and what people decided of it."""

# All that became of the id asked for, and of each id whose reports are in the incident.
ID_CHANGES = """
with recursive before as (
    select unnest([$asked_id::varchar, $incident_id::varchar]) as incident_id
    union
    select changes.old_incident_id as incident_id
    from incident_id_changes as changes
    inner join before on changes.new_incident_id = before.incident_id
),

after as (
    select $asked_id::varchar as incident_id
    union
    select changes.new_incident_id as incident_id
    from incident_id_changes as changes
    inner join after on changes.old_incident_id = after.incident_id
    where changes.new_incident_id is not null
),

concerned as (
    select incident_id from before
    union
    select incident_id from after
)

select
    changes.old_incident_id,
    changes.new_incident_id,
    changes.reason,
    changes.build_id,
    changes.changed_at,
    decisions.decided_by,
    decisions.because
from incident_id_changes as changes
left join incident_decisions as decisions
    on changes.decision_id = decisions.decision_id
where
    changes.old_incident_id in (select incident_id from concerned)
    or changes.new_incident_id in (select incident_id from before)
order by changes.changed_at desc, changes.old_incident_id, changes.new_incident_id
"""

# Where each of these ids leads today.
TODAY = """
select
    asked.incident_id as asked_id,
    incidents.incident_id,
    incidents.title,
    incidents.occurred_on_latest
from (select unnest($incident_ids::varchar[]) as incident_id) as asked
left join incident_id_aliases as aliases
    on asked.incident_id = aliases.alias_incident_id
inner join incidents
    on incidents.incident_id = coalesce(aliases.incident_id, asked.incident_id)
order by asked.incident_id, incidents.incident_id
"""

VERSIONS = """
select
    versions.incident_id,
    versions.version_number,
    versions.version_reason,
    versions.build_id,
    versions.title,
    versions.known_from,
    versions.known_until,
    changes.field_name,
    changes.old_value,
    changes.new_value
from incident_history as versions
left join incident_changes as changes
    on
        versions.incident_id = changes.incident_id
        and versions.version_number = changes.version_number
where list_contains($incident_ids::varchar[], versions.incident_id)
order by
    versions.known_from desc,
    versions.incident_id,
    versions.version_number desc,
    changes.field_name
"""

# Of its reports, or meant when it was decided; and what undid one of these.
DECISIONS = """
with concerned as (
    select decision_id from incident_decision_reports
    where incident_id = $incident_id
    union
    select decision_id from incident_decisions
    where list_has_any(incident_ids, $incident_ids::varchar[])
)

select * from incident_decisions
where
    decision_id in (select decision_id from concerned)
    or undone_decision_id in (select decision_id from concerned)
order by decided_at desc, decision_id
"""
