select
    build_id,
    borderlog_version,
    code_fingerprint,
    reader_version,
    load_id,
    built_at
from {{ source("ops", "builds") }}
