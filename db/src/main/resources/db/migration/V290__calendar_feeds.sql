-- addresses by which somebody's own calendar program reads what falls due in his reach; only the hash of the secret is kept
create table if not exists agenda_feed (
  id           bigint not null auto_increment primary key,
  account_id   bigint not null,
  login        varchar(64) collate utf8mb4_bin not null,
  name         varchar(100) not null,
  token_hash   char(64) collate utf8mb4_bin not null,
  created_at   bigint not null,
  expires_at   bigint not null,
  last_used_at bigint null,
  revoked_at   bigint null,
  unique key agenda_feed_token (token_hash),
  key agenda_feed_account (account_id),
  constraint fk_agenda_feed_account_id foreign key (account_id) references account (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
