"""One question to the endpoint: sent, tried again where that can help, and checked."""

import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

import urllib3
from pydantic import ValidationError
from tenacity import RetryCallState, Retrying, retry_if_exception_type
from tenacity.stop import stop_after_attempt
from tenacity.wait import wait_random_exponential

from warehouse.errors import BorderlogError
from warehouse.reading.endpoint.answer import Answer
from warehouse.reading.endpoint.settings import ReaderSettings

LONGEST_WAIT = 60.0
LONGEST_ANSWER = 10 << 20
LONGEST_REASON = 200
BUSY = (408, 409, 425, 429)
# Wrong for this text (too long, not allowed), not for every one.
OF_THIS_TEXT = (400, 413, 422)
NO_COMPLETION = (
    *(ValueError, RecursionError),
    *(KeyError, IndexError, TypeError, AttributeError),
)
GROWING = wait_random_exponential(multiplier=1, max=LONGEST_WAIT)


class EndpointError(BorderlogError):
    """The endpoint gives no answers; there is no sense in asking it for more."""


class UnansweredError(BorderlogError):
    """This one article got no usable answer; others may."""

    is_of_one_article = True


class _PassingError(Exception):
    """What may be well next time; `after` is how long the endpoint asks to wait."""

    def __init__(
        self, reason: str, after: float = 0.0, *, is_answered: bool = False
    ) -> None:
        super().__init__(reason)
        self.reason, self.after, self.is_answered = reason, after, is_answered


@dataclass(frozen=True)
class Asker:
    """Asks over one pool of connections; follows no redirect and uses no proxy, so
    that texts and key go to the address that was configured and nowhere else."""

    settings: ReaderSettings
    pause: Callable[[float], None] = time.sleep
    pool: urllib3.PoolManager = field(default_factory=urllib3.PoolManager)

    def ask(self, request: dict[str, Any]) -> Answer:
        """Raises EndpointError or UnansweredError once there is no more to try."""
        tries = Retrying(
            stop=stop_after_attempt(self.settings.retries + 1),
            wait=_wait,
            retry=retry_if_exception_type(_PassingError),
            sleep=self.pause,
            reraise=True,
        )
        try:
            return tries(self._ask_once, request)
        except _PassingError as error:
            raise self._given_up(error) from None

    def _given_up(self, error: _PassingError) -> BorderlogError:
        times = self.settings.retries + 1
        tried = "once" if times == 1 else f"{times} times"
        if error.is_answered:
            return UnansweredError(
                f"The reader's endpoint was asked {tried} and {error.reason}."
            )
        return EndpointError(
            f"The reader's endpoint {self.settings.base_url} was asked {tried} and "
            f"{error.reason}; see that it runs, and read again."
        )

    def _ask_once(self, request: dict[str, Any]) -> Answer:
        status, headers, body = self._send(request)
        if status != HTTPStatus.OK:
            raise self._refused(status, headers, body)
        return _answer(body)

    def _send(
        self, request: dict[str, Any]
    ) -> tuple[int, urllib3.HTTPHeaderDict, bytes]:
        try:
            response = self.pool.request(
                "POST",
                self.settings.address,
                body=json.dumps(request, ensure_ascii=False).encode(),
                headers=self._headers(),
                timeout=self.settings.timeout_seconds,
                retries=False,
                redirect=False,
                preload_content=False,
            )
            try:
                body = response.read(LONGEST_ANSWER, decode_content=True)
            finally:
                response.close()
        except urllib3.exceptions.TimeoutError:
            seconds = f"{self.settings.timeout_seconds:g} s"
            raise _PassingError(f"did not answer within {seconds}") from None
        except urllib3.exceptions.HTTPError as error:
            raise _PassingError(f"did not answer ({type(error).__name__})") from None
        return response.status, response.headers, body

    def _headers(self) -> dict[str, str]:
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        key = self.settings.key()
        return {**headers, "Authorization": f"Bearer {key}"} if key else headers

    def _refused(
        self, status: int, headers: urllib3.HTTPHeaderDict, body: bytes
    ) -> Exception:
        told = self._told(body)
        if status in BUSY or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            return _PassingError(
                f"answered {status}{told}", _seconds(headers.get("Retry-After"))
            )
        if status in OF_THIS_TEXT:
            return UnansweredError(f"The reader's endpoint answered {status}{told}.")
        return EndpointError(
            f"The reader's endpoint {self.settings.base_url} answered {status}{told}; "
            "see [reader] in borderlog.toml."
        )

    def _told(self, body: bytes) -> str:
        """The endpoint's own words, in one line and without the key, if it echoes it."""
        try:
            message = json.loads(body)["error"]["message"]
        except (ValueError, KeyError, TypeError):
            return ""
        words = "".join(c if c.isprintable() else " " for c in str(message))
        key = self.settings.key()
        words = words.replace(key, "…") if key else words
        return f" ({' '.join(words.split())[:LONGEST_REASON].rstrip('.')})"


def _wait(state: RetryCallState) -> float:
    """Longer each time, and no shorter than the endpoint asks for."""
    error = state.outcome.exception() if state.outcome else None
    asked = error.after if isinstance(error, _PassingError) else 0.0
    return min(LONGEST_WAIT, max(asked, GROWING(state)))


def _seconds(value: str | None) -> float:
    return float(value) if value and value.strip().isdigit() else 0.0


def _answer(body: bytes) -> Answer:
    """Raises _PassingError for what is no answer in the schema that was asked for."""
    try:
        choice = json.loads(body)["choices"][0]
        message = choice["message"]
        if message.get("refusal"):
            raise UnansweredError("The model refused to read this article.")
        if choice.get("finish_reason") == "length":
            raise _PassingError("its answer was cut off", is_answered=True)
        return Answer.model_validate_json(message["content"] or "")
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(map(str, first["loc"])) or "answer"
        reason = f"its answer is not as asked for ({where}: {first['msg']})"
    except NO_COMPLETION:
        reason = "its answer is no chat completion"
    raise _PassingError(reason, is_answered=True)
