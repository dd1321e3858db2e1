select
    cast(null as varchar) as report_id_left,
    cast(null as varchar) as report_id_right,
    cast(null as varchar) as decision_id,
    cast(null as boolean) as is_same
where false
