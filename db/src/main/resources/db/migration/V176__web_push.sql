-- a browser in which somebody lets himself be told; endpoint_hash = SHA-256 of the address at the browser's maker
create table if not exists push_subscription (
  id            bigint not null auto_increment primary key,
  account_id    bigint not null,
  endpoint      varchar(1000) collate utf8mb4_bin not null,
  endpoint_hash char(64) collate utf8mb4_bin not null,
  p256dh        varchar(120) collate utf8mb4_bin not null,
  auth          varchar(40) collate utf8mb4_bin not null,
  made_at       bigint not null,
  unique key push_subscription_once (endpoint_hash),
  key push_subscription_account (account_id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- who lets himself be told in a browser
create or replace algorithm = merge sql security invoker view push_subscription_view as
select id, account_id from push_subscription;
