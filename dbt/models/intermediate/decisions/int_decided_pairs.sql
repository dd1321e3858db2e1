-- One row per pair of reports that a person joined or parted, of those that stand in an
-- incident or may: the latest decision in force on the two. The lesser id stands left.
with decisions as (
    select * from {{ ref("stg_decisions__decisions") }}
    where is_in_force
),

placed as (
    select report_id from {{ ref("int_reports_placed") }}
    where is_loose or (unplaced_reason is null and aggregate_reason is null)
),

-- Reports that are merged, or split off together, belong together.
joined as (
    select
        decision_id,
        unnest(report_ids) as report_id,
        report_ids as partner_ids,
        true as is_same,
        decided_at
    from decisions
    where action in ('merge', 'split')
),

parted as (
    select
        decision_id,
        unnest(report_ids) as report_id,
        other_report_ids as partner_ids,
        false as is_same,
        decided_at
    from decisions
    where action in ('split', 'unlink')
),

pairs as (
    select
        decision_id,
        report_id,
        unnest(partner_ids) as partner_id,
        is_same,
        decided_at
    from (
        select * from joined
        union all
        select * from parted
    ) as sides
)

select
    least(pairs.report_id, pairs.partner_id) as report_id_left,
    greatest(pairs.report_id, pairs.partner_id) as report_id_right,
    pairs.decision_id,
    pairs.is_same,
    pairs.decided_at
from pairs
inner join placed as here on pairs.report_id = here.report_id
inner join placed as there on pairs.partner_id = there.report_id
where pairs.report_id <> pairs.partner_id
qualify row_number() over (
    partition by
        least(pairs.report_id, pairs.partner_id),
        greatest(pairs.report_id, pairs.partner_id)
    order by pairs.decided_at desc, pairs.decision_id desc
) = 1
