with regions as (
    select region_code, region_name, region_type, country_code
    from {{ source("reference", "regions") }}
    where is_admin1
),

countries as (
    select country_code, country_name from {{ source("reference", "countries") }}
)

select
    regions.region_code,
    regions.region_name,
    regions.region_type,
    regions.country_code,
    countries.country_name
from regions
left join countries on regions.country_code = countries.country_code
