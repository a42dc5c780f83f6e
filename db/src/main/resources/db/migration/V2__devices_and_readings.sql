create table device_type (
  code                   varchar(40) collate utf8mb4_bin not null primary key,
  name_zh                varchar(100) not null,
  name_en                varchar(100) not null,
  vendor                 varchar(100) null,
  offline_after_seconds  int not null,
  sort                   int not null
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table device (
  id            bigint not null auto_increment primary key,
  no            varchar(64) collate utf8mb4_bin not null unique,
  premises_id   bigint null,
  type_code     varchar(40) collate utf8mb4_bin not null,
  position      varchar(200) null,
  certificate_no varchar(40) null,
  registered_at bigint not null,
  retired_at    bigint null,
  demo          tinyint not null default 0,
  version       int not null default 0,
  key device_premises (premises_id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table circuit (
  id            bigint not null auto_increment primary key,
  device_id     bigint not null,
  no            int not null,
  name          varchar(100) not null,
  rated_current double null,
  version       int not null default 0,
  unique key circuit_no (device_id, no)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table device_credential (
  id          bigint not null auto_increment primary key,
  device_id   bigint not null,
  username    varchar(64) collate utf8mb4_bin not null unique,
  secret_hash char(64) collate utf8mb4_bin not null,
  created_at  bigint not null,
  revoked_at  bigint null,
  key credential_device (device_id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- all that a broker may know: who may connect, as which device, with which secret (SHA-256, lower-case hex)
create view broker_credential as
select c.username, d.no as device_no, c.secret_hash
from device_credential c join device d on d.id = c.device_id
where c.revoked_at is null and d.retired_at is null;

-- when each device was last heard, apart from the device so that telling it never waits for an edit
create table device_seen (
  device_id     bigint not null primary key,
  last_received bigint not null,
  last_ts       bigint null
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- partitions by day are added and dropped by the measurement room
create table reading (
  ts               bigint not null,
  device_id        bigint not null,
  circuit          int not null,
  received_at      bigint not null,
  seq              bigint null,
  clockless        tinyint not null default 0,
  residual_current double null,
  temperature1     double null,
  temperature2     double null,
  temperature3     double null,
  temperature4     double null,
  current_a        double null,
  current_b        double null,
  current_c        double null,
  current_n        double null,
  voltage_a        double null,
  voltage_b        double null,
  voltage_c        double null,
  power            double null,
  energy           double null,
  power_factor     double null,
  frequency        double null,
  thd_u            double null,
  thd_i            double null,
  arc_count        double null,
  smoke            double null,
  extra            text null,
  primary key (ts, device_id, circuit),
  key reading_history (device_id, ts)
) default character set utf8mb4 collate utf8mb4_unicode_ci
partition by range (ts) (partition p0 values less than (0));

create table reading_conflict (
  id          bigint not null auto_increment primary key,
  device_id   bigint not null,
  circuit     int not null,
  ts          bigint not null,
  metric      varchar(64) collate utf8mb4_bin not null,
  stored      double null,
  offered     double null,
  received_at bigint not null,
  unique key conflict_once (device_id, ts, circuit, metric, offered),
  key conflict_received (received_at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table misdated_reading (
  id          bigint not null auto_increment primary key,
  device_id   bigint not null,
  circuit     int not null,
  ts          bigint not null,
  body        text not null,
  received_at bigint not null,
  unique key misdated_once (device_id, ts, circuit),
  key misdated_received (received_at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table rejected_frame (
  id          bigint not null auto_increment primary key,
  received_at bigint not null,
  origin      varchar(200) collate utf8mb4_bin not null,
  device_no   varchar(64) collate utf8mb4_bin not null,
  reason      varchar(64) collate utf8mb4_bin not null,
  detail      varchar(500) null,
  size        int not null,
  body        blob null,
  key rejected_received (received_at),
  key rejected_device (device_no, received_at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- every rejected frame counts here, also those whose bodies the rate cap did not keep
create table rejected_tally (
  device_no varchar(64) collate utf8mb4_bin not null,
  hour_at   bigint not null,
  reason    varchar(64) collate utf8mb4_bin not null,
  n         bigint not null,
  kept      bigint not null,
  primary key (device_no, hour_at, reason),
  key tally_hour (hour_at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table broker_event (
  id        bigint not null auto_increment primary key,
  at        bigint not null,
  kind      varchar(40) collate utf8mb4_bin not null,
  username  varchar(64) collate utf8mb4_bin null,
  client_id varchar(128) collate utf8mb4_bin null,
  remote    varchar(64) null,
  topic     varchar(300) collate utf8mb4_bin null,
  n         bigint not null,
  key broker_event_at (at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
