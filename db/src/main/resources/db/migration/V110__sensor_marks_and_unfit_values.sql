-- Numbers by which a type of device says that no sensor is connected; metric '' = any. A mark counts only where no
-- working sensor could show it. Whoever adds one raises revision 'device'
create table if not exists sensor_mark (
  type_code varchar(40) collate utf8mb4_bin not null,
  metric    varchar(64) collate utf8mb4_bin not null default '',
  mark      double not null,
  primary key (type_code, metric, mark)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

insert into sensor_mark (type_code, metric, mark)
select t.code, '', m.mark
from (select 'DETECTOR-4' as code union all select 'DETECTOR-1' union all select 'ARC-EXT' union all select 'SMOKE') t
join (select 6553.5 as mark union all select -3276.8 union all select -500 union all select 32767
  union all select 65535) m on 1 = 1
on duplicate key update type_code = values(type_code);

insert into revision (name, n) values ('device', 1) on duplicate key update n = n + 1;

-- A metric of a circuit that has a sensor: because it has shown a real value, or because people say so (fitted 1);
-- with fitted 0 they say that it has none, whatever it showed before
create table if not exists channel (
  device_id bigint not null,
  circuit   int not null,
  metric    varchar(64) collate utf8mb4_bin not null,
  shown_at  bigint null,
  fitted    tinyint null,
  primary key (device_id, circuit, metric)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- What of a message could not be used while the rest of it was; code '' = a member that is no metric we know
create table if not exists unfit_value (
  device_no varchar(64) collate utf8mb4_bin not null,
  circuit   int not null,
  code      varchar(64) collate utf8mb4_bin not null,
  reason    varchar(64) collate utf8mb4_bin not null,
  detail    varchar(500) null,
  n         bigint not null,
  first_at  bigint not null,
  last_at   bigint not null,
  primary key (device_no, circuit, code, reason),
  key unfit_last (last_at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
