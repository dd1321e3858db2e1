{# Kilometres on the WGS84 spheroid, which DuckDB reads latitude first. #}
{% macro from_point_km(longitude_1, latitude_1, longitude_2, latitude_2) -%}
    st_distance_spheroid(
        st_point({{ latitude_1 }}, {{ longitude_1 }}),
        st_point({{ latitude_2 }}, {{ longitude_2 }})
    ) / 1000
{%- endmacro %}

{# Kilometres from a point to the nearest point of a line of a degree or less: a GEOMETRY
   of longitude and latitude that does not cross the antimeridian. Which point that is
   is judged with degrees of longitude shrunk as they are halfway between the two. #}
{% macro geodesic_km(longitude, latitude, geometry) -%}
    {%- set shrunk -%}
        cos(radians(
            (2 * ({{ latitude }}) + st_ymin({{ geometry }}) + st_ymax({{ geometry }})) / 4
        ))
    {%- endset -%}
    {%- set nearest -%}
        st_closestpoint(
            st_affine({{ geometry }}, {{ shrunk }}, 0, 0, 1, 0, 0),
            st_point(({{ longitude }}) * {{ shrunk }}, {{ latitude }})
        )
    {%- endset -%}
    {{ from_point_km(
        longitude, latitude, "st_x(" ~ nearest ~ ") / " ~ shrunk, "st_y(" ~ nearest ~ ")"
    ) }}
{%- endmacro %}
