-- One row per incident and policy of which somebody says or denies that something
-- crossed: from where most sides have it coming, and which sides say so.
with said as (
    select * from {{ ref("int_incident_statements") }}
    where kind in ('crossing', 'perpetrator')
),

-- Who says of itself that it crossed: naming it as the perpetrator agrees.
self_declared as (
    select distinct incident_id, policy, claimant_actor_id
    from said
    where
        kind = 'crossing'
        and stance <> 'deny'
        and is_of_crossing
        and claimant_actor_id is not null
),

-- So does naming one who is based where it is said to have come from.
told_origins as (
    select incident_id, policy, list(distinct origin_country_code) as country_codes
    from said
    where
        kind = 'crossing'
        and stance <> 'deny'
        and is_of_crossing
        and origin_country_code is not null
    group by all
),

statements as (
    select
        said.* exclude (is_of_crossing),
        said.is_of_crossing
        or (
            said.kind = 'perpetrator'
            and (
                self_declared.claimant_actor_id is not null
                or list_has_any(
                    said.actor_base_codes, coalesce(told_origins.country_codes, [])
                )
            )
        ) as is_of_crossing
    from said
    left join told_origins
        on
            said.incident_id = told_origins.incident_id
            and said.policy = told_origins.policy
    left join self_declared
        on
            said.incident_id = self_declared.incident_id
            and said.policy = self_declared.policy
            and said.value_actor_id = self_declared.claimant_actor_id
),

origins as (
    select
        incident_id,
        policy,
        origin_country_code,
        count(distinct side) as side_count,
        bool_or(kind = 'crossing') as is_told_as_crossing,
        count(*) as statement_count
    from statements
    where
        stance <> 'deny' and is_of_crossing and origin_country_code is not null
    group by incident_id, policy, origin_country_code
    qualify row_number() over (
        partition by incident_id, policy
        order by
            side_count desc,
            is_told_as_crossing desc,
            statement_count desc,
            bool_or(side = 'location') desc,
            origin_country_code asc
    ) = 1
),

-- A side that has it coming from elsewhere, or done by others than itself, denies it.
related as (
    select
        statements.*,
        origins.origin_country_code as chosen_origin,
        case
            when statements.side in ('initiator', origins.origin_country_code)
                then 'origin'
            else statements.side
        end as speaker,
        coalesce(
            statements.origin_country_code <> origins.origin_country_code, false
        )
        or (
            statements.side = 'initiator'
            and statements.kind = 'perpetrator'
            and not statements.has_actor_acted
        ) as is_of_another_origin
    from statements
    left join origins
        on
            statements.incident_id = origins.incident_id
            and statements.policy = origins.policy
),

speakers as (
    select
        incident_id,
        policy,
        speaker,
        any_value(chosen_origin) as origin_country_code,
        bool_or(
            kind = 'crossing'
            and stance <> 'deny'
            and is_of_crossing
            and not is_of_another_origin
        ) as says_it_crossed,
        bool_or(
            kind = 'perpetrator'
            and stance <> 'deny'
            and is_of_crossing
            and not is_of_another_origin
        ) as says_who_did_it,
        bool_or(stance = 'concede' and is_of_crossing) as concedes,
        bool_or(kind = 'crossing' and stance = 'deny') as denies_it_crossed,
        bool_or(
            case
                when stance <> 'deny' then is_of_crossing and is_of_another_origin
                else
                    kind = 'crossing'
                    or is_of_crossing
                    or has_actor_acted
                    or value_actor_id is null
            end
        ) as denies,
        bool_or(
            kind = 'crossing' and stance <> 'deny' and not is_of_crossing
        ) as says_from_here,
        bool_or(
            kind = 'perpetrator'
            and stance <> 'deny'
            and is_of_crossing
            and not is_actor_standing_here
        ) as names_an_outsider,
        bool_or(is_from_occupied_unit and stance <> 'deny') as is_from_occupied_unit
    from related
    group by all
),

asserting as (
    select
        *,
        says_it_crossed or (says_who_did_it and not denies_it_crossed) as asserts,
        count(*) filter (
            where says_it_crossed or (says_who_did_it and not denies_it_crossed)
        ) over (partition by incident_id, policy) as asserting_speaker_count
    from speakers
)

select
    incident_id,
    policy,
    any_value(origin_country_code) as origin_country_code,
    bool_or(asserts) as is_asserted,
    bool_or(concedes and not denies_it_crossed) as is_conceded,
    bool_or(asserts and speaker = 'independent') as is_independent,
    bool_or(asserts and speaker = 'origin') as is_of_origin_side,
    bool_or(asserts and speaker = 'location') as is_of_location_side,
    bool_or(
        denies
        and (
            asserting_speaker_count > cast(asserts as integer)
            or (says_it_crossed and denies_it_crossed)
        )
    ) as is_denied,
    bool_or(says_from_here) as is_from_here_too,
    -- Fired by forces that stand there, or by nobody who is said to have come.
    bool_or(says_from_here)
    and not bool_or(says_it_crossed)
    and not bool_or(names_an_outsider) as is_from_here_only,
    bool_or(is_from_occupied_unit) as is_from_occupied_unit
from asserting
group by all
