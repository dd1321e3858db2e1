{{
    config(
        materialized="incremental",
        incremental_strategy="delete+insert",
        unique_key="report_id",
        on_schema_change="fail",
        post_hook="{{ drop_orphans(
            ref('int_report_actors_unioned'), ['report_id', 'actor_id', 'role', 'load_id']
        ) }}",
    )
}}

select
    report_id,
    actor_id,
    role,
    load_id
from {{ ref("int_report_actors_unioned") }}
where {{ is_above_mark() }}
