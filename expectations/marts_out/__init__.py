"""The gate marts out: what is doubted of a build before it is published, a file a mart."""

import importlib
import pkgutil

from expectations.doubts import MartSuite


def mart_suites() -> list[MartSuite]:
    """Every suite, by the mart's name."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    modules = [importlib.import_module(f"{__name__}.{name}") for name in names]
    return [module.SUITE for module in modules if hasattr(module, "SUITE")]
