select
    statements.report_id,
    statements.statement_number,
    grouped.incident_id,
    statements.kind,
    statements.stance,
    statements.value_country_code,
    statements.value_region_code,
    statements.value_actor_id,
    statements.claimant_kind,
    statements.claimant_country_code,
    statements.claimant_actor_id,
    statements.quote
from {{ ref("int_crossing_statements_unioned") }} as statements
inner join {{ ref("int_reports_placed") }} as placed
    on statements.report_id = placed.report_id
left join {{ ref("int_reports_grouped") }} as grouped
    on statements.report_id = grouped.report_id
