-- One row per incident and pair of texts in it that are nearly the same words: seven of
-- ten words in common. Only texts that share a run of four words are compared.
{% set least_likeness = 0.7 %}

with texts as (
    select distinct
        grouped.incident_id,
        {{ words_of("reports.headline") }} as words
    from {{ ref("int_reports_grouped") }} as grouped
    inner join {{ ref("int_reports_unioned") }} as reports
        on grouped.report_id = reports.report_id
    where grouped.coded_by <> 'expert' and reports.headline is not null
    union
    select distinct
        grouped.incident_id,
        {{ words_of("reports.quote") }} as words
    from {{ ref("int_reports_grouped") }} as grouped
    inner join {{ ref("int_reports_unioned") }} as reports
        on grouped.report_id = reports.report_id
    where grouped.coded_by <> 'expert' and reports.quote is not null
),

long_texts as (
    select * from texts
    where len(string_split(words, ' ')) >= 6
),

runs as (
    select
        incident_id,
        words,
        unnest({{ runs_of("words", 4) }}) as run
    from long_texts
),

candidates as (
    select distinct
        one.incident_id,
        one.words as words_left,
        other.words as words_right
    from runs as one
    inner join runs as other
        on
            one.incident_id = other.incident_id
            and one.run = other.run
            and one.words < other.words
)

select
    incident_id,
    words_left,
    words_right
from candidates
where {{ likeness_of("words_left", "words_right") }} >= {{ least_likeness }}
