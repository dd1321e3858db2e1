-- One row per account: how much else is told around it. Of a town, on how many days of
-- the fortnight around; of an area, of how many towns that day. What is told of a quiet
-- place, or of the only town, is more likely one and the same.
with accounts as (
    select
        account_key,
        country_code,
        region_code,
        is_precise,
        coalesce(occurred_on, last_on) as told_on,
        coalesce(
            cast(geonames_id as varchar), concat_ws(':', region_code, folded_place_name)
        ) as town
    from {{ ref("int_match_accounts") }}
),

town_days as (
    select distinct country_code, region_code, town, told_on from accounts
    where is_precise
),

days_around as (
    select
        town_days.town,
        town_days.told_on,
        count(distinct others.told_on) as day_count
    from town_days
    inner join town_days as others
        on
            town_days.town = others.town
            and others.told_on
            between town_days.told_on - interval 7 day
            and town_days.told_on + interval 7 day
    group by town_days.town, town_days.told_on
),

towns_of_regions as (
    select region_code, told_on, count(distinct town) as town_count from town_days
    group by region_code, told_on
),

towns_of_countries as (
    select country_code, told_on, count(distinct town) as town_count from town_days
    group by country_code, told_on
),

counted as (
    select
        accounts.account_key,
        accounts.is_precise,
        days_around.day_count,
        coalesce(
            case
                when accounts.region_code is null then towns_of_countries.town_count
                else towns_of_regions.town_count
            end,
            0
        ) as town_count
    from accounts
    left join days_around
        on accounts.town = days_around.town and accounts.told_on = days_around.told_on
    left join towns_of_regions
        on
            accounts.region_code = towns_of_regions.region_code
            and accounts.told_on = towns_of_regions.told_on
    left join towns_of_countries
        on
            accounts.country_code = towns_of_countries.country_code
            and accounts.told_on = towns_of_countries.told_on
),

levels as (
    select
        account_key,
        case
            when is_precise
                then case
                    when day_count <= 2 then 'town_of_two_days'
                    when day_count <= 4 then 'town_of_some_days'
                    when day_count <= 7 then 'town_of_many_days'
                    else 'town_of_most_days'
                end
            when town_count = 0 then 'area_of_no_town'
            when town_count = 1 then 'area_of_one_town'
            when town_count <= 3 then 'area_of_few_towns'
            when town_count <= 7 then 'area_of_some_towns'
            else 'area_of_many_towns'
        end as crowd_level
    from counted
)

-- Of a pair the vaguer, then the more crowded one decides.
select
    account_key,
    crowd_level,
    cast(
        list_position(
            [
                'town_of_two_days', 'town_of_some_days', 'town_of_many_days',
                'town_of_most_days', 'area_of_no_town', 'area_of_one_town',
                'area_of_few_towns', 'area_of_some_towns', 'area_of_many_towns'
            ],
            crowd_level
        ) as integer
    ) as crowd_rank
from levels
