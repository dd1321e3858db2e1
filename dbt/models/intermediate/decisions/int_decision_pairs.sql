{{ config(materialized="view") }}

-- One row per decision and pair of reports that it joined or parted, in force or undone
-- since.
with decisions as (
    select * from {{ ref("stg_decisions__decisions") }}
),

-- Reports that are merged, or split off together, belong together.
joined as (
    select
        decision_id,
        unnest(report_ids) as report_id,
        report_ids as partner_ids,
        true as is_same,
        is_in_force,
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
        is_in_force,
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
        is_in_force,
        decided_at
    from (
        select * from joined
        union all
        select * from parted
    ) as sides
)

select distinct
    decision_id,
    least(report_id, partner_id) as report_id_left,
    greatest(report_id, partner_id) as report_id_right,
    is_same,
    is_in_force,
    decided_at
from pairs
where report_id <> partner_id
