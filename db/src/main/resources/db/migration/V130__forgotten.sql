-- from which day on the records of a kind are all there: earlier ones were given up when their time had passed, and
-- figures of those days are never counted again
create table if not exists forgotten (
  what       varchar(48) collate utf8mb4_bin not null primary key,
  before_day date not null,
  noted_at   bigint not null
) default character set utf8mb4 collate utf8mb4_unicode_ci;
