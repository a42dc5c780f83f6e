-- refused acts until the audit trail takes them: like ones of an account are counted, and none waits for the chain;
-- a row whose acts the trail has taken stays for some minutes, so that those which follow are told together;
-- few rows at any time, and no key over what changes: who counts and who takes would wait for each other crosswise
create table if not exists audit_refusal (
  id       char(64) collate utf8mb4_bin not null primary key,
  actor    varchar(64) collate utf8mb4_bin not null,
  action   varchar(64) collate utf8mb4_bin not null,
  object   varchar(200) collate utf8mb4_bin null,
  detail   varchar(400) collate utf8mb4_bin null,
  remote   varchar(64) null,
  times    bigint not null,
  first_at bigint not null,
  last_at  bigint not null,
  told_at  bigint null,
  key audit_refusal_actor (actor)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
