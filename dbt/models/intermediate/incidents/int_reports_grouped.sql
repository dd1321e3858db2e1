-- One row per placed report: the incident it belongs to, which is its account's
-- cluster. Its id is that of the founding report: the earliest published that is no
-- machine feed's row, else the earliest of all.
-- Reports too vague to stand by themselves are in one where another places it.
with placed as (
    select
        *,
        unplaced_reason is null and aggregate_reason is null as is_placing
    from {{ ref("int_reports_placed") }}
),

matched as (
    select reports.report_id, clusters.cluster_key
    from {{ ref("int_match_reports") }} as reports
    inner join {{ ref("int_match_clusters") }} as clusters
        on reports.account_key = clusters.account_key
),

founded as (
    select
        placed.*,
        first_value(placed.report_id) over (
            partition by matched.cluster_key
            order by
                placed.is_machine_feed, placed.published_at nulls last, placed.report_id
        ) as founding_report_id,
        bool_or(placed.is_placing) over (
            partition by matched.cluster_key
        ) as has_place
    from placed
    inner join matched on placed.report_id = matched.report_id
)

select
    report_id,
    {{ incident_id_from("founding_report_id") }} as incident_id,
    {{ incident_id_from("report_id") }} as alias_incident_id,
    place_key,
    source_name,
    event_family,
    event_type,
    country_code,
    region_code,
    place_precision,
    coded_by,
    is_machine_feed,
    report_id = founding_report_id as is_founding,
    occurred_on,
    published_at
from founded
where has_place
