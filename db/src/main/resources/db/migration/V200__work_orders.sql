-- by what work is given out without anybody asking for it: cause HAZARD, OFFLINE, CERTIFICATE or CALIBRATION, of the
-- premises below a district; days = how long it lasts, or how soon it ends, before it does; hazard_kind null = any
create table if not exists work_rule (
  id            bigint not null auto_increment primary key,
  district_id   bigint not null,
  cause         varchar(16) collate utf8mb4_bin not null,
  hazard_kind   varchar(40) collate utf8mb4_bin null,
  days          int not null,
  kind          varchar(16) collate utf8mb4_bin not null,
  what          varchar(200) not null,
  arrive_hours  int not null,
  finish_hours  int not null,
  enabled       tinyint not null,
  made_at       bigint not null,
  made_by       varchar(64) collate utf8mb4_bin not null,
  version       int not null default 0,
  key work_rule_district (district_id),
  constraint fk_work_rule_district_id foreign key (district_id) references district (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- what a provider is to do at a premises. wanted_… = when, as it was asked for; arrive_by, finish_by = as agreed, null
-- = no time to arrive is open; …_told_at = when the portal heard of it; arrived_lon, arrived_lat in WGS-84 and
-- arrived_accuracy in metres, null = nobody said where; done_persons = logins of who did it and in whose place, between
-- commas; rule_id and cause = what it was given out by, null = by hand; hazard_id = the hazard it is to mend
create table if not exists work_order (
  id               bigint not null auto_increment primary key,
  premises_id      bigint not null,
  provider_id      bigint not null,
  kind             varchar(16) collate utf8mb4_bin not null,
  state            varchar(16) collate utf8mb4_bin not null,
  what             varchar(200) not null,
  details          varchar(2000) null,
  place            varchar(200) null,
  device_id        bigint null,
  hazard_id        bigint null,
  rule_id          bigint null,
  cause            varchar(80) collate utf8mb4_bin null,
  wanted_arrive_by bigint not null,
  wanted_finish_by bigint not null,
  arrive_by        bigint null,
  finish_by        bigint not null,
  dispatched_at    bigint not null,
  accepted_at      bigint null,
  arrived_at       bigint null,
  arrived_told_at  bigint null,
  arrived_lon      double null,
  arrived_lat      double null,
  arrived_accuracy double null,
  done_at          bigint null,
  done_told_at     bigint null,
  result           varchar(2000) null,
  done_persons     varchar(4000) collate utf8mb4_bin null,
  passed_at        bigint null,
  rating           int null,
  rating_words     varchar(500) null,
  ended_at         bigint null,
  registered_at    bigint not null,
  registered_by    varchar(64) collate utf8mb4_bin not null,
  changed_at       bigint not null,
  demo             tinyint not null default 0,
  version          int not null default 0,
  unique key work_order_cause (rule_id, cause),
  key work_order_premises (premises_id, state),
  key work_order_provider (provider_id, state),
  key work_order_state (state, finish_by),
  key work_order_registered (registered_at, id),
  key work_order_hazard (hazard_id),
  key work_order_device (device_id, kind),
  key work_order_ended (ended_at),
  key work_order_changed (changed_at),
  constraint fk_work_order_premises_id foreign key (premises_id) references premises (id),
  constraint fk_work_order_provider_id foreign key (provider_id) references provider (id),
  constraint fk_work_order_rule_id foreign key (rule_id) references work_rule (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- what was done with a work order, when the portal heard of it and by whom; happened_at = when it was, as was said; the
-- state after it. Each act keeps how the order stood after it, so that the figures of a past day need nothing that
-- changed later: provider, premises, the times agreed; took_minutes = from its being given to this provider until it
-- was done, rating = 1 to 5, each null for other acts
create table if not exists work_act (
  id           bigint not null auto_increment primary key,
  work_id      bigint not null,
  at           bigint not null,
  happened_at  bigint not null,
  act          varchar(16) collate utf8mb4_bin not null,
  actor        varchar(64) collate utf8mb4_bin not null,
  state        varchar(16) collate utf8mb4_bin not null,
  note         varchar(2000) null,
  provider_id  bigint not null,
  premises_id  bigint not null,
  arrive_by    bigint null,
  finish_by    bigint not null,
  took_minutes bigint null,
  rating       int null,
  key work_act_work (work_id, at),
  key work_act_at (at),
  key work_act_premises (premises_id, work_id),
  key work_act_provider (provider_id, act, at),
  constraint fk_work_act_work_id foreign key (work_id) references work_order (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- a hazard as others may find it by its number, its circuit and how far it is; people's words are not shown
create or replace algorithm = merge sql security invoker view hazard_state_view as
select id, premises_id, kind, state, device_id, registered_at, demo from hazard;
