select
    build_id,
    gate,
    check_name,
    severity,
    message,
    failing_row_count,
    is_success,
    checked_at
from {{ source("ops", "check_results") }}
