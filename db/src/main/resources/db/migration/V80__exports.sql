-- a long export: asked for by a person, written by one node, kept for a day
create table export_job (
  id            bigint not null auto_increment primary key,
  owner         varchar(64) collate utf8mb4_bin not null,
  title         varchar(200) not null,
  format        varchar(10) collate utf8mb4_bin not null,
  file_name     varchar(120) collate utf8mb4_bin not null,
  state         varchar(12) collate utf8mb4_bin not null,
  expected_rows bigint null,
  written_rows  bigint not null default 0,
  file_bytes    bigint null,
  failure       varchar(500) null,
  cancel_wanted smallint not null default 0,
  requested_at  bigint not null,
  started_at    bigint null,
  ended_at      bigint null,
  expires_at    bigint null,
  node          varchar(36) collate utf8mb4_bin not null,
  beaten_at     bigint not null,
  key export_job_owner (owner, id),
  key export_job_state (state, beaten_at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
