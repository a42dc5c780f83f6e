-- Where a device hung from when to when, in epoch milliseconds, valid_to exclusive and null while it hangs there;
-- ended tells why it ended: MOVED, RETIRED, REPLACED or MERGED. premises_id null = it hung in no premises
create table if not exists device_placement (
  id          bigint not null auto_increment primary key,
  device_id   bigint not null,
  premises_id bigint null,
  position    varchar(200) null,
  valid_from  bigint not null,
  valid_to    bigint null,
  ended       varchar(16) collate utf8mb4_bin null,
  reason      varchar(300) null,
  ended_by    varchar(64) collate utf8mb4_bin null,
  open_slot   tinyint generated always as (case when valid_to is null then 1 end) virtual,
  unique key device_placement_open (device_id, open_slot),
  key device_placement_premises (premises_id),
  key device_placement_device (device_id, valid_from),
  constraint fk_device_placement_device_id foreign key (device_id) references device (id),
  constraint fk_device_placement_premises_id foreign key (premises_id) references premises (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

insert into device_placement (device_id, premises_id, position, valid_from, valid_to, ended)
select d.id, d.premises_id, d.position, d.registered_at, d.retired_at,
  case when d.retired_at is not null then 'RETIRED' end
from device d left join device_placement p on p.device_id = d.id
where p.id is null;

-- The device that took over another's circuits, and when; installed_at = when the first of the row was registered
create table if not exists device_succession (
  device_id      bigint not null primary key,
  predecessor_id bigint not null,
  at             bigint not null,
  installed_at   bigint not null,
  unique key device_succession_once (predecessor_id),
  constraint fk_device_succession_device_id foreign key (device_id) references device (id),
  constraint fk_device_succession_predecessor_id foreign key (predecessor_id) references device (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- where a device hung from when to when, valid_to exclusive, null = still; premises_id null = in no premises
create or replace algorithm = merge sql security invoker view device_placement_view as
select device_id, premises_id, valid_from, valid_to from device_placement;

-- which device took over the circuits of which, and when; installed_at = when the first of the row was registered
create or replace algorithm = merge sql security invoker view device_succession_view as
select device_id, predecessor_id, at, installed_at from device_succession;
