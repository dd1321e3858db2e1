"""A second reader: a model behind an endpoint that the operator runs.

Off by default; nothing is sent anywhere unless a home's `borderlog.toml` says where.
What it needs is imported only then.
"""

from typing import TYPE_CHECKING

from warehouse.errors import BorderlogError
from warehouse.home import Home

if TYPE_CHECKING:
    from warehouse.reading.endpoint.reader import EndpointReader

CONFIG = "borderlog.toml"


def endpoint_in_use(home: Home) -> "EndpointReader | None":
    """The reader of a home whose configuration chose it, else None."""
    if not (home.root / CONFIG).is_file():
        return None
    from warehouse.reading.endpoint.settings import read_settings

    settings = read_settings(home.root / CONFIG)
    return endpoint_of(home) if settings.kind == "endpoint" else None


def endpoint_of(home: Home) -> "EndpointReader":
    """The endpoint that a home describes, in use or not."""
    path = home.root / CONFIG
    if not path.is_file():
        raise BorderlogError(
            f"{path} is not there: it says in [reader] where the model is."
        )
    from warehouse.reading.endpoint.reader import EndpointReader
    from warehouse.reading.endpoint.settings import endpoint_settings, read_settings

    return EndpointReader(endpoint_settings(read_settings(path), path))
