"""A stub of a chat endpoint on the loopback address, and answers for it to give."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

ARTICLE = (
    "MOSCOW, March 13 - Fighters of the Freedom of Russia Legion crossed the border "
    "from Ukraine and attacked the village of Tyotkino in Kursk region on Tuesday, the "
    "group said on Telegram. Russia’s Defence Ministry said the raid had been beaten "
    "back and three attackers killed.\n"
)
RAID = (
    "Fighters of the Freedom of Russia Legion crossed the border from Ukraine and "
    "attacked the village of Tyotkino in Kursk region on Tuesday, the group said on "
    "Telegram."
)
BEATEN = (
    "Russia’s Defence Ministry said the raid had been beaten back and three attackers "
    "killed."
)


@dataclass(frozen=True)
class Reply:
    """A status and a body as they go over the wire."""

    status: int
    body: bytes
    headers: dict[str, str] = field(default_factory=dict)
    delay: float = 0.0


@dataclass(frozen=True)
class Asked:
    path: str
    headers: dict[str, str]
    body: dict[str, Any]


@dataclass
class Stub:
    """Gives its replies in order, the last one again and again; keeps what was asked."""

    base_url: str
    replies: list[Reply]
    asked: list[Asked] = field(default_factory=list)


@contextmanager
def endpoint(*replies: Reply) -> Iterator[Stub]:
    """Serve on a free port while the block runs."""
    stub = Stub("", list(replies))

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            asked = Asked(self.path, dict(self.headers), json.loads(body))
            stub.asked.append(asked)
            reply = stub.replies[min(len(stub.asked), len(stub.replies)) - 1]
            time.sleep(reply.delay)
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            self.wfile.write(reply.body)

        def log_message(self, *_: object) -> None:
            """Said to nobody."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    stub.base_url = f"http://127.0.0.1:{server.server_port}/v1"
    serve = {"poll_interval": 0.01}
    threading.Thread(target=server.serve_forever, kwargs=serve, daemon=True).start()
    try:
        yield stub
    finally:
        server.shutdown()
        server.server_close()


def completion(content: str, **message: Any) -> Reply:
    """A chat completion with this content."""
    told = {"role": "assistant", "content": content, **message}
    body = {"choices": [{"index": 0, "message": told, "finish_reason": "stop"}]}
    return Reply(200, json.dumps(body).encode())


def answer(*events: dict[str, Any]) -> Reply:
    return completion(json.dumps({"events": list(events)}))


def failure(status: int, message: str = "busy", **headers: str) -> Reply:
    return Reply(status, json.dumps({"error": {"message": message}}).encode(), headers)


def claim(**changes: Any) -> dict[str, Any]:
    """The Legion's word that it came from Ukraine."""
    return {
        "kind": "crossing",
        "value": "UA",
        "value_country_code": "UA",
        "stance": "assert",
        "claimant": "Freedom of Russia Legion",
        "claimant_kind": "party",
        "claimant_country_code": None,
        "channel": "Telegram",
        "quote": RAID,
        **changes,
    }


def raid(**changes: Any) -> dict[str, Any]:
    """The event of the article, answered as it should be."""
    denial = claim(
        kind="outcome",
        value="repelled",
        value_country_code=None,
        claimant="Ministry of Defence of Russia",
        claimant_country_code="RU",
        channel=None,
        quote=BEATEN,
    )
    return {
        "event_type": "ground_assault",
        "occurred_on": "2024-03-12",
        "occurred_on_earliest": "2024-03-12",
        "occurred_on_latest": "2024-03-12",
        "place": {
            "name": "Tyotkino",
            "region": "Kursk Oblast",
            "country_code": "RU",
            "precision": "settlement",
        },
        "initiators": [{"name": "Freedom of Russia Legion", "state_code": None}],
        "targets": [{"name": "Russian forces", "state_code": "ru"}],
        "outcome": "repelled",
        "fatality_count_low": None,
        "fatality_count_best": None,
        "fatality_count_high": 3,
        "quote": RAID,
        "claims": [claim(), denial],
        **changes,
    }
