"""Building: dbt over raw, and what the build says of itself."""
