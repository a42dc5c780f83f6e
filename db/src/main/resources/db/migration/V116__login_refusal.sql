-- failed log-ins until the audit trail takes them, once a minute: they do not wait for the chain, nor it for them
create table if not exists login_refusal (
  id       char(64) collate utf8mb4_bin not null primary key,
  login    varchar(64) collate utf8mb4_bin not null,
  action   varchar(64) collate utf8mb4_bin not null,
  outcome  varchar(40) collate utf8mb4_bin not null,
  remote   varchar(64) null,
  times    bigint not null,
  first_at bigint not null,
  last_at  bigint not null,
  key login_refusal_first (first_at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
