select
    build_id,
    borderlog_version,
    code_fingerprint,
    reader_version,
    load_id,
    is_demo,
    built_at
from {{ source("ops", "builds") }}
