"""What one incident rests on."""

# An id once shown resolves to the incident that holds it today.
INCIDENT = """
select * from incidents
where
    incident_id = coalesce(
        (select incident_id from incidents where incident_id = $incident_id),
        (
            select any_value(incident_id) from incident_id_aliases
            where alias_incident_id = $incident_id
        )
    )
"""

ACTORS = """
select actors.actor_name, incident_actors.role, incident_actors.report_count
from incident_actors
inner join actors on incident_actors.actor_id = actors.actor_id
where incident_actors.incident_id = $incident_id
order by incident_actors.role, incident_actors.report_count desc, actors.actor_name
"""

REPORTS = """
with named as (
    select
        report_actors.report_id,
        list(
            {'actor_name': actors.actor_name, 'role': report_actors.role}
            order by report_actors.role, actors.actor_name
        ) as actors
    from report_actors
    inner join reports on report_actors.report_id = reports.report_id
    inner join actors on report_actors.actor_id = actors.actor_id
    where reports.incident_id = $incident_id
    group by report_actors.report_id
),

rests as (
    select
        report_id,
        list(
            {
                'origin_id': origin_id,
                'origin_kind': origin_kind,
                'origin_name': origin_name
            }
            order by origin_id
        ) as origins
    from report_origins
    where incident_id = $incident_id
    group by report_id
)

select
    reports.report_id,
    reports.source_name,
    sources.source_title,
    sources.citation,
    sources.is_machine_feed,
    reports.source_key,
    reports.coded_by,
    reports.headline,
    reports.quote,
    reports.url,
    reports.publisher,
    reports.language,
    reports.licence,
    reports.event_type,
    reports.place_name,
    regions.region_name,
    reports.place_precision,
    reports.fatality_count_low,
    reports.fatality_count_best,
    reports.fatality_count_high,
    coalesce(named.actors, []) as actors,
    coalesce(rests.origins, []) as origins,
    reports.occurred_on,
    reports.occurred_on_earliest,
    reports.occurred_on_latest,
    reports.published_at,
    reports.loaded_at
from reports
inner join sources on reports.source_name = sources.source_name
left join regions on reports.region_code = regions.region_code
left join named on reports.report_id = named.report_id
left join rests on reports.report_id = rests.report_id
where reports.incident_id = $incident_id
order by
    sources.is_machine_feed,
    reports.published_at asc nulls last,
    reports.loaded_at,
    reports.report_id
"""

REVISIONS = """
select
    report_revisions.report_id,
    report_revisions.kind,
    report_revisions.field_name,
    report_revisions.old_value,
    report_revisions.new_value,
    report_revisions.revision_number,
    report_revisions.revised_at,
    report_revisions.known_from
from report_revisions
inner join reports on report_revisions.report_id = reports.report_id
where reports.incident_id = $incident_id
order by
    report_revisions.report_id,
    report_revisions.revision_number,
    report_revisions.field_name
"""

MENTIONS = """
select report_id, publisher, url, sentence_number, confidence_percent, mentioned_at
from report_mentions
where list_contains($report_ids::varchar[], report_id)
order by report_id, mentioned_at, url, sentence_number
"""

REPORT_ROWS = """
select * from reports where incident_id = $incident_id order by report_id
"""
