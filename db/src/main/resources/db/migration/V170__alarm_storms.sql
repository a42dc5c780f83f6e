-- many alarms within a minute of one premises or in one district; source = premises: and its number, or district: and
-- its path; open_slot 1 = goes on, null = over
create table if not exists telling_storm (
  id        bigint not null auto_increment primary key,
  source    varchar(200) collate utf8mb4_bin not null,
  open_slot tinyint null default 1,
  began_at  bigint not null,
  last_at   bigint not null,
  unique key storm_open (source, open_slot),
  key storm_last (last_at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- the storms an alarm is part of; wide 0 = of its premises, 1 = of its district
create table if not exists telling_in_storm (
  alarm_id bigint not null,
  wide     tinyint not null,
  storm_id bigint not null,
  primary key (alarm_id, wide),
  key in_storm (storm_id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- what one person hears of one level of one storm; heard 1 = of an alarm of that level by itself, alarm_id and round =
-- where the one message about all others stands, told_at null while it is not written, reached = how many of its ways
-- lead to him; open_slot null = he has heard that all of them are over, and what comes then is told anew
create table if not exists telling_fold (
  id         bigint not null auto_increment primary key,
  storm_id   bigint not null,
  person     varchar(64) collate utf8mb4_bin not null,
  level      varchar(16) not null,
  heard      tinyint not null default 0,
  open_slot  tinyint null default 1,
  alarm_id   bigint null,
  round      bigint null,
  told_at    bigint null,
  reached    int not null default 0,
  cleared_at bigint null,
  unique key fold_once (storm_id, person, level, open_slot),
  key fold_alarm (alarm_id),
  key fold_waiting (cleared_at, told_at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- the alarms that a person was told of by that one message alone
create table if not exists telling_folded (
  fold_id  bigint not null,
  alarm_id bigint not null,
  step     varchar(16) not null,
  at       bigint not null,
  primary key (fold_id, alarm_id),
  key folded_alarm (alarm_id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
