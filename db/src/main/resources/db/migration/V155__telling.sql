-- what happened to alarms and nobody has been told of yet: written with the alarm, taken away with what was told;
-- patience = who must hear first: 0 of an alarm, 1 of a warning, 2 of all else; due_at and tries after a fault of ours
create table if not exists alarm_news (
  id       bigint not null auto_increment primary key,
  alarm_id bigint not null,
  what     varchar(24) not null,
  patience tinyint not null default 2,
  due_at   bigint not null default 0,
  tries    int not null default 0,
  key news_next (patience, id),
  key news_alarm (alarm_id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- whom a premises names for its alarms, in its own order; account_id = who reads the messages here too
create table if not exists contact (
  id          bigint not null auto_increment primary key,
  premises_id bigint not null,
  sort        int not null,
  name        varchar(100) not null,
  post        varchar(100) null,
  phone       varchar(40) collate utf8mb4_bin null,
  mail        varchar(254) collate utf8mb4_bin null,
  language    varchar(8) not null default 'zh',
  account_id  bigint null,
  version     int not null default 0,
  key contact_premises (premises_id, sort),
  key contact_account (account_id),
  constraint fk_contact_premises_id foreign key (premises_id) references premises (id),
  constraint fk_contact_account_id foreign key (account_id) references account (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- how far the telling of an alarm has come; round = what of alarm_news began it, done = steps taken, by comma;
-- next_at null = nothing more by the clock
create table if not exists telling (
  alarm_id bigint not null primary key,
  round    bigint not null default 0,
  severity varchar(16) null,
  began_at bigint null,
  done     varchar(200) not null default '',
  clear_at bigint null,
  ended    tinyint not null default 0,
  next_at  bigint null,
  key telling_due (next_at),
  key telling_open (ended, alarm_id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- one message of an alarm to one person by one way; person = account:, contact:, provider:, premises: and a number;
-- round as in telling, of an urging its moment
create table if not exists message (
  id         bigint not null auto_increment primary key,
  alarm_id   bigint not null,
  round      bigint not null,
  occasion   varchar(16) not null,
  step       varchar(16) not null,
  person     varchar(64) collate utf8mb4_bin not null,
  way        varchar(16) not null,
  who        varchar(200) not null,
  account_id bigint null,
  address    varchar(254) collate utf8mb4_bin null,
  language   varchar(8) not null,
  severity   varchar(16) not null,
  subject    varchar(200) not null,
  words      varchar(1000) not null,
  written_at bigint not null,
  outbox_id  bigint null,
  state      varchar(16) not null,
  tries      int not null default 0,
  handed_at  bigint null,
  result     varchar(500) null,
  cost_milli bigint not null default 0,
  read_at    bigint null,
  unique key message_once (alarm_id, round, occasion, step, person, way),
  key message_inbox (account_id, way, id),
  key message_unread (account_id, way, read_at),
  key message_outbox (outbox_id),
  key message_written (written_at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- whom somebody reached by phone about an alarm, and what was said
create table if not exists telling_call (
  id       bigint not null auto_increment primary key,
  alarm_id bigint not null,
  at       bigint not null,
  actor    varchar(64) collate utf8mb4_bin not null,
  reached  varchar(100) not null,
  note     varchar(500) null,
  key call_alarm (alarm_id, at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- an alarm as it stands, for those who are told of it
create or replace algorithm = merge sql security invoker view alarm_view as
select id, device_id, circuit, metric, kind, level, premises_id, raised_at, received_at, value, peak, limit_value,
  historic, text, cleared_at, acknowledged_at
from alarm;

-- who may log in, and in which language he reads; disabled_at null = may
create or replace algorithm = merge sql security invoker view account_view as
select id, login, name, phone, language, disabled_at from account;

-- a role of an account with its reach, null = not limited by that side
create or replace algorithm = merge sql security invoker view account_grant_view as
select account_id, role, district_id, industries, premises_id, provider_id from account_grant;

-- who acts for whom from which day to which, inclusive; district_id = where alone, null = wherever the giver may
create or replace algorithm = merge sql security invoker view delegation_view as
select giver_id, deputy_id, district_id, from_day, to_day, revoked_at from delegation;

-- a service provider and whom one calls there
create or replace algorithm = merge sql security invoker view provider_view as
select id, code, name, phone from provider;

-- whom one calls in a premises that has named nobody else
create or replace algorithm = merge sql security invoker view premises_contact_view as
select id, contact_name, contact_phone from premises;

-- haste = what tells of danger goes before all else of its kind; last, since it cannot be said twice
alter table outbox add column haste tinyint not null default 0,
  add key outbox_due (kind, delivered_at, given_up_at, available_at);
