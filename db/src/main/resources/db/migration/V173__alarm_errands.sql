-- in whose hands an alarm is, and where somebody was sent; cause = what was found to be the cause, null while nobody
-- has said; dispatched_to = a step of the chain
create table if not exists telling_errand (
  alarm_id      bigint not null primary key,
  assignee_id   bigint null,
  assigned_at   bigint null,
  assigned_by   varchar(64) collate utf8mb4_bin null,
  dispatched_to varchar(16) null,
  dispatched_at bigint null,
  dispatched_by varchar(64) collate utf8mb4_bin null,
  cause         varchar(40) collate utf8mb4_bin null,
  key errand_assignee (assignee_id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- what people have written down about an alarm: what = NOTE, ASSIGNED, RELEASED, DISPATCHED; whom = to whom it went
create table if not exists telling_note (
  id       bigint not null auto_increment primary key,
  alarm_id bigint not null,
  at       bigint not null,
  actor    varchar(64) collate utf8mb4_bin not null,
  what     varchar(16) not null,
  whom     varchar(200) null,
  text     varchar(500) null,
  key note_alarm (alarm_id, id),
  key note_at (at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
