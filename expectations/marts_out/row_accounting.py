"""What is doubted of the accounting: how much of a source was rejected or refused."""

import great_expectations.expectations as gxe

from expectations.doubts import Doubt, MartDoubts, MartSuite

MOST_REJECTED = 0.05
MOST_REFUSED = 0.5

SUITE = MartSuite(
    table="row_accounting",
    marts=(
        MartDoubts(
            query="""
                select
                    source_name,
                    count(*) as file_count,
                    count_if(status = 'refused') as refused_count,
                    case
                        when file_count >= 3 then refused_count / file_count
                    end as refused_share,
                    cast(sum(row_count_read) as bigint) as row_count,
                    cast(sum(row_count_rejected) as bigint) as rejected_count,
                    case
                        when row_count >= 30 then rejected_count / row_count
                    end as rejected_share
                from row_accounting
                group by source_name
            """,
            doubts=(
                Doubt(
                    "few_rows_of_a_source_are_rejected",
                    gxe.ExpectColumnValuesToBeBetween(
                        column="rejected_share", max_value=MOST_REJECTED
                    ),
                    "source_name || ': ' || rejected_count || ' of ' || row_count "
                    "|| ' rows are rejected'",
                    severity="warning",
                ),
                Doubt(
                    "few_files_of_a_source_are_refused",
                    gxe.ExpectColumnValuesToBeBetween(
                        column="refused_share", max_value=MOST_REFUSED
                    ),
                    "source_name || ': ' || refused_count || ' of ' || file_count "
                    "|| ' files are refused'",
                    severity="warning",
                ),
            ),
        ),
    ),
)
