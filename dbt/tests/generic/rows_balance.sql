{# Of a loaded file, every row read is loaded, unchanged or rejected. #}
{% test rows_balance(model) %}
    select *
    from {{ model }}
    where
        status = 'loaded'
        and (
            row_count_read
            is distinct from row_count_loaded + row_count_unchanged + row_count_rejected
            or row_count_out_of_scope > row_count_loaded
        )
{% endtest %}
