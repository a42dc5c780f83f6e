-- who is on duty from when to when, ends_at exclusive; owner = premises:, provider: or district: and a number; person as
-- in message: account:, contact: or party: and a number
create table if not exists telling_duty (
  id         bigint not null auto_increment primary key,
  owner      varchar(64) collate utf8mb4_bin not null,
  person     varchar(64) collate utf8mb4_bin not null,
  who        varchar(200) not null,
  starts_at  bigint not null,
  ends_at    bigint not null,
  entered_at bigint not null,
  entered_by varchar(64) collate utf8mb4_bin not null,
  unique key duty_once (owner, person, starts_at),
  key duty_now (owner, ends_at),
  key duty_over (ends_at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- what whoever leaves a duty tells the next, and who has taken it over
create table if not exists telling_shift_note (
  id       bigint not null auto_increment primary key,
  owner    varchar(64) collate utf8mb4_bin not null,
  at       bigint not null,
  actor    varchar(64) collate utf8mb4_bin not null,
  text     varchar(1000) not null,
  taken_at bigint null,
  taken_by varchar(64) collate utf8mb4_bin null,
  key shift_note_owner (owner, id),
  key shift_note_at (at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
