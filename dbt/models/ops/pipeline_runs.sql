select
    run_id,
    command,
    build_id,
    status,
    stage,
    message,
    exit_code,
    started_at,
    finished_at
from {{ source("ops", "pipeline_runs") }}
