"""VIINA's releases of one small year: restated, taken back, withdrawn, relabelled."""

import io
import zipfile
from collections.abc import Iterable

from tests.rows import viina_file, viina_label_row, viina_row

Row = dict[str, str]
OLD_VERSION = "bert_20230901024050"
MOVED = {
    "asciiname": "Poltava",
    "ADM1_NAME": "Poltava",
    "geonameid": "696643",
    "longitude": "34.5407",
    "latitude": "49.5937",
}
DRONE = {"t_artillery_b": "0", "t_uav_b": "1"}
SIREN = {"t_artillery_b": "0", "t_airalert_b": "1"}


def issue(rows: Iterable[Row], kind: str = "event_info", year: int = 2024) -> bytes:
    """A zip as upstream issues it; its own name is whatever it is saved as."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        packed.writestr(f"{kind}_latest_{year}.csv", viina_file(rows))
    return buffer.getvalue()


def events(ids: Iterable[int], changed: dict[int, Row] | None = None) -> list[Row]:
    """One report an id, some of them with other values than the default row's."""
    return [
        viina_row(
            **{"event_id": str(n), "report_id": str(n), **(changed or {}).get(n, {})}
        )
        for n in ids
    ]


def labels(ids: Iterable[int], changed: dict[int, Row] | None = None) -> list[Row]:
    return [
        viina_label_row(**{"event_id": str(n), **(changed or {}).get(n, {})})
        for n in ids
    ]


def releases() -> dict[str, bytes]:
    """Files in the order they are issued; the last holds an older version of all."""
    everything = range(101, 125)
    labelled = [n for n in everything if n != 110]
    restated = {102: MOVED, 104: {"text": "Інша вигадана новина"}}
    relabelled = {106: DRONE, 107: SIREN}
    old = {n: {"viina_version": OLD_VERSION} for n in everything}
    old[109]["url"] = "https://news.example/older"
    return {
        "viina1.zip": issue(events(everything)),
        "viina1labels.zip": issue(labels(labelled), "event_labels"),
        "viina2.zip": issue(events(range(101, 123), restated)),
        "viina2labels.zip": issue(
            labels(labelled, {**relabelled, 108: DRONE}), "event_labels"
        ),
        "viina_short.zip": issue(events(range(101, 111), restated)),
        "viina3.zip": issue(events([*range(101, 123), 124], {102: MOVED})),
        "viina3labels.zip": issue(labels(labelled, relabelled), "event_labels"),
        "extract.csv": viina_file(
            events([105], {105: {"url": "https://other.example/5"}})
        ),
        "viina_old.zip": issue(events(everything, old)),
    }
