-- where the phone of whoever ended a visit was, in WGS-84; accuracy in metres, null = it did not say; at = when the
-- visit ended, told_at = when the portal heard of it
create table if not exists inspection_place (
  task_id  bigint not null primary key,
  lon      double not null,
  lat      double not null,
  accuracy double null,
  at       bigint not null,
  told_at  bigint not null,
  login    varchar(64) collate utf8mb4_bin not null,
  constraint fk_inspection_place_task_id foreign key (task_id) references inspection_task (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- an inspection with who ended it, when and where, and who of the premises was there; people's conclusions are not
-- shown
create or replace algorithm = merge sql security invoker view inspection_visit_view as
select t.id, t.kind, t.premises_id, t.state, t.done_at, t.done_by, t.accompanied, t.demo, l.lon, l.lat, l.accuracy
from inspection_task t left join inspection_place l on l.task_id = t.id;

-- what was answered to the items of an inspection, when on the spot, and when the portal heard of it
create or replace algorithm = merge sql security invoker view inspection_answer_view as
select task_id, item_id, verdict, answered_at, kept_at from inspection_answer;

-- where somebody stood on patrol; people's words are not shown
create or replace algorithm = merge sql security invoker view patrol_stop_view as
select id, round_id, point_id, premises_id, scanned, lon, lat, stopped_at, walker, demo from patrol_stop;
