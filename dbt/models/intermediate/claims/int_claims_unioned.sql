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
    {{ union_of_sources("claims") }}
)

select
    claim_id,
    report_id,
    claimant_actor_id,
    document_sha256,
    kind,
    value,
    stance,
    claimant_name,
    claimant_kind,
    claimant_country_code,
    channel,
    quote,
    reader_version,
    quote_start,
    quote_end,
    load_id,
    stated_at
from unioned
where {{ is_above_mark() }}
