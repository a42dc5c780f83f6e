-- who writes the trail waits for its turn at this row; the chain's end is its last row, so that nothing of the trail is ever changed
create table if not exists audit_turn (
  id       tinyint not null primary key,
  key_mark char(64) collate utf8mb4_bin null
) default character set utf8mb4 collate utf8mb4_unicode_ci;
insert into audit_turn (id) values (1) on duplicate key update id = id;
drop table if exists audit_head;
