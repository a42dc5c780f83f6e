-- up to which row the trail was given up, with the hash the next row follows and the first row that is under a key (0 = none
-- yet); the trail itself tells of each cut
create table if not exists audit_cut (
  id         bigint not null auto_increment primary key,
  upto_id    bigint not null,
  hash       char(64) collate utf8mb4_bin not null,
  keyed_from bigint not null default 0,
  cut_at     bigint not null,
  unique key audit_cut_once (upto_id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
