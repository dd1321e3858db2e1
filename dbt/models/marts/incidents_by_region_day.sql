{{ region_days(ref("incidents")) }}
