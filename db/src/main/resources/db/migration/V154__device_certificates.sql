-- What a device's certificate says, as somebody entered it: a change is a new row, so that each day's is known. In
-- epoch milliseconds, ended_at exclusive and null while it holds; ended tells why: REPLACED or REMOVED. ccc = by
-- compulsory national certification; functions = their codes in between commas; the days are inclusive
create table if not exists device_certificate (
  id         bigint not null auto_increment primary key,
  device_id  bigint not null,
  number     varchar(40) collate utf8mb4_bin not null,
  ccc        tinyint not null,
  functions  varchar(400) collate utf8mb4_bin not null,
  holder     varchar(200) null,
  model      varchar(100) null,
  issued_on  date null,
  expires_on date null,
  note       varchar(500) null,
  entered_at bigint not null,
  entered_by varchar(64) collate utf8mb4_bin not null,
  ended_at   bigint null,
  ended      varchar(16) collate utf8mb4_bin null,
  ended_by   varchar(64) collate utf8mb4_bin null,
  open_slot  tinyint generated always as (case when ended_at is null then 1 end) virtual,
  unique key device_certificate_open (device_id, open_slot),
  key device_certificate_number (number),
  key device_certificate_device (device_id, entered_at),
  key device_certificate_entered (entered_at),
  key device_certificate_ended (ended_at),
  constraint fk_device_certificate_device_id foreign key (device_id) references device (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- which functions a notice wants certified of the equipment, by their codes; a campaign without a row wants none
create table if not exists campaign_demand (
  campaign_id   bigint not null,
  function_code varchar(40) collate utf8mb4_bin not null,
  primary key (campaign_id, function_code)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- a kind of device, whether it watches electricity, and how many seconds it may be silent before it is offline
create or replace algorithm = merge sql security invoker view device_type_view as
select code, name_zh, name_en, vendor, offline_after_seconds, sort, electrical from device_type;

-- what a device's certificate said from when to when, ended_at exclusive, null = still; functions between commas
create or replace algorithm = merge sql security invoker view device_certificate_view as
select device_id, number, ccc, functions, expires_on, entered_at, ended_at from device_certificate;
