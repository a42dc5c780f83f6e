-- What a device's messages tell of its clock: standing UNKNOWN, RIGHT or WRONG, and by how much a wrong one is ahead of
-- ours (negative = behind). The rest is the row of messages, up to the last one, that are off by the same
create table if not exists device_clock (
  device_id      bigint not null primary key,
  standing       varchar(16) not null,
  ahead_millis   bigint not null,
  messages       int not null,
  first_ts       bigint not null,
  first_received bigint not null,
  last_ts        bigint not null,
  last_received  bigint not null
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- who told the right time when last heard had a right clock: what the broker kept meanwhile is then believed
insert into device_clock (device_id, standing, ahead_millis, messages, first_ts, first_received, last_ts, last_received)
select s.device_id, 'RIGHT', 0, 0, 0, 0, 0, 0 from device_seen s join device d on d.id = s.device_id
where s.last_ts is not null and abs(s.last_received - s.last_ts) <= 120000
on duplicate key update standing = values(standing);
