-- most specific wins: circuit over premises over type; premises_id and circuit_id null = the type's default
create table alarm_rule (
  id            bigint not null auto_increment primary key,
  type_code     varchar(40) collate utf8mb4_bin null,
  premises_id   bigint null,
  circuit_id    bigint null,
  kind          varchar(40) collate utf8mb4_bin not null,
  metric        varchar(64) collate utf8mb4_bin not null,
  warning_limit double null,
  alarm_limit   double null,
  hysteresis    double not null default 0,
  hold_seconds  int not null default 0,
  enabled       tinyint not null default 1,
  changed_at    bigint not null,
  changed_by    varchar(64) collate utf8mb4_bin not null,
  version       int not null default 0,
  key rule_type (type_code),
  key rule_premises (premises_id),
  key rule_circuit (circuit_id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- a row exists from the first time a quantity left normal; its lock puts concurrent evaluations in a line
create table alarm_state (
  device_id         bigint not null,
  circuit           int not null,
  metric            varchar(64) collate utf8mb4_bin not null,
  kind              varchar(40) collate utf8mb4_bin not null,
  phase             varchar(16) not null,
  level             varchar(16) null,
  pending_since     bigint null,
  last_evaluated_ts bigint not null,
  alarm_id          bigint null,
  primary key (device_id, circuit, metric, kind)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table alarm (
  id              bigint not null auto_increment primary key,
  device_id       bigint not null,
  circuit         int not null,
  metric          varchar(64) collate utf8mb4_bin not null,
  kind            varchar(40) collate utf8mb4_bin not null,
  level           varchar(16) not null,
  source          varchar(16) not null,
  premises_id     bigint null,
  raised_at       bigint not null,
  received_at     bigint not null,
  value           double null,
  peak            double null,
  peak_at         bigint null,
  last_value      double null,
  last_at         bigint not null,
  limit_value     double null,
  occurrences     int not null default 1,
  historic        tinyint not null default 0,
  text            varchar(300) null,
  cleared_at      bigint null,
  acknowledged_at bigint null,
  acknowledged_by varchar(64) collate utf8mb4_bin null,
  note            varchar(500) null,
  open_slot       tinyint null default 1,
  changed_at      bigint not null,
  version         int not null default 0,
  unique key alarm_open (device_id, circuit, metric, kind, open_slot),
  key alarm_raised (raised_at),
  key alarm_changed (changed_at),
  key alarm_premises (premises_id, raised_at),
  key alarm_unsettled (open_slot, acknowledged_at, raised_at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table alarm_occurrence (
  id         bigint not null auto_increment primary key,
  alarm_id   bigint not null,
  started_at bigint not null,
  ended_at   bigint null,
  level      varchar(16) not null,
  source     varchar(16) not null,
  value      double null,
  peak       double null,
  unique key occurrence_once (alarm_id, started_at, source)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- what happened to an alarm, in order: raised, escalated, cleared, reopened, acknowledged, unacknowledged
create table alarm_history (
  id       bigint not null auto_increment primary key,
  alarm_id bigint not null,
  at       bigint not null,
  what     varchar(24) not null,
  actor    varchar(64) collate utf8mb4_bin null,
  value    double null,
  note     varchar(500) null,
  key history_alarm (alarm_id, at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- events the device itself reported, each kept once
create table device_event (
  id          bigint not null auto_increment primary key,
  device_id   bigint not null,
  circuit     int not null,
  ts          bigint not null,
  seq         bigint null,
  kind        varchar(16) not null,
  code        varchar(64) collate utf8mb4_bin not null,
  text        varchar(300) null,
  value       double null,
  received_at bigint not null,
  alarm_id    bigint null,
  paired_with bigint null,
  unique key event_once (device_id, ts, circuit, kind, code),
  key event_received (received_at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
