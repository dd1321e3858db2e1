{{ config(materialized="view") }}

-- One row per pair of accounts of one salvo. It is one account unless a person decided
-- on a report of it.
with salvos as (
    select
        account_key, country_code, initiators, document_key, occurred_on
    from {{ ref("int_match_accounts") }}
    where event_type = 'salvo'
)

select
    l.account_key as account_key_left,
    r.account_key as account_key_right
from salvos as l
inner join salvos as r
    on
        l.country_code = r.country_code
        and l.occurred_on = r.occurred_on
        and l.initiators = r.initiators
        and l.document_key is not distinct from r.document_key
        and l.account_key < r.account_key
