"""What is doubted of the days by region: that they add up to the incidents."""

import great_expectations.expectations as gxe

from expectations.doubts import Doubt, MartDoubts, MartSuite

SUITE = MartSuite(
    table="incidents_by_region_day",
    marts=(
        MartDoubts(
            query="""
                with days as (
                    select
                        country_code,
                        sum(incident_count + machine_feed_only_incident_count) as counted
                    from incidents_by_region_day
                    group by country_code
                ),

                single as (
                    select country_code, count(*) as held from incidents
                    where occurred_on is not null
                    group by country_code
                )

                select
                    coalesce(days.country_code, single.country_code) as country_code,
                    coalesce(cast(days.counted as bigint), 0) as counted,
                    coalesce(single.held, 0) as held,
                    coalesce(days.counted, 0) - coalesce(single.held, 0) as difference
                from days
                full join single on days.country_code = single.country_code
            """,
            doubts=(
                Doubt(
                    "days_by_region_add_up_to_the_incidents",
                    gxe.ExpectColumnValuesToBeBetween(
                        column="difference", min_value=0, max_value=0
                    ),
                    "country_code || ': ' || counted || ' by region and day, but ' || held "
                    "|| ' incidents'",
                ),
            ),
        ),
    ),
)
