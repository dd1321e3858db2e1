{# One test a model, not one a column: each node has its price at every run. #}
{% test never_null(model, column_names) %}
    select {{ column_names | join(", ") }}
    from {{ model }}
    where
        {% for column_name in column_names %}
            {% if not loop.first %}or {% endif %}{{ column_name }} is null
        {% endfor %}
{% endtest %}
