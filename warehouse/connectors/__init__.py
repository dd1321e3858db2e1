"""One file a source; a file put here is found, loaded and listed without more."""

import importlib
import pkgutil
from functools import cache

from warehouse.connectors.seam import Connector
from warehouse.errors import BorderlogError


@cache
def connectors() -> dict[str, Connector]:
    """Every connector by its source's name, in alphabetical order."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    modules = [importlib.import_module(f"{__name__}.{name}") for name in names]
    found = [module.CONNECTOR for module in modules if hasattr(module, "CONNECTOR")]
    return {connector.source_name: connector for connector in found}


def connector(source_name: str) -> Connector:
    """The connector of one source; raises a sentence naming those there are."""
    try:
        return connectors()[source_name]
    except KeyError:
        known = ", ".join(connectors())
        raise BorderlogError(
            f"There is no source {source_name!r}; the sources are {known}."
        ) from None
