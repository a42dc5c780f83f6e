-- how many items of an inspection failed, which lists and ledgers ask of all of them
update inspection_task set failed = (select count(*) from inspection_answer a
  where a.task_id = inspection_task.id and a.verdict = 'FAIL')
where exists (select 1 from inspection_answer b where b.task_id = inspection_task.id and b.verdict = 'FAIL');

-- each has a list, and a hazard a kind: where nothing is asked of it, the database need not look
create or replace algorithm = merge sql security invoker view inspection_record_view as
select t.id, t.kind, t.premises_id, t.list_code, l.purpose, l.name_zh, l.name_en, t.state, t.from_day, t.due_on,
  t.done_at, t.done_by, t.accompanied, t.conclusion, t.demo, t.failed
from inspection_task t left join inspection_list l on l.code = t.list_code;

create or replace algorithm = merge sql security invoker view hazard_ledger_view as
select h.id, h.premises_id, h.kind, k.name_zh, k.name_en, h.grade, h.state, h.what, h.place, h.measures,
  h.responsible, h.cost_yuan, h.source, h.found_on, h.finder, h.order_id, h.due_on, h.proved_at, h.closed_at,
  h.merged_into, h.demo
from hazard h left join hazard_kind k on k.code = h.kind;
