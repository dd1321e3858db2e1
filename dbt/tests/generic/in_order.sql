{# Each column's value is at most the next one's; nulls are passed over. #}
{% test in_order(model, column_names) %}
    select *
    from {{ model }}
    where
        {% for column_name in column_names[:-1] %}
            {% if not loop.first %}or{% endif %}
            {{ column_name }} > {{ column_names[loop.index] }}
        {% endfor %}
{% endtest %}
