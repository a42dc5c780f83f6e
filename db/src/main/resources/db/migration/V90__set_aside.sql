-- What a build found in an old database that its keys do not allow, row by row, so that nothing is lost without a
-- word. what: MOVED = the row is here and no longer in its table; MENDED = the row is still in its table, changed,
-- and this is what it was; ADDED = the row was missing and has been written
create table if not exists set_aside (
  id         bigint not null auto_increment primary key,
  table_name varchar(64) collate utf8mb4_bin not null,
  what       varchar(8) collate utf8mb4_bin not null,
  reason     varchar(200) not null,
  row_json   mediumtext not null,
  noted_at   bigint not null,
  key set_aside_table (table_name, what)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
