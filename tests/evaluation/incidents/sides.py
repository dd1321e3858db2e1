"""Who acted and who said so, as rows of the intermediate models."""

from hashlib import md5

import numpy as np
import pyarrow as pa
from numpy.random import Generator

from tests.evaluation.incidents.accounts import ARTICLE
from tests.evaluation.incidents.drawn import Drawn
from tests.evaluation.incidents.texts import actor_names

CHANNELS = ("Telegram", "Northwire", "state television", None)


def side_rows(drawn: Drawn, report_ids: pa.ChunkedArray) -> pa.Table:
    """One row per report, actor and role; A and B are changed about where mirrored."""
    initiators, targets = drawn.parties
    told = drawn.told
    ids = np.concatenate([initiators, targets])
    roles = np.repeat(["initiator", "target"], len(initiators))
    mirrored = np.repeat(["target", "initiator"], len(initiators))
    roles = np.where(np.tile(told.is_mirrored, 2), mirrored, roles)
    is_untold = np.tile(~told.is_part_told, 2)
    roles = np.where(is_untold, "unknown", roles)
    is_named = np.array([one is not None for one in ids])
    return pa.table(
        {
            "report_id": pa.concat_arrays([report_ids.combine_chunks()] * 2).filter(
                pa.array(is_named)
            ),
            "actor_id": pa.array(ids[is_named], pa.string()),
            "role": roles[is_named],
        }
    )


def claim_rows(drawn: Drawn, reports: pa.Table, rng: Generator) -> pa.Table:
    """That it occurred, by the side that was struck or by the one that struck: one
    claim an article; a copy has its model's."""
    accounts = drawn.accounts
    rows = np.flatnonzero(accounts.kind == ARTICLE)
    models = accounts.model[rows]
    told = reports.take(pa.array(rows))
    speakers = np.where(rng.random(len(accounts)) < 0.7, 1, 0)[models]
    ids = np.stack(drawn.parties)[speakers, models]
    channels = np.array(CHANNELS, dtype=object)[rng.integers(0, 4, len(accounts))]
    known = actor_names()
    report_ids = told["report_id"].to_pylist()
    quotes = told["quote"].to_pylist()
    return pa.table(
        {
            "claim_id": [
                md5(f"claim/{one}".encode()).hexdigest() for one in report_ids
            ],
            "report_id": told["report_id"],
            "claimant_actor_id": pa.array(ids, pa.string()),
            "document_sha256": told["url"],
            "kind": ["occurred"] * len(rows),
            "stance": ["assert"] * len(rows),
            "claimant_name": pa.array([known.get(one) for one in ids], pa.string()),
            "claimant_kind": ["party" if one else "unattributed" for one in ids],
            "channel": pa.array(channels[models], pa.string()),
            "quote": quotes,
            "quote_start": pa.array([0] * len(rows), pa.int32()),
            "quote_end": pa.array([len(one) for one in quotes], pa.int32()),
            "stated_at": told["published_at"],
        }
    )
