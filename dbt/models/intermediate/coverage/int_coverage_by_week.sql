-- Whether a source tells of all of a week in a country.
-- depends_on: {{ ref("incidents") }}
-- depends_on: {{ ref("source_coverage") }}
-- depends_on: {{ ref("sources") }}
{{ coverage_by("week") }}
