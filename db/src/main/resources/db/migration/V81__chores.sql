-- how each scheduled work went: one row where one node works for all (node is empty), else one a node
create table chore (
  name         varchar(48) collate utf8mb4_bin not null,
  node         varchar(36) collate utf8mb4_bin not null,
  every_millis bigint not null,
  next_at      bigint not null,
  started_at   bigint null,
  ended_at     bigint null,
  took_millis  bigint null,
  succeeded_at bigint null,
  failed_at    bigint null,
  failures     int not null,
  failure      varchar(1000) null,
  wanted_at    bigint null,
  primary key (name, node)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- the leases of the schedulers the chores replace
delete from lease where name in ('bulletin', 'statistic.facts', 'intake-upkeep', 'reading-partitions');
