-- What the rooms show to the ledgers, beside what they show already.

-- a hazard as a ledger tells it; merged_into = the one that stands for it
create or replace algorithm = merge sql security invoker view hazard_ledger_view as
select h.id, h.premises_id, h.kind, k.name_zh, k.name_en, h.grade, h.state, h.what, h.place, h.measures,
  h.responsible, h.cost_yuan, h.source, h.found_on, h.finder, h.order_id, h.due_on, h.proved_at, h.closed_at,
  h.merged_into, h.demo
from hazard h join hazard_kind k on k.code = h.kind;

-- that somebody looked at what was said to be mended
create or replace algorithm = merge sql security invoker view hazard_review_view as
select proof_id, hazard_id, passed, reviewed_at, reviewed_by from hazard_review;

-- an order: its number, and in whose name it was issued
create or replace algorithm = merge sql security invoker view hazard_order_view as
select id, body_name, mark, for_year, number, issued_on, due_on from hazard_order;

-- an inspection or a self-check, with the list it goes by
create or replace algorithm = merge sql security invoker view inspection_record_view as
select t.id, t.kind, t.premises_id, t.list_code, l.purpose, l.name_zh, l.name_en, t.state, t.from_day, t.due_on,
  t.done_at, t.done_by, t.accompanied, t.conclusion, t.demo
from inspection_task t join inspection_list l on l.code = t.list_code;

-- to whom it was given
create or replace algorithm = merge sql security invoker view inspection_person_view as
select task_id, login, name from inspection_task_person;

-- what was answered to an item of its list
create or replace algorithm = merge sql security invoker view inspection_answer_view as
select task_id, item_id, verdict from inspection_answer;

-- a training of people of a premises
create or replace algorithm = merge sql security invoker view work_training_view as
select id, premises_id, provider_id, held_on, subject, trainer, people, names, withdrawn_at, demo from work_training;

-- what was done so that people know
create or replace algorithm = merge sql security invoker view publicity_view as
select id, kind, title, held_on, organiser, district_id, place, people, materials, words, withdrawn_at, demo
from publicity_action;

-- where a premises is found
create or replace algorithm = merge sql security invoker view premises_address_view as
select id, address from premises;
