-- Room fact reads its own tables, and nobody else asked.
drop view if exists fact_view;
drop view if exists fact_total_view;
drop view if exists fact_day_view;
