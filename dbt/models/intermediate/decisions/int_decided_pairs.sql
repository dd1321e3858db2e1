-- One row per pair of reports that a person joined or parted, of those that stand in an
-- incident or may: the latest decision in force on the two. The lesser id stands left.
with placed as (
    select report_id from {{ ref("int_reports_placed") }}
    where is_loose or (unplaced_reason is null and aggregate_reason is null)
)

select
    pairs.report_id_left,
    pairs.report_id_right,
    pairs.decision_id,
    pairs.is_same,
    pairs.decided_at
from {{ ref("int_decision_pairs") }} as pairs
inner join placed as l on pairs.report_id_left = l.report_id
inner join placed as r on pairs.report_id_right = r.report_id
where pairs.is_in_force
qualify row_number() over (
    partition by pairs.report_id_left, pairs.report_id_right
    order by pairs.decided_at desc, pairs.decision_id desc
) = 1
