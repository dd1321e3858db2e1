-- One row per strike and what makes it part of a wave. Strikes that share a link are of
-- one wave: those of one side on one country and day
-- · that one text tells together, or beside the figures of a salvo;
-- · of which the figures of a salvo are told, in whatever text: a side's salvos on a
--   country and day are one. So is a salvo of which no place is told.
with strikes as (
    select
        *,
        case
            when side is not null
                then concat_ws('|', country_code, side, occurred_on)
        end as salvo_key
    from {{ ref("int_strikes") }}
),

told as (
    select distinct
        strikes.incident_id,
        strikes.salvo_key,
        documents.document_key,
        strikes.is_salvo
    from strikes
    inner join {{ ref("int_incident_documents") }} as documents
        on strikes.incident_id = documents.incident_id
    where strikes.salvo_key is not null
),

figures as (
    select distinct incident_id, document_key
    from {{ ref("int_figure_scopes") }}
    where scope = 'salvo'
),

-- Of several countries or sides in one text, only those share its figures of a salvo
-- whose strikes bear one.
bearing as (
    select distinct
        told.document_key,
        told.salvo_key
    from told
    inner join figures
        on
            told.incident_id = figures.incident_id
            and told.document_key = figures.document_key
),

tellings as (
    select
        told.incident_id,
        told.salvo_key,
        told.document_key,
        told.is_salvo or bearing.document_key is not null as is_of_salvo,
        count(*) over (
            partition by told.document_key, told.salvo_key
        ) as strike_count
    from told
    left join bearing
        on
            told.document_key = bearing.document_key
            and told.salvo_key = bearing.salvo_key
)

select distinct
    incident_id,
    concat_ws('|', salvo_key, document_key) as link_key
from tellings
where strike_count > 1
union all
select distinct
    incident_id,
    salvo_key as link_key
from tellings
where is_of_salvo
union all
select
    incident_id,
    incident_id as link_key
from strikes
where
    salvo_key is null
    and (
        is_salvo or incident_id in (select figures.incident_id from figures)
    )
