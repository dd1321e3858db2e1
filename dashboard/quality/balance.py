"""Do the rows of the files add up? The sums in words, with no row lost on the way."""

from typing import Any

from dashboard.words import counted

Row = dict[str, Any]


def report_rows(row: Row) -> int | None:
    """Loaded rows that became reports; null where the file was refused."""
    if row["row_count_loaded"] is None:
        return None
    apart = (row["row_count_out_of_scope"] or 0) + (row["row_count_attribute"] or 0)
    return int(row["row_count_loaded"] - apart)


def balance_words(sums: Row) -> tuple[bool, list[str]]:
    """Whether the files' rows balance, and the two sums."""
    read, loaded = sums["row_count_read"], sums["row_count_loaded"]
    unchanged, rejected = sums["row_count_unchanged"], sums["row_count_rejected"]
    missing = read - loaded - unchanged - rejected
    reports = report_rows(sums) or 0
    first = (
        f"Read {read:,} = loaded {loaded:,} + unchanged {unchanged:,} + rejected "
        f"{rejected:,}."
    )
    second = (
        f"Loaded {loaded:,} = out of scope {sums['row_count_out_of_scope']:,} + "
        f"attributes of other rows {sums['row_count_attribute']:,} + reports "
        f"{reports:,}."
    )
    if missing:
        first = f"{counted(abs(missing), 'row')} unaccounted for: {first}"
    if reports < 0:
        second = f"{counted(-reports, 'row')} told twice: {second}"
    return not missing and reports >= 0, [first, second]
