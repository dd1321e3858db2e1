"""Generated rows in the upstream forms of the feeds: the same for ever, by one seed."""

import random

from warehouse.demo.gdelt_feed import gdelt_files
from warehouse.demo.theatres import places
from warehouse.demo.ucdp_feed import ucdp_files
from warehouse.demo.viina_feed import viina_files

SEED = 20240312


def feed_files() -> dict[str, dict[str, bytes]]:
    """Source to file name to bytes; what is generated says so where it can."""
    chance = random.Random(SEED)  # noqa: S311
    known = places()
    events, mentions = gdelt_files(chance, known)
    return {
        "gdelt": events,
        "gdelt_mentions": mentions,
        "ucdp": ucdp_files(chance, known),
        "viina": viina_files(chance, known),
    }
