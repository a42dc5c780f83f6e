-- what to do now, a step a line, where somebody has set it; what is shipped stands in the portal's own files
create table if not exists alarm_advice (
  kind       varchar(40) collate utf8mb4_bin not null,
  level      varchar(16) not null,
  zh         varchar(2000) not null,
  en         varchar(2000) not null,
  version    int not null default 0,
  changed_at bigint not null,
  changed_by varchar(64) collate utf8mb4_bin not null,
  primary key (kind, level)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
