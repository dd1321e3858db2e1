"""What the tables of `raw`, `read` and `ops` hold, beside those of the sources."""

ORIGIN = {
    "file_id": "VARCHAR",
    "row_number": "BIGINT",
    "row_hash": "UHUGEINT",
    "load_id": "BIGINT",
    "loaded_at": "TIMESTAMP",
}

TABLES = {
    "raw.loads": "load_id BIGINT PRIMARY KEY, what VARCHAR NOT NULL",
    "raw.generation": "generation BIGINT NOT NULL",
    "raw.sources": (
        "source_name VARCHAR PRIMARY KEY, source_title VARCHAR, publisher VARCHAR, "
        "licence VARCHAR, licence_url VARCHAR, citation VARCHAR, home_url VARCHAR, "
        "description VARCHAR, coded_by VARCHAR, expected_lag_hours INTEGER, "
        "is_redistributable BOOLEAN, is_publishable BOOLEAN, is_lethal_only BOOLEAN, "
        "is_machine_feed BOOLEAN, country_code VARCHAR"
    ),
    "raw.files": (
        "file_id VARCHAR PRIMARY KEY, source_name VARCHAR NOT NULL, table_name VARCHAR, "
        "release_name VARCHAR, file_name VARCHAR, status VARCHAR NOT NULL, reason VARCHAR, "
        "row_count_read BIGINT, row_count_loaded BIGINT, row_count_unchanged BIGINT, "
        "row_count_rejected BIGINT, "
        "load_id BIGINT, landed_at TIMESTAMP"
    ),
    "raw.rejected_rows": (
        "file_id VARCHAR, row_number BIGINT, reason VARCHAR, content BLOB, load_id BIGINT"
    ),
    "raw.sightings": (
        "table_name VARCHAR, row_hash UHUGEINT, file_id VARCHAR, load_id BIGINT"
    ),
    "raw.gate_records": (
        "load_id BIGINT, table_name VARCHAR, row_count BIGINT, "
        "row_fingerprint UHUGEINT, judged_at TIMESTAMP, PRIMARY KEY (load_id, table_name)"
    ),
    "raw.gate_results": (
        "load_id BIGINT, table_name VARCHAR, check_name VARCHAR, severity VARCHAR, "
        "is_success BOOLEAN, failing_row_count BIGINT, message VARCHAR, "
        "failing_rows VARCHAR, checked_at TIMESTAMP"
    ),
    "raw.home": "is_demo BOOLEAN NOT NULL",
    "raw.incident_decisions": (
        "decision_id VARCHAR, decided_at TIMESTAMP, decided_by VARCHAR, action VARCHAR, "
        "incident_ids VARCHAR[], report_ids VARCHAR[], other_report_ids VARCHAR[], "
        "undone_decision_id VARCHAR, because VARCHAR"
    ),
    "read.documents": (
        "document_sha256 VARCHAR, published_on DATE, reader_version VARCHAR, "
        "load_id BIGINT, PRIMARY KEY (document_sha256, published_on, reader_version)"
    ),
    "read.statements": (
        "document_sha256 VARCHAR, published_on DATE, reader_version VARCHAR, "
        "event_number INTEGER, event_word VARCHAR, event_type VARCHAR, "
        "occurred_on_earliest DATE, occurred_on_latest DATE, date_rule VARCHAR, "
        "place_name VARCHAR, place_id VARCHAR, region_code VARCHAR, "
        "country_code VARCHAR, latitude DOUBLE, longitude DOUBLE, "
        "place_precision VARCHAR, place_rule VARCHAR, actors VARCHAR[], "
        "quote VARCHAR, quote_start INTEGER, quote_end INTEGER, "
        "crossings STRUCT(kind VARCHAR, stance VARCHAR, value_country_code VARCHAR, "
        "value_region_code VARCHAR, value_actor VARCHAR, claimant_kind VARCHAR, "
        "claimant_country_code VARCHAR, claimant_actor VARCHAR, quote VARCHAR, "
        "quote_start INTEGER, quote_end INTEGER)[], "
        "initiators VARCHAR[], targets VARCHAR[], occurred_on DATE, outcome VARCHAR, "
        "fatality_count_low INTEGER, fatality_count_best INTEGER, "
        "fatality_count_high INTEGER, "
        "claims STRUCT(kind VARCHAR, value VARCHAR, stance VARCHAR, "
        "claimant VARCHAR, claimant_kind VARCHAR, claimant_country_code VARCHAR, "
        "claimant_actor VARCHAR, channel VARCHAR, quote VARCHAR, "
        "quote_start INTEGER, quote_end INTEGER)[]"
    ),
    "ops.pipeline_runs": (
        "run_id VARCHAR, command VARCHAR, build_id VARCHAR, status VARCHAR, "
        "stage VARCHAR, message VARCHAR, exit_code INTEGER, started_at TIMESTAMP, "
        "finished_at TIMESTAMP"
    ),
    "ops.check_results": (
        "build_id VARCHAR, gate VARCHAR, table_name VARCHAR, check_name VARCHAR, "
        "severity VARCHAR, is_success BOOLEAN, failing_row_count BIGINT, "
        "message VARCHAR, accepted_because VARCHAR, checked_at TIMESTAMP"
    ),
    "ops.builds": (
        "build_id VARCHAR, code_fingerprint VARCHAR, reader_version VARCHAR, "
        "borderlog_version VARCHAR, load_id BIGINT, is_demo BOOLEAN, built_at TIMESTAMP"
    ),
    "ops.incident_versions": (
        "incident_id VARCHAR, version_number INTEGER, version_reason VARCHAR, "
        "changed_fields VARCHAR[], build_id VARCHAR, judgement VARCHAR, "
        "known_from TIMESTAMP, known_until TIMESTAMP"
    ),
    "ops.recorded_fields": "field_name VARCHAR",
    "ops.incident_ids": "alias_incident_id VARCHAR, incident_id VARCHAR",
    "ops.incident_id_changes": (
        "old_incident_id VARCHAR, new_incident_id VARCHAR, reason VARCHAR, "
        "decision_id VARCHAR, build_id VARCHAR, changed_at TIMESTAMP"
    ),
    "ops.published_before": "built_at TIMESTAMP",
    "ops.model_fingerprints": "model_name VARCHAR PRIMARY KEY, fingerprint VARCHAR",
    "ops.models_to_refresh": "model_name VARCHAR PRIMARY KEY",
}
