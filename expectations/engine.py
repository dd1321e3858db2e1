"""Great Expectations over pandas frames: which rows of a frame meet which doubt."""

import logging
import os
from collections.abc import Sequence
from functools import cache
from typing import Any

import pandas as pd

from expectations.doubts import Doubt

os.environ["GX_ANALYTICS_ENABLED"] = "false"

import great_expectations as gx
from great_expectations.data_context.types.base import (
    ProgressBarsConfig,
)

TALKATIVE = ("great_expectations", "great_expectations.data_context.types.base")
for talker in TALKATIVE:
    logging.getLogger(talker).setLevel(logging.WARNING)

COMPLETE = {"result_format": "COMPLETE"}


class DoubtNotJudgedError(Exception):
    """An expectation could not be tried; never to be taken for a success."""


def unmet(frame: pd.DataFrame, doubts: Sequence[Doubt]) -> dict[str, list[int]]:
    """Each doubt's name, with the positions of the rows that do not meet it.

    Raises DoubtNotJudgedError where a doubt could not be tried.
    """
    for doubt in doubts:
        doubt.expectation.meta = {"name": doubt.name}
    suite = gx.ExpectationSuite(
        name="doubts", expectations=[doubt.expectation for doubt in doubts]
    )
    batch = _frames().get_batch(batch_parameters={"dataframe": frame})
    judged = batch.validate(suite, result_format=COMPLETE)
    found = {_name(one): _positions(one) for one in judged.results}
    missing = {doubt.name for doubt in doubts} - set(found)
    if missing:
        raise DoubtNotJudgedError(f"no result for {', '.join(sorted(missing))}")
    return found


@cache
def _frames() -> Any:
    """One context a process, in memory: it writes nothing and asks nobody."""
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = ProgressBarsConfig(globally=False)
    asset = context.data_sources.add_pandas("frames").add_dataframe_asset("frame")
    return asset.add_batch_definition_whole_dataframe("whole")


def _name(result: Any) -> str:
    return str(result.expectation_config.meta["name"])


def _positions(result: Any) -> list[int]:
    positions = result.result.get("unexpected_index_list")
    if positions is None or result.exception_info.get("raised_exception", True):
        raise DoubtNotJudgedError(f"{_name(result)}: {result.exception_info}")
    if bool(result.success) is bool(positions):
        raise DoubtNotJudgedError(f"{_name(result)}: its result contradicts itself")
    return [int(position) for position in positions]
