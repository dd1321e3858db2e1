select
    build_id,
    gate,
    table_name,
    check_name,
    severity,
    message,
    failing_row_count,
    accepted_because,
    is_success,
    checked_at
from {{ source("ops", "check_results") }}
