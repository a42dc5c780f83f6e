-- Readings and device events that are stored, but which a fault of ours kept from being judged; a chore judges them
-- when it is mended. odd = numbers of the reading that are judged and not stored, event_id 0 for readings
create table if not exists unjudged (
  id        bigint not null auto_increment primary key,
  what      varchar(16) collate utf8mb4_bin not null,
  device_id bigint not null,
  circuit   int not null,
  ts        bigint not null,
  event_id  bigint not null default 0,
  odd       text null,
  received_at bigint not null,
  fault     varchar(500) null,
  since     bigint not null,
  tries     int not null default 0,
  due_at    bigint not null,
  unique key unjudged_once (device_id, circuit, ts, what, event_id),
  key unjudged_due (due_at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
