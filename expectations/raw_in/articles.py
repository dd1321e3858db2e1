"""What is doubted of articles: their days, and texts that are one text."""

import great_expectations.expectations as gxe

from expectations.doubts import Doubt, FileDoubts, RawSuite
from expectations.raw_in import file_doubts, row_doubts

ADDRESSES_WITH_ONE_TEXT = 3


def _own_texts() -> FileDoubts:
    """One text under several addresses is a consent page or a paywall, not news."""
    return FileDoubts(
        query="""
            select
                judged.file_id,
                any_value(batch_files.file_name) as file_name,
                left(any_value(judged.body), 60) as beginning,
                count(distinct judged.article_key) as address_count
            from judged
            inner join batch_files on judged.file_id = batch_files.file_id
            where judged.reason is null
            group by judged.file_id, judged.document_sha256
        """,
        doubts=(
            Doubt(
                "articles_have_texts_of_their_own",
                gxe.ExpectColumnValuesToBeBetween(
                    column="address_count", max_value=ADDRESSES_WITH_ONE_TEXT
                ),
                "address_count || ' addresses have one text, which begins: ' || "
                r"regexp_replace(beginning, '\p{C}', ' ', 'g')",
                severity="warning",
            ),
        ),
    )


SUITE = RawSuite(
    table="articles",
    rows=(row_doubts.plausible_days("published_at", "scraped_at"),),
    files=(file_doubts.most_rows_fit(), _own_texts()),
)
