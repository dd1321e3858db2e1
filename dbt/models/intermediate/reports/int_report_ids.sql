{{ config(materialized="view") }}

with unioned as (
    {{ union_of_sources("reports") }}
)

select report_id, load_id from unioned
