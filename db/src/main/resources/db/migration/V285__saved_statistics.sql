-- questions to the statistics that somebody keeps under a title; question = the query part of the page's address;
-- district_path = whose reach the keeper's is, null = everywhere: those of the same line see what is shared;
-- chapter = its place in the report book, null = not in it; office, maker, checker, head = whose names stand on the form
create table if not exists statistic_saved (
  id            bigint not null auto_increment primary key,
  title         varchar(120) not null,
  question      varchar(2000) collate utf8mb4_bin not null,
  owner         varchar(64) collate utf8mb4_bin not null,
  district_path varchar(200) collate utf8mb4_bin null,
  shared        tinyint not null default 0,
  chapter       int null,
  office        varchar(100) null,
  maker         varchar(100) null,
  checker       varchar(100) null,
  head          varchar(100) null,
  changed_at    bigint not null,
  version       int not null default 0,
  key statistic_saved_owner (owner, title),
  key statistic_saved_shared (shared, district_path)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
