"""What the Incidents page asks; FOUND stands on the scope of the filters."""

from dashboard.labels import FAMILIES, STATUSES, TYPES
from dashboard.queries.shared import SCOPED

# Letters that `strip_accents` leaves as they are; apostrophes go.
LEFT_ACCENTED = "'ıøłđ’ʼ''', 'iold'"


def folded(text: str) -> str:
    return f"translate(lower(strip_accents({text})), {LEFT_ACCENTED})"


# Words are folded on both sides; each must stand in some text of the incident.
FOUND = f"""
, texts as (
    select
        incident_id,
        concat_ws(' ', title, place_name, region_name, country_name) as words
    from scoped
    union all
    select scoped.incident_id, actors.actor_name as words
    from scoped
    inner join incident_actors on scoped.incident_id = incident_actors.incident_id
    inner join actors on incident_actors.actor_id = actors.actor_id
    union all
    select scoped.incident_id, reports.headline as words
    from scoped
    inner join reports on scoped.incident_id = reports.incident_id
    where reports.headline is not null
),

asked as (
    select distinct
        unnest(string_split({folded("$words::varchar")}, ' ')) as word
    where $words::varchar <> ''
),

told as (
    select texts.incident_id
    from texts
    inner join asked on contains({folded("texts.words")}, asked.word)
    group by texts.incident_id
    having count(distinct asked.word) = (select count(*) from asked)
),

found as (
    select * from scoped
    where
        ($words::varchar = '' or incident_id in (select incident_id from told))
        and (
            len($statuses::varchar[]) = 0
            or list_contains($statuses::varchar[], cross_border_status)
        )
        and (not $has_toll::boolean or fatality_count_best is not null)
        and (
            not $is_imprecise::boolean
            or place_precision not in ('exact', 'settlement')
        )
)
"""

TOTAL = FOUND + "select count(*) as incident_count from found"

ROWS = SCOPED + FOUND + "select * from found order by occurred_on desc, incident_id"

SORTS = {
    "date": "found.occurred_on",
    "title": folded("found.title"),
    "place": folded("coalesce(found.place_name, found.region_name)"),
    "means": f"list_position({[*FAMILIES]}, found.event_family)",
    "crossing": f"list_position({[*STATUSES]}, found.cross_border_status)",
    "type": f"list_position({[*TYPES]}, found.cross_border_type)",
    "origin": "origin_country_name",
    "deaths": "found.fatality_count_best",
    "reports": "found.report_count",
    "sources": "found.source_count",
}

PAGE = (
    FOUND
    + """
, countries as (
    select country_code, any_value(country_name) as country_name
    from regions
    group by country_code
)

select
    found.incident_id,
    found.title,
    found.place_name,
    found.region_name,
    found.country_name,
    found.place_precision,
    found.event_family,
    found.cross_border_status,
    found.cross_border_type,
    countries.country_name as origin_country_name,
    found.fatality_count_low,
    found.fatality_count_best,
    found.fatality_count_high,
    found.report_count,
    found.source_count,
    found.is_machine_feed_only,
    found.occurred_on
from found
left join countries on found.origin_country_code = countries.country_code
"""
)


def page_sorted(sort: str, *, is_descending: bool) -> str:
    """Unknown values stand last either way; `sort` is a key of SORTS."""
    way = "desc" if is_descending else "asc"
    return (
        f"{PAGE} order by {SORTS[sort]} {way} nulls last, "
        "found.occurred_on desc, found.incident_id limit $limit offset $offset"
    )


# Of either policy: a choice of status holds when the boundaries change.
STATUS_CODES = f"""
select distinct cross_border_status from incident_locations
order by list_position({[*STATUSES]}, cross_border_status)
"""

AGGREGATES_IN = """
, wide as (
    select * from aggregate_reports
    where
        occurred_on_earliest <= $until and occurred_on_latest >= $since
        and (
            (len($countries::varchar[]) = 0 and len($regions::varchar[]) = 0)
            or list_contains($countries::varchar[], country_code)
            or country_code in (
                select country_code from regions
                where list_contains($regions::varchar[], region_code)
            )
        )
)
"""

AGGREGATE_TOTALS = (
    AGGREGATES_IN
    + """
select
    sources.source_title,
    count(*) as report_count,
    sum(wide.fatality_count_low)::bigint as fatality_count_low,
    sum(wide.fatality_count_best)::bigint as fatality_count_best,
    sum(wide.fatality_count_high)::bigint as fatality_count_high,
    count(*) filter (where wide.fatality_count_best is null) as unknown_count
from wide
inner join sources on wide.source_name = sources.source_name
group by sources.source_name, sources.source_title
order by report_count desc, sources.source_title
"""
)

AGGREGATES = (
    AGGREGATES_IN
    + """
select
    wide.*,
    sources.source_title,
    reports.headline
from wide
inner join sources on wide.source_name = sources.source_name
inner join reports on wide.report_id = reports.report_id
order by wide.occurred_on_latest desc, wide.occurred_on_earliest desc, wide.report_id
limit 100
"""
)
