"""Columns of the intermediate models, as far as labelled pairs of reports fill them."""

import pyarrow as pa

TEXT, WHOLE, REAL, DAY = pa.string(), pa.int32(), pa.float64(), pa.date32()
PLACE = pa.schema(
    [
        ("place_key", TEXT),
        ("geonames_id", pa.int64()),
        ("place_name", TEXT),
        ("country_code", TEXT),
        ("region_code", TEXT),
        ("place_precision", TEXT),
        ("location_rule", TEXT),
        ("place_radius_km", REAL),
        ("latitude", REAL),
        ("longitude", REAL),
    ]
)
REPORT = pa.schema(
    [
        *((name, TEXT) for name in (
            "report_id", "place_key", "source_name", "source_key", "headline", "quote",
            "url", "publisher", "language", "event_family", "event_type",
            "hint_country_code", "hint_region_code", "place_name", "place_precision",
        )),
        *((name, REAL) for name in ("place_radius_km", "latitude", "longitude")),
        *((f"fatality_count_{name}", WHOLE) for name in ("low", "best", "high")),
        ("occurred_on", DAY),
        ("occurred_on_earliest", DAY),
        ("occurred_on_latest", DAY),
        ("published_at", pa.timestamp("us")),
        ("loaded_at", pa.timestamp("us")),
    ]
)  # fmt: skip
SIDE = pa.schema([("report_id", TEXT), ("actor_id", TEXT), ("role", TEXT)])
CLAIM = pa.schema(
    [
        *((name, TEXT) for name in (
            "claim_id", "report_id", "kind", "stance", "claimant_kind", "channel", "quote",
        )),
        ("quote_start", WHOLE),
        ("quote_end", WHOLE),
    ]
)  # fmt: skip
