-- requests that are done once however often they are sent, and what each was answered, kept in the act's own
-- transaction; body_hash = SHA-256 of what was asked; kept_from = the later of its arrival and of what its key names,
-- yet not farther after its arrival than keys are kept
create table if not exists once_request (
  login     varchar(64) collate utf8mb4_bin not null,
  once_key  varchar(40) collate utf8mb4_bin not null,
  body_hash char(64) collate utf8mb4_bin not null,
  answer    mediumtext null,
  repeats   int not null default 0,
  kept_from bigint not null,
  primary key (login, once_key),
  key once_request_kept (kept_from)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- with what an account unlocks what it keeps on phones: it opens nothing without the phone. It is not sealed, since
-- under a key that an office may change people would lose what they have not sent yet
create table if not exists phone_secret (
  login   varchar(64) collate utf8mb4_bin not null primary key,
  secret  char(43) collate utf8mb4_bin not null,
  made_at bigint not null
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- what was written on a phone and stood otherwise in the portal by then, and which of the two its writer chose
create table if not exists phone_conflict (
  id          bigint not null auto_increment primary key,
  login       varchar(64) collate utf8mb4_bin not null,
  record_kind varchar(20) collate utf8mb4_bin not null,
  record_key  varchar(64) collate utf8mb4_bin not null,
  mine        mediumtext not null,
  theirs      mediumtext not null,
  chosen      varchar(8) collate utf8mb4_bin not null,
  decided_at  bigint not null,
  key phone_conflict_login (login, decided_at),
  key phone_conflict_decided (decided_at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
