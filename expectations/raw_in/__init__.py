"""The gate raw in: what is doubted of a batch before it is committed, a file a table."""

import importlib
from functools import cache

from expectations.doubts import RawSuite


@cache
def raw_suite(table: str) -> RawSuite:
    """The suite of one raw table; every table has one."""
    module = importlib.import_module(f"{__name__}.{table}")
    suite: RawSuite = module.SUITE
    return suite
