{{
    config(
        materialized="incremental",
        incremental_strategy="append",
        on_schema_change="fail",
        post_hook="{{ drop_orphans(ref('int_match_reports'), ['account_key']) }}",
    )
}}

-- One row per account. Its key is made of all else in the row: what is held already
-- never changes.
select
    account_key,
    any_value(source_name) as source_name,
    any_value(coded_by) as coded_by,
    any_value(event_family) as event_family,
    any_value(event_type) as event_type,
    any_value(country_code) as country_code,
    any_value(region_code) as region_code,
    any_value(place_precision) as place_precision,
    any_value(folded_place_name) as folded_place_name,
    any_value(language) as language,
    any_value(document_key) as document_key,
    any_value(geonames_id) as geonames_id,
    any_value(latitude) as latitude,
    any_value(longitude) as longitude,
    any_value(radius_km) as radius_km,
    any_value(fatality_count_low) as fatality_count_low,
    any_value(fatality_count_best) as fatality_count_best,
    any_value(fatality_count_high) as fatality_count_high,
    any_value(actors) as actors,
    any_value(initiators) as initiators,
    any_value(targets) as targets,
    any_value(actor_countries) as actor_countries,
    any_value(initiator_countries) as initiator_countries,
    any_value(words) as words,
    any_value(is_machine_feed) as is_machine_feed,
    any_value(is_precise) as is_precise,
    any_value(occurred_on) as occurred_on,
    any_value(first_on) as first_on,
    any_value(last_on) as last_on
from {{ ref("int_match_reports") }}
{% if is_incremental() %}
    where account_key not in (select held.account_key from {{ this }} as held)
{% endif %}
group by account_key
