-- what the ledgers say and what devices and places tell, where the two differ; found by the portal alone. kind =
-- SILENT, UNLISTED, MENDED, CERTIFICATE or ABSENT, cause = in what it lies, subject and subject_id = what it is
-- about (DEVICE, HAZARD, WORK, TASK or STOP and its number); premises_id null = the device hangs nowhere, then
-- district_id = where it was registered; body = who answers for the premises, as of the last look; person = login
-- of who says he was there; value and limit_value = what was measured and what it is held against, in the unit of
-- its cause; basis = the facts in few characters; state = OPEN, DISMISSED (somebody has said why it is none) or
-- GONE; open_slot 1 while it is not gone
create table if not exists difference (
  id           bigint not null auto_increment primary key,
  kind         varchar(16) collate utf8mb4_bin not null,
  cause        varchar(24) collate utf8mb4_bin not null,
  subject      varchar(16) collate utf8mb4_bin not null,
  subject_id   bigint not null,
  premises_id  bigint null,
  district_id  bigint null,
  body         varchar(200) null,
  device_id    bigint null,
  circuit      int null,
  alarm_id     bigint null,
  person       varchar(64) collate utf8mb4_bin null,
  since        bigint not null,
  value        double null,
  limit_value  double null,
  basis        varchar(190) collate utf8mb4_bin not null,
  state        varchar(16) collate utf8mb4_bin not null,
  reason       varchar(500) null,
  dismissed_at bigint null,
  dismissed_by varchar(64) collate utf8mb4_bin null,
  found_at     bigint not null,
  ended_at     bigint null,
  changed_at   bigint not null,
  open_slot    tinyint null default 1,
  demo         tinyint not null default 0,
  version      int not null default 0,
  unique key difference_open (kind, subject, subject_id, open_slot),
  key difference_premises (premises_id, state),
  key difference_state (state, kind, found_at),
  key difference_device (device_id),
  key difference_ended (ended_at),
  key difference_changed (changed_at),
  constraint fk_difference_premises_id foreign key (premises_id) references premises (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- what became of a difference: FIND, CHANGE (its facts changed), RENEW (they changed, and a dismissal was undone by
-- it), DISMISS, RESTORE, MOVE, END; when, by whom, and where it stood after it, so that the figures of a past day
-- need nothing that changed later
create table if not exists difference_act (
  id            bigint not null auto_increment primary key,
  difference_id bigint not null,
  at            bigint not null,
  act           varchar(16) collate utf8mb4_bin not null,
  actor         varchar(64) collate utf8mb4_bin not null,
  state         varchar(16) collate utf8mb4_bin not null,
  note          varchar(500) null,
  premises_id   bigint null,
  district_id   bigint null,
  key difference_act_difference (difference_id, at),
  key difference_act_at (at),
  key difference_act_premises (premises_id, difference_id),
  constraint fk_difference_act_difference_id foreign key (difference_id) references difference (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- a hazard with the circuit it is about and when it was said to be mended; people's words are not shown
create or replace algorithm = merge sql security invoker view hazard_mended_view as
select id, premises_id, state, device_id, circuit, alarm_kind, proved_at, closed_at, demo from hazard;

-- a work order with when and where somebody arrived, and when it was done; people's words are not shown
create or replace algorithm = merge sql security invoker view work_done_view as
select id, premises_id, kind, state, device_id, hazard_id, rule_id, arrived_at, arrived_lon, arrived_lat,
  arrived_accuracy, done_at, demo
from work_order;
