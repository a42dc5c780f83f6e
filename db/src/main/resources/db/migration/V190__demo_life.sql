-- how the installation was born; the first start that knows this table writes its one row, and nobody ever changes it:
-- the running account may only read it
create table if not exists installation_birth (
  id   tinyint not null primary key,
  demo tinyint not null,
  at   bigint not null
) default character set utf8mb4 collate utf8mb4_unicode_ci;
-- what the people of an example did in the past, each act once: at is its moment, done_at when it was written,
-- made the number of what came of it, refused why nothing did
create table if not exists demo_act (
  no      bigint not null primary key,
  at      bigint not null,
  done_at bigint not null,
  made    bigint null,
  refused varchar(400) null
) default character set utf8mb4 collate utf8mb4_unicode_ci;
