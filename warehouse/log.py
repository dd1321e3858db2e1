"""The log file of a home: what every run did, with tracebacks the user is spared."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from logging.handlers import RotatingFileHandler

from warehouse.home import Home

logger = logging.getLogger("borderlog")
MAX_BYTES = 5 << 20


@contextmanager
def logging_to(home: Home) -> Iterator[None]:
    """Send the log to `logs/borderlog.log` while a command runs."""
    home.logs.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        home.logs / "borderlog.log", maxBytes=MAX_BYTES, backupCount=5
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    try:
        yield
    finally:
        logger.removeHandler(handler)
        handler.close()
