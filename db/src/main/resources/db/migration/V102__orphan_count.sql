-- What the nightly look found: rows of the intake whose parent is gone, by table and column. Only what is not zero;
-- the row with place '' says when the look was made, with the sum
create table if not exists orphan_count (
  place      varchar(130) collate utf8mb4_bin not null primary key,
  row_count  bigint not null,
  counted_at bigint not null
) default character set utf8mb4 collate utf8mb4_unicode_ci;
