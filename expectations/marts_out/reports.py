"""What is doubted of reports: a lost source, volume, and how many can be placed."""

import great_expectations.expectations as gxe

from expectations.doubts import Doubt, MartDoubts, MartSuite
from expectations.marts_out import common

LEAST_OF_A_SOURCE = 0.5
MOST_MORE_UNPLACED = 0.2
COUNTS = "select source_name, count(*) as report_count from {} group by source_name"


def _sources() -> MartDoubts:
    """A source that gave reports and gives none was lost on the way."""
    told = (
        "source_name || ' has ' || report_count || ' reports where the build before had '"
        " || report_count_before"
    )
    return MartDoubts(
        query=f"""
            select
                past.source_name,
                past.report_count as report_count_before,
                coalesce(now.report_count, 0) as report_count,
                case
                    when past.report_count >= {common.ENOUGH} and now.report_count > 0
                        then now.report_count / past.report_count
                end as ratio
            from ({COUNTS.format("before.reports")}) as past
            left join ({COUNTS.format("reports")}) as now
                on past.source_name = now.source_name
        """,
        doubts=(
            Doubt(
                "reports_of_no_source_were_lost",
                gxe.ExpectColumnValuesToBeBetween(column="report_count", min_value=1),
                told,
            ),
            Doubt(
                "reports_of_a_source_did_not_halve",
                gxe.ExpectColumnValuesToBeBetween(
                    column="ratio", min_value=LEAST_OF_A_SOURCE
                ),
                told,
            ),
        ),
        is_against_before=True,
    )


def _unplaced() -> MartDoubts:
    """Of the sources that both builds have: a new one may have its own troubles."""
    share = """
        select
            (
                select count(*) from {0}unplaced_reports
                where source_name in (select source_name from before.reports)
            ) / count(*) as share
        from {0}reports
        where source_name in (select source_name from before.reports)
    """
    return MartDoubts(
        query=f"""
            select
                now.share,
                past.share as share_before,
                now.share - past.share as rise
            from ({share.format("")}) as now
            cross join ({share.format("before.")}) as past
            where (select count(*) from before.reports) >= {common.ENOUGH}
        """,
        doubts=(
            Doubt(
                "reports_can_be_placed_as_before",
                gxe.ExpectColumnValuesToBeBetween(
                    column="rise", max_value=MOST_MORE_UNPLACED
                ),
                "cast(round(100 * share) as integer) || '% of all reports have no place or "
                "day, before it was ' || cast(round(100 * share_before) as integer) || '%'",
            ),
        ),
        is_against_before=True,
    )


SUITE = MartSuite(
    table="reports",
    marts=(_sources(), common.volume("reports", least=0.8), _unplaced()),
)
