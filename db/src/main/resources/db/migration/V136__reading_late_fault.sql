-- late days of devices that could not be counted the last time: why, how often in vain, and when the next try is due; the notes
-- in reading_late stay until they are counted
create table if not exists reading_late_fault (
  day       date not null,
  device_id bigint not null,
  since     bigint not null,
  tries     int not null,
  due_at    bigint not null,
  fault     varchar(500) not null,
  primary key (day, device_id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
