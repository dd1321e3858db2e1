{% test unique_together(model, column_names) %}
    select {{ column_names | join(", ") }}, count(*) as row_count
    from {{ model }}
    group by all
    having count(*) > 1
{% endtest %}
