{{
    config(
        materialized="incremental",
        incremental_strategy="delete+insert",
        unique_key="report_id",
        on_schema_change="fail",
        post_hook=[
            "{{ drop_out_of_scope() }}",
            "{{ drop_orphans(ref('int_report_ids'), ['report_id']) }}",
        ],
    )
}}

-- depends_on: {{ ref("int_report_ids") }}
-- One row per report that stands in an incident or may: what it is compared by. Rows of
-- a machine feed that tell the same in all of it are one account, whose key is made of
-- what is compared. Reports of one side's salvo on a country, told without a place, are
-- one account too: of a kind that is compared with no other.
with decided as (
    select report_id_left as report_id from {{ ref("int_decided_pairs") }}
    union
    select report_id_right from {{ ref("int_decided_pairs") }}
),

placed as (
    select * from {{ ref("int_reports_placed") }}
    {% if is_incremental() %}
        where
            {{ is_above_mark() }}
            or report_id in (select decided.report_id from decided)
            or report_id in (
                select held.report_id from {{ this }} as held
                where held.is_decided
            )
    {% endif %}
),

actors as (
    select
        actors.report_id,
        actors.actor_id,
        actors.role,
        coalesce(
            listed.home_country_code,
            case
                when starts_with(actors.actor_id, 'state-')
                    then upper(substr(actors.actor_id, 7))
            end
        ) as country_code
    from {{ ref("int_report_actors_unioned") }} as actors
    left join {{ ref("listed_actors") }} as listed on actors.actor_id = listed.actor_id
    where actors.report_id in (select placed.report_id from placed)
),

sides as (
    select
        report_id,
        list_sort(list(distinct actor_id)) as actors,
        list_sort(list(distinct actor_id) filter (role = 'initiator')) as initiators,
        list_sort(list(distinct actor_id) filter (role = 'target')) as targets,
        list_sort(
            list(distinct country_code) filter (country_code is not null)
        ) as actor_countries,
        list_sort(
            list(distinct country_code) filter (
                role = 'initiator' and country_code is not null
            )
        ) as initiator_countries
    from actors
    group by report_id
),

sides_begun as (
    select report_id, side from {{ ref("int_report_sides") }}
    where report_id in (select placed.report_id from placed)
),

described as (
    select
        placed.report_id,
        placed.source_name,
        placed.coded_by,
        placed.event_family,
        placed.event_type,
        placed.country_code,
        placed.region_code,
        placed.place_precision,
        {{ folded("reports.place_name") }} as folded_place_name,
        reports.language,
        -- What one text, page or post gave: the same event is not told twice in it.
        case
            when placed.source_name = 'articles' then reports.source_key
            else reports.url
        end as document_key,
        places.geonames_id,
        round(reports.latitude, 4) as latitude,
        round(reports.longitude, 4) as longitude,
        case when placed.place_precision = 'district' then 30 end as radius_km,
        reports.fatality_count_low,
        reports.fatality_count_best,
        reports.fatality_count_high,
        coalesce(sides.actors, []) as actors,
        coalesce(sides.initiators, []) as initiators,
        coalesce(sides.targets, []) as targets,
        coalesce(sides.actor_countries, []) as actor_countries,
        coalesce(sides.initiator_countries, []) as initiator_countries,
        {{ match_words("coalesce(reports.quote, reports.headline)") }} as every_word,
        placed.load_id,
        placed.is_machine_feed,
        placed.place_precision in ('exact', 'settlement')
        and reports.latitude is not null
        and reports.longitude is not null as is_precise,
        decided.report_id is not null as is_decided,
        placed.is_loose
        or (placed.unplaced_reason is null and placed.aggregate_reason is null)
            as is_in_scope,
        placed.is_salvo,
        placed.occurred_on,
        least(reports.occurred_on_earliest, placed.occurred_on) as first_on,
        greatest(reports.occurred_on_latest, placed.occurred_on) as last_on
    from placed
    inner join {{ ref("int_reports_unioned") }} as reports
        on placed.report_id = reports.report_id
    inner join {{ ref("int_places_located") }} as places
        on placed.place_key = places.place_key
    left join sides on placed.report_id = sides.report_id
    left join decided on placed.report_id = decided.report_id
),

-- What tells a text from others: without what reports say anyway.
telling as (
    select
        told.report_id,
        list_sort(list(told.word)) as words
    from (
        select
            described.report_id,
            unnest(described.every_word) as word
        from described
    ) as told
    anti join {{ ref("int_match_common_words") }} as common on told.word = common.word
    group by told.report_id
),

compared as (
    select
        described.*,
        case when len(described.every_word) > 0 then coalesce(telling.words, []) end
            as words
    from described
    left join telling on described.report_id = telling.report_id
    where not described.is_salvo
    union all by name
    -- Where nobody says whose salvo it is, only one text tells of one.
    select
        described.report_id,
        'salvo' as source_name,
        'salvo' as event_family,
        'salvo' as event_type,
        described.country_code,
        described.place_precision,
        case when sides_begun.side is null then described.document_key end
            as document_key,
        [] as actors,
        case
            when sides_begun.side is null then [] else [sides_begun.side]
        end as initiators,
        [] as targets,
        [] as actor_countries,
        [] as initiator_countries,
        described.load_id,
        false as is_machine_feed,
        false as is_precise,
        described.is_decided,
        described.is_in_scope,
        described.occurred_on,
        described.occurred_on as first_on,
        described.occurred_on as last_on
    from described
    left join sides_begun on described.report_id = sides_begun.report_id
    where described.is_salvo
)

select
    * exclude (is_salvo, every_word),
    {{ hashed([
        "source_name", "event_family", "event_type", "country_code", "region_code",
        "place_precision", "folded_place_name", "language", "document_key",
        "geonames_id", "latitude", "longitude", "fatality_count_low",
        "fatality_count_best", "fatality_count_high", "actors", "initiators",
        "targets", "words", "occurred_on", "first_on", "last_on",
        "case when is_decided or not (is_machine_feed or event_type = 'salvo')"
        ~ " then report_id end"
    ]) }} as account_key
from compared
{% if not is_incremental() %}
    where is_in_scope
{% endif %}
