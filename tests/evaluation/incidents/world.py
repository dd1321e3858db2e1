"""A made-up world: reports as sources would give them, and which incident each tells."""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from tests.evaluation.incidents.accounts import draw_accounts
from tests.evaluation.incidents.causes import causes_of
from tests.evaluation.incidents.drawn import Drawn
from tests.evaluation.incidents.places import make_catalogue
from tests.evaluation.incidents.reports import report_rows
from tests.evaluation.incidents.settings import Setting, large
from tests.evaluation.incidents.sides import claim_rows, side_rows
from tests.evaluation.incidents.telling import tell
from tests.evaluation.incidents.texts import write_texts
from tests.evaluation.incidents.towns import land_of
from tests.evaluation.incidents.truth import TYPES, draw_incidents


@dataclass(frozen=True, eq=False)
class World:
    """Tables in the shape of the intermediate models, load ids left to the loader.

    `truth`: a row per report: `report_id`, `incident` (a number), its true `town`,
    `day`, `event_type` and `side`, `is_dense`, `is_stray`; and a flag per cause of
    trouble, as named in `causes`.
    """

    reports: pa.Table
    places: pa.Table
    actors: pa.Table
    claims: pa.Table
    truth: pa.Table
    causes: tuple[str, ...]

    def __len__(self) -> int:
        return int(self.reports.num_rows)


def make_world(setting: Setting, seed: int) -> World:
    """The same for the same setting and seed, on any machine."""
    rng = np.random.default_rng([seed, *setting.name.encode()])
    land = land_of(setting, seed)
    happened = draw_incidents(setting, land, rng)
    incidents, accounts = draw_accounts(setting, land, happened, rng)
    catalogue = make_catalogue(land, rng)
    told = tell(setting, incidents, accounts, catalogue.nearest, rng)
    drawn = Drawn(f"{setting.name}-{seed}", land, incidents, accounts, told)
    numbers = catalogue.number_of(told.town, told.level)
    places = catalogue.rows.take(pa.array(numbers))
    texts = write_texts(
        accounts, told, drawn.names_of(places), drawn.initiator_names(), rng
    )
    reports = report_rows(drawn, places, texts, rng)
    causes = causes_of(incidents, accounts, told)
    used = catalogue.rows.take(pa.array(np.unique(numbers)))
    number = accounts.incident
    is_dense = np.zeros(len(incidents), dtype=bool)
    is_dense[: len(happened)] = happened.is_dense(land)
    truth = pa.table(
        {
            "report_id": reports["report_id"],
            "incident": number,
            "town": incidents.town[number],
            "day": incidents.day[number],
            "event_type": np.array(TYPES)[incidents.type[number]],
            "side": incidents.side[number],
            "is_dense": is_dense[number],
            "is_stray": number >= len(happened),
            **causes,
        }
    )
    actors = side_rows(drawn, reports["report_id"])
    claims = claim_rows(drawn, reports, rng)
    return World(reports, used, actors, claims, truth, tuple(causes))


def make_large_world(report_count: int = 1_000_000, seed: int = 1) -> World:
    """For benchmarks of speed: about so many reports, a million in half a minute."""
    return make_world(large(report_count), seed)
