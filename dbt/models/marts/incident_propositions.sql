select
    propositions.incident_id,
    propositions.kind,
    told.best_value,
    propositions.state,
    grades.evidence_grade,
    propositions.claim_count,
    propositions.assertion_count,
    propositions.denial_count,
    propositions.concession_count,
    propositions.qualification_count,
    propositions.no_comment_count,
    propositions.origin_count,
    propositions.asserting_side_count,
    cast(date_diff(
        'minute', propositions.first_asserted_at, propositions.first_denied_at
    ) / 60.0 as double) as hours_to_denial,
    cast(date_diff(
        'minute', propositions.first_asserted_at, propositions.first_independent_at
    ) / 60.0 as double) as hours_to_independent,
    propositions.first_asserted_at,
    propositions.first_denied_at,
    propositions.first_conceded_at,
    propositions.first_independent_at
from {{ ref("int_incident_propositions") }} as propositions
left join {{ ref("int_proposition_values") }} as told
    on
        propositions.incident_id = told.incident_id
        and propositions.kind = told.kind
left join {{ ref("int_proposition_grades") }} as grades
    on
        propositions.incident_id = grades.incident_id
        and propositions.kind = grades.kind
