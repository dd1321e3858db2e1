select
    source_name,
    source_title,
    publisher,
    licence,
    licence_url,
    citation,
    home_url,
    description,
    coded_by,
    expected_lag_hours,
    is_redistributable,
    is_publishable,
    is_lethal_only,
    is_machine_feed
from {{ source("raw", "sources") }}
