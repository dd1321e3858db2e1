"""What four sides say of one shelling, hostile words among it, and the articles."""

from datetime import date, datetime
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from tests.dashboard.evidence_rows import EVIDENCE, HOSTILE
from tests.dashboard.homes import FIRST_BUILD, Row
from warehouse.home import Home
from warehouse.publishing.texts import texts_path

TEXT = (
    "Six shells fell on Shebekino at dawn, the governor said: three people were killed "
    f"and a school was hit. {HOSTILE} <b onclick=alert(4)>Kyiv</b> called it “a "
    "provocation” 🙂 and denied any part in it.\n\nThe rest of the article, which "
    "nobody quotes, tells of the weather & the roads."
)


def claim(name: str, kind: str, side: str, words: str, **more: Any) -> Row:
    """In the article s2, where its words stand in it, else from its beginning."""
    start = max(TEXT.find(words), 0)
    return {
        "claim_id": name,
        "incident_id": "shelling",
        "report_id": "s2",
        "document_sha256": "doc",
        "kind": kind,
        "stance": "assert",
        "claimant_kind": "party",
        "claimant_side": side,
        "quote": words,
        "quote_start": start,
        "quote_end": start + len(words),
        "reader_version": "v",
        "stated_on": date(2024, 6, 13),
        "stated_at": datetime(2024, 6, 13, 8),
        **more,
    }


GOVERNOR = {
    "claimant_name": "Governor of Belgorod Oblast",
    "claimant_country_code": "RU",
    "channel": "Telegram",
}
KYIV = {
    "claimant_name": "Government of Ukraine",
    "claimant_country_code": "UA",
    "claimant_actor_id": "a",
}
CLAIMS = [
    claim(
        "1", "casualties", "target", "three people were killed", value="3", **GOVERNOR
    ),
    claim(
        "2", "occurred", "target", "Six shells fell on Shebekino at dawn", **GOVERNOR
    ),
    claim(
        "3",
        "munitions",
        "target",
        "Six shells fell on Shebekino",
        value="~6",
        **GOVERNOR,
    ),
    claim("4", "perpetrator", "target", "Kyiv</b> called", value="a", **GOVERNOR),
    claim("5", "perpetrator", "initiator", "denied any part", stance="deny", **KYIV),
    claim("6", "crossing", "initiator", "no such words", stance="no_comment", **KYIV),
    claim("10", "crossing", "target", "Six shells fell", value="UA", **GOVERNOR),
    claim(
        "7",
        "occurred",
        "independent",
        HOSTILE,
        claimant_name="**Monitors** [x](javascript:alert(5))",
        claimant_kind="independent",
        stated_on=None,
        stated_at=None,
    ),
    claim("8", "target", "unknown", "a school was hit", value="a [school](x)"),
    claim(
        "9",
        "casualties",
        "unknown",
        "three people were killed",
        value=">=1200",
        claimant_name="Border guards",
        claimant_actor_id="b",
    ),
]
CLAIMED: dict[str, list[Row]] = {**EVIDENCE, "claims": CLAIMS}


def show_texts(home: Home, *, is_held: bool = True) -> None:
    """As an operator does who may, and as `publish` then does."""
    home.config.write_text("[dashboard]\nshow_full_text = true\n")
    if is_held:
        home.texts.mkdir()
        held = pa.table({"document_sha256": ["doc"], "text": [TEXT]})
        pq.write_table(held, texts_path(home, FIRST_BUILD))
