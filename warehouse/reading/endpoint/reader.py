"""The reader behind the endpoint: an article's text becomes checked statements."""

import hashlib
import json
from collections import Counter
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from warehouse.reading import load_dictionaries
from warehouse.reading.dictionaries import FILES
from warehouse.reading.endpoint.answer import answer_format
from warehouse.reading.endpoint.asking import Asker, EndpointError
from warehouse.reading.endpoint.checked import Checker
from warehouse.reading.endpoint.settings import ReaderSettings
from warehouse.reading.statement import Statement
from warehouse.reading.vocabulary import load_vocabulary

OWN = Path(__file__).resolve().parent
PROMPT = OWN / "prompt.txt"
# What decides where a place that the model names lies.
PLACES = (
    *("places", "extra_places", "region_names", "regions"),
    *("countries", "country_words"),
)


class EndpointReader:
    """Called with a text and the day it was published on, as every reader is.

    `dropped` counts what was answered and did not hold, by kind. After the endpoint
    failed for good it is asked nothing more.
    """

    def __init__(self, settings: ReaderSettings, asker: Asker | None = None) -> None:
        self.settings = settings
        self._asker = asker or Asker(settings)
        self._failure: EndpointError | None = None
        self.dropped: Counter[str] = Counter()

    def __call__(self, text: str, published_on: date | None) -> list[Statement]:
        if self._failure:
            raise self._failure
        try:
            answer = self._asker.ask(self.request(text, published_on))
        except EndpointError as error:
            self._failure = error
            raise
        return self._checker.statements(answer, text, published_on)

    @cached_property
    def _checker(self) -> Checker:
        gazetteer = load_dictionaries().gazetteer
        return Checker(gazetteer, load_vocabulary(), self.dropped)

    def request(self, text: str, published_on: date | None) -> dict[str, Any]:
        """The body of the request; nothing but the article and its day goes out."""
        day = published_on.isoformat() if published_on else "unknown"
        settled: dict[str, Any] = {
            "model": self.settings.model,
            "messages": [
                {"role": "system", "content": PROMPT.read_text(encoding="utf-8")},
                {"role": "user", "content": f"Published on: {day}\n\n{text}"},
            ],
            "response_format": answer_format(),
        }
        if self.settings.temperature is not None:
            settled["temperature"] = self.settings.temperature
        return settled

    @cached_property
    def version(self) -> str:
        """As the shipped reader's, with the model, the prompt and the schema in it.

        Not the address: the same model elsewhere is the same reader.
        """
        digest = hashlib.sha256()
        digest.update(json.dumps(self.request("", None), sort_keys=True).encode())
        for path in [*sorted(OWN.glob("*.py")), *(FILES[name] for name in PLACES)]:
            digest.update(hashlib.sha256(path.read_bytes()).digest())
        return f"endpoint-{digest.hexdigest()[:12]}"
