-- One row per claim of how many munitions were launched or stopped: where in its words
-- the place of the incident is named, and where the whole country or several areas are.
with figures as (
    select
        claims.claim_id,
        claims.report_id,
        documents.incident_id,
        documents.document_key,
        {{ hashed([
            "documents.document_key", "claims.kind", "claims.value",
            "claims.claimant_name", "claims.quote_start"
        ]) }} as figure_key,
        ' ' || {{ words_of("claims.quote") }} || ' ' as words
    from {{ ref("int_claims_unioned") }} as claims
    inner join {{ ref("int_incident_documents") }} as documents
        on claims.report_id = documents.report_id
    where
        claims.kind in ('munitions', 'interception')
        and claims.stance in ('assert', 'concede')
        and claims.value is not null
),

named as (
    select
        places.incident_id,
        places.region_code is null as is_salvo,
        ' ' || {{ words_of("split_part(places.place_name, ',', 1)") }} || ' '
            as place_words,
        ' ' || {{ words_of(without_kind_of_region("regions.region_name")) }} || ' '
            as region_words,
        ' ' || {{ words_of("countries.country_name") }} || ' ' as country_words
    from {{ ref("int_incident_places") }} as places
    inner join {{ source("reference", "countries") }} as countries
        on places.country_code = countries.country_code
    left join {{ source("reference", "regions") }} as regions
        on places.region_code = regions.region_code
),

-- "Russia's Belgorod" is a place of Russia, not all of it.
compared as (
    select
        figures.* exclude (words),
        named.is_salvo,
        named.place_words,
        named.region_words,
        named.country_words,
        replace(figures.words, named.country_words || 's ', ' ') as words
    from figures
    inner join named on figures.incident_id = named.incident_id
)

select
    claim_id,
    report_id,
    incident_id,
    document_key,
    figure_key,
    case
        when not is_salvo
            then least(
                nullif(strpos(words, place_words), 0),
                nullif(strpos(words, region_words), 0)
            )
    end as place_position,
    least(
        nullif(strpos(words, nullif(regexp_extract(
            words, {{ phrase_of_whole_country("country_words") }}
        ), '')), 0),
        nullif(strpos(words, nullif(regexp_extract(
            words, {{ phrase_of_several_areas() }}
        ), '')), 0)
    ) as salvo_position,
    is_salvo
from compared
