-- A file named as the whole of a year, no row of it rejected, and with nine tenths of
-- the most events that any file of the year had by then: what it lacks is withdrawn.
with file_years as (
    select * from {{ ref("stg_viina__file_years") }}
),

sized as (
    select
        *,
        max(event_count) over (
            partition by event_year
            order by landed_at, file_id
            rows between unbounded preceding and current row
        ) as largest_event_count
    from file_years
)

select
    event_year,
    file_id,
    release_key,
    landed_at,
    released_at
from sized
where is_whole_year and event_count >= 0.9 * largest_event_count
