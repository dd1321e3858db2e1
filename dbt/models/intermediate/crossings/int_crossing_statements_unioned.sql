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
    {{ union_of_sources("crossing_statements") }}
)

select
    report_id,
    statement_number,
    kind,
    stance,
    value_country_code,
    value_region_code,
    value_actor_id,
    claimant_kind,
    claimant_country_code,
    claimant_actor_id,
    quote,
    load_id
from unioned
where {{ is_above_mark() }}
