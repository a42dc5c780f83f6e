-- how often somebody failed at one place of the door: an account from one address, an account, an address,
-- a known browser, a session; place is a hash, since anybody can type anything
create table if not exists login_throttle (
  place      char(64) collate utf8mb4_bin not null primary key,
  account_id bigint null,
  failures   int not null,
  last_at    bigint not null,
  key login_throttle_account (account_id),
  key login_throttle_last (last_at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- browsers in which an account has logged in before; others cannot make its owner wait there
create table if not exists known_browser (
  account_id  bigint not null,
  secret_hash char(64) collate utf8mb4_bin not null,
  made_at     bigint not null,
  used_at     bigint not null,
  primary key (account_id, secret_hash),
  key known_browser_used (used_at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
