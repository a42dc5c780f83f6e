-- secret: AES-256-GCM with the installation's key, base64 of nonce and ciphertext; a code counts once, so its time step is kept
create table second_factor (
  account_id   bigint not null primary key,
  secret       varchar(200) collate utf8mb4_bin not null,
  created_at   bigint not null,
  confirmed_at bigint null,
  last_step    bigint not null default 0
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table recovery_code (
  id         bigint not null auto_increment primary key,
  account_id bigint not null,
  code_hash  char(64) collate utf8mb4_bin not null,
  used_at    bigint null,
  key recovery_account (account_id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
