-- Which countries adjoin, and how far apart others are where that is less than 500 km.
with pairs as (
    select distinct country_code_1, country_code_2, 0.0 as gap_km
    from {{ source("reference", "borders") }}
    union all
    select country_code_1, country_code_2, gap_km
    from {{ source("reference", "country_gaps") }}
)

select country_code_1 as country_code, country_code_2 as neighbour_code, gap_km
from pairs
union all
select country_code_2 as country_code, country_code_1 as neighbour_code, gap_km
from pairs
