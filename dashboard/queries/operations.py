"""What the Sources & quality page asks of the records of runs and checks; SQLite."""

HISTORY = """
with judged as (
    select
        build_id,
        load_id,
        count(*) as check_count,
        sum(not is_success and severity = 'critical') as failed_check_count,
        sum(not is_success and severity = 'warning') as warned_check_count,
        max(checked_at) as checked_at
    from checks
    group by build_id, load_id
),

numbered as (
    select
        *,
        row_number() over (
            partition by build_id is null order by checked_at desc, build_id desc
        ) as place
    from judged
)

select * from numbered
where place <= 20
order by build_id is null, place
"""

RUNS = """
select run_id, command, build_id, status, stage, message, started_at, finished_at
from runs
order by started_at desc, rowid desc
limit 20
"""
