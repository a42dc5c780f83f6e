-- who is logged in from where, so that a person can see and end his own sessions, on whichever node they are
create table web_session (
  id         bigint not null auto_increment primary key,
  account_id bigint not null,
  started_at bigint not null,
  seen_at    bigint not null,
  ended_at   bigint null,
  remote     varchar(64) null,
  agent      varchar(200) null,
  key session_account (account_id),
  key session_seen (seen_at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
