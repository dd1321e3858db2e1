"""Where the model is: the table [reader] of a home's `borderlog.toml`."""

import os
import tomllib
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from warehouse.errors import BorderlogError


class ReaderSettings(BaseModel):
    """What may stand in [reader]; `key_variable` names a variable, never holds a key."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: Literal["rules", "endpoint"] = "rules"
    base_url: str = ""
    model: str = ""
    key_variable: str | None = None
    timeout_seconds: Annotated[float, Field(gt=0, le=3600)] = 120.0
    retries: Annotated[int, Field(ge=0, le=10)] = 4
    temperature: Annotated[float, Field(ge=0, le=2)] | None = None

    @property
    def address(self) -> str:
        return f"{self.base_url.rstrip('/')}/chat/completions"

    def key(self) -> str | None:
        """The key, asked of the environment when it is needed and kept nowhere."""
        if not self.key_variable:
            return None
        key = os.environ.get(self.key_variable, "").strip()
        if not key:
            raise BorderlogError(
                f"The variable {self.key_variable} holds no key for the reader's endpoint."
            )
        if not (key.isascii() and key.isprintable()):
            raise BorderlogError(
                f"The variable {self.key_variable} holds characters that no key has."
            )
        return key


def read_settings(path: Path) -> ReaderSettings:
    """Raises a sentence that names the file and the fault; other tables are others'."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8")).get("reader", {})
        return ReaderSettings.model_validate(table)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(map(str, ("reader", *first["loc"])))
        raise BorderlogError(f"{path}: {where}: {first['msg']}.") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BorderlogError(f"{path} is no TOML: {error}.") from None


def endpoint_settings(settings: ReaderSettings, path: Path) -> ReaderSettings:
    """The settings, once they are known to say where to ask and whom."""
    for name in ("base_url", "model"):
        if not getattr(settings, name):
            raise BorderlogError(f"{path}: [reader] wants {name} for an endpoint.")
    if not _is_address(settings.base_url):
        raise BorderlogError(
            f"{path}: reader.base_url wants http or https, a host, and no name, "
            "password or query."
        )
    return settings


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return False
    is_web = parts.scheme in ("http", "https") and bool(parts.hostname)
    return is_web and not (parts.username or parts.password or parts.query)
