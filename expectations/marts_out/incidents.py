"""What is doubted of incidents: tolls, days, one place for all, volume, mix."""

import great_expectations.expectations as gxe

from expectations.doubts import Doubt, MartDoubts, MartSuite
from expectations.marts_out import common

MISSING = "either_value_is_missing"
MOST_DEATHS = 100_000
MOST_AT_ONE_POINT = 0.5


def _tolls() -> MartDoubts:
    told = (
        "incident_id || ': low ' || coalesce(fatality_count_low::varchar, 'unknown') || "
        "', best ' || coalesce(fatality_count_best::varchar, 'unknown') || ', high ' || "
        "coalesce(fatality_count_high::varchar, 'unknown')"
    )
    pairs = (("low", "best"), ("best", "high"), ("low", "high"))
    return MartDoubts(
        query="""
            select
                min(incident_id) as incident_id,
                fatality_count_low,
                fatality_count_best,
                fatality_count_high
            from incidents
            where fatality_count_high is not null
            group by all
        """,
        doubts=(
            *(
                Doubt(
                    f"incidents_{low}_toll_is_not_above_{high}",
                    gxe.ExpectColumnPairValuesAToBeGreaterThanB(
                        column_A=f"fatality_count_{high}",
                        column_B=f"fatality_count_{low}",
                        or_equal=True,
                        ignore_row_if=MISSING,
                    ),
                    told,
                )
                for low, high in pairs
            ),
            Doubt(
                "incidents_tolls_are_believable",
                gxe.ExpectColumnValuesToBeBetween(
                    column="fatality_count_high", min_value=0, max_value=MOST_DEATHS
                ),
                told,
            ),
        ),
    )


def _days() -> MartDoubts:
    return MartDoubts(
        query="""
            select
                min(incident_id) as incident_id,
                occurred_on,
                cast(known_from as date) + 1 as last_plausible_on
            from incidents
            group by all
        """,
        doubts=(
            Doubt(
                "incidents_do_not_lie_ahead",
                gxe.ExpectColumnPairValuesAToBeGreaterThanB(
                    column_A="last_plausible_on",
                    column_B="occurred_on",
                    or_equal=True,
                    ignore_row_if=MISSING,
                ),
                "incident_id || ': ' || occurred_on || ' lies after it was known'",
            ),
        ),
    )


def _places() -> MartDoubts:
    return MartDoubts(
        query=f"""
            with points as (
                select latitude, longitude, count(*) as incident_count from incidents
                where
                    place_precision in ('exact', 'settlement')
                    and latitude is not null
                group by all
            )

            select
                latitude,
                longitude,
                incident_count / sum(incident_count) over () as share
            from points
            where (select sum(incident_count) from points) >= {common.ENOUGH}
        """,
        doubts=(
            Doubt(
                "incidents_are_not_all_at_one_point",
                gxe.ExpectColumnValuesToBeBetween(
                    column="share", max_value=MOST_AT_ONE_POINT
                ),
                "cast(round(100 * share) as integer) || '% of all incidents placed to a "
                "settlement stand at ' || latitude || ', ' || longitude",
            ),
        ),
    )


SUITE = MartSuite(
    table="incidents",
    marts=(
        _tolls(),
        _days(),
        _places(),
        common.volume("incidents", least=0.8),
        common.mix("incidents", "event_family"),
        common.mix("incidents", "country_code"),
    ),
)
