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
    actors.report_id,
    actors.actor_id,
    actors.role,
    actors.load_id
from {{ ref("int_report_actors_unioned") }} as actors
inner join {{ ref("int_reports_placed") }} as placed
    on actors.report_id = placed.report_id
where {{ is_above_mark("actors.load_id") }}
