{{
    config(
        materialized="incremental",
        incremental_strategy="delete+insert",
        unique_key="report_id",
        on_schema_change="fail",
        post_hook="{{ drop_orphans(ref('int_report_ids'), ['report_id', 'load_id']) }}",
    )
}}

-- depends_on: {{ ref("int_report_ids") }}
with unioned as (
    {{ union_of_sources("report_actors") }}
)

select
    report_id,
    actor_id,
    role,
    load_id
from unioned
where {{ is_above_mark() }}
