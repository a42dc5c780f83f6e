-- what a hazard's circuit measured before and after it was mended, kept since raw readings end: which = BEFORE or
-- AFTER, from_at = beginning of the day shown in epoch milliseconds, points = JSON, a bucket each:
-- [epoch milliseconds, mean, least, greatest, count]
create table if not exists hazard_curve (
  hazard_id bigint not null,
  which     varchar(8) collate utf8mb4_bin not null,
  metric    varchar(64) collate utf8mb4_bin not null,
  from_at   bigint not null,
  points    mediumtext not null,
  primary key (hazard_id, which, metric),
  constraint fk_hazard_curve_hazard_id foreign key (hazard_id) references hazard (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
