"""What was drawn of a made-up world, before it is put into rows."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from tests.evaluation.incidents.accounts import Accounts
from tests.evaluation.incidents.telling import Told
from tests.evaluation.incidents.texts import Texts, actor_names, names_in_texts
from tests.evaluation.incidents.towns import Land, Numbers
from tests.evaluation.incidents.truth import Incidents

Objects = NDArray[np.object_]


@dataclass(frozen=True, eq=False)
class Drawn:
    """`name` goes into every id, so that no two worlds share one."""

    name: str
    land: Land
    incidents: Incidents
    accounts: Accounts
    told: Told

    def names_of(self, places: pa.Table) -> list[str]:
        return names_in_texts(places["place_name"].to_pylist())

    @cached_property
    def parties(self) -> tuple[Objects, Objects]:
        """Who began and who was struck, by id as told; None where untold."""
        number = self.accounts.incident
        theatre = self.land.theatre_of_town[self.incidents.town[number]]
        side = self.incidents.side[number]
        told = self.told
        return (
            self._ids(theatre, side, told.initiator),
            self._ids(theatre, 1 - side, told.target),
        )

    def _ids(self, theatre: Numbers, side: Numbers, name: Numbers) -> Objects:
        ids = np.empty((len(self.land.theatres), 2, 5), dtype=object)
        for number, one in enumerate(self.land.theatres):
            for which, names in enumerate(one.sides):
                others = names[1:] or names
                ids[number, which, :4] = [names[0], *(others * 3)[:3]]
        return np.asarray(ids[theatre, side, name])

    def initiator_names(self) -> Texts:
        known = actor_names()
        return [known.get(one) if one else None for one in self.parties[0]]
