"""Made-up reports on many distinct places, by a rule: the same ones every time."""

import sys
from dataclasses import dataclass
from pathlib import Path

import duckdb

from warehouse.reference import DATA

# Half lie near a land border, a third at a settlement, the rest anywhere inland; the
# names of the first are mostly not known there, as those of a feed often are not.
MAKE_PLACES = """
create temp table made_places as
with numbers as (
    select range as place, hash(range, 'kind') % 100 as kind from range(?)
),
settlements as (
    select *, row_number() over (order by hash(place_id)) - 1 as number
    from read_parquet(?)
    qualify number < 200000
),
pieces as (
    select *, row_number() over (order by hash(border_id)) - 1 as number
    from reference.borders
    where policy = 'de_jure'
    qualify number < 8000
),
drawn as (
    select
        numbers.*,
        settlements.*,
        pieces.country_code_1,
        (pieces.min_latitude + pieces.max_latitude) / 2 as piece_latitude,
        (pieces.min_longitude + pieces.max_longitude) / 2 as piece_longitude,
        hash(place, 'name') % 100 as name_share,
        hash(place, 'hint') % 100 as hint_share,
        hash(place, 'precision') % 100 as precision_share,
        hash(place, 'north') % 20000 / 10000 - 1 as north,
        hash(place, 'east') % 20000 / 10000 - 1 as east
    from numbers
    inner join settlements
        on hash(place, 'settlement') % 200000 = settlements.number
    inner join pieces on hash(place, 'piece') % 8000 = pieces.number
)
select
    place,
    md5(place::varchar) as place_key,
    case
        when hint_share >= 50 then null
        when kind < 50 then country_code_1
        else country_code
    end as hint_country_code,
    case when kind between 50 and 79 and hint_share < 5 then region_code end
        as hint_region_code,
    case
        when name_share >= 80 then null
        when kind >= 80 then 'Place ' || place
        when name_share < 10 and len(alternate_names) > 0 then alternate_names[1]
        else place_name
    end as place_name,
    case
        when precision_share < 20 then 'exact'
        when precision_share < 70 then 'settlement'
        when precision_share < 80 then 'district'
        when precision_share < 95 then 'region'
        when precision_share < 99 then 'country'
        else 'unknown'
    end as place_precision,
    round(case
        when kind < 50 then piece_latitude + 0.4 * north
        when kind < 80 then latitude + 0.02 * north
        else latitude + north
    end, 4) as latitude,
    round(case
        when kind < 50 then piece_longitude + 0.4 * east
        when kind < 80 then longitude + 0.02 * east
        else longitude + east
    end, 4) as longitude
from drawn
"""

# Every place once, then places drawn at random; `first` is that of the report.
MAKE_REPORTS = """
insert into intermediate.int_reports_unioned by name
with numbers as (
    select
        range as report,
        case
            when range - $first < $new_places then $places - $new_places + range - $first
            else hash(range, 'report') % $places
        end as place
    from range($first, $first + $reports)
)
select
    md5('report ' || report) as report_id,
    made_places.* exclude (place),
    'gdelt' as source_name,
    report::varchar as source_key,
    $load_id as load_id
from numbers
inner join made_places on numbers.place = made_places.place
"""


@dataclass(frozen=True)
class Batch:
    """Reports from number `first` on; the last `new_places` of `places` are new."""

    load_id: int
    first: int
    reports: int
    places: int
    new_places: int


def main(warehouse: Path, batch: Batch) -> None:
    with duckdb.connect(warehouse) as connection:
        gazetteer = str(DATA / "places.parquet")
        connection.execute(MAKE_PLACES, [batch.places, gazetteer])
        made = connection.execute(MAKE_REPORTS, vars(batch)).fetchone()
        assert made == (batch.reports,), "too few settlements or borders to draw from"
        connection.execute("checkpoint")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Batch(*map(int, sys.argv[2:])))
