-- Instants are BIGINT epoch milliseconds (UTC), days are DATE. Codes compare by byte (utf8mb4_bin), names by unicode.

create table setting (
  name       varchar(64) collate utf8mb4_bin not null primary key,
  value      varchar(1000) not null,
  changed_at bigint not null,
  changed_by varchar(64) collate utf8mb4_bin not null
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- a counter per cached thing: a node that sees it grow drops its cache
create table revision (
  name varchar(64) collate utf8mb4_bin not null primary key,
  n    bigint not null
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- who may run a scheduled task now, cluster-wide
create table lease (
  name        varchar(64) collate utf8mb4_bin not null primary key,
  holder      varchar(64) collate utf8mb4_bin not null,
  until_at    bigint not null,
  beaten_at   bigint not null,
  since_at    bigint not null
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table district (
  id         bigint not null auto_increment primary key,
  code       varchar(12) collate utf8mb4_bin null unique,
  name       varchar(100) not null,
  parent_id  bigint null,
  level      varchar(16) not null,
  path       varchar(200) collate utf8mb4_bin not null,
  lon        double null,
  lat        double null,
  valid_from date null,
  valid_to   date null,
  successor_id bigint null,
  version    int not null default 0,
  key district_parent (parent_id),
  key district_path (path)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table department (
  code    varchar(40) collate utf8mb4_bin not null primary key,
  name_zh varchar(100) not null,
  name_en varchar(100) not null,
  sort    int not null
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table venue_group (
  code       varchar(40) collate utf8mb4_bin not null primary key,
  name_zh    varchar(100) not null,
  name_en    varchar(100) not null,
  department varchar(40) collate utf8mb4_bin null,
  sort       int not null
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table body (
  id          bigint not null auto_increment primary key,
  name        varchar(200) not null,
  kind        varchar(40) not null,
  department  varchar(40) collate utf8mb4_bin null,
  district_id bigint not null,
  parent_id   bigint null,
  valid_from  date null,
  valid_to    date null,
  demo        tinyint not null default 0,
  version     int not null default 0,
  key body_district (district_id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table provider (
  id          bigint not null auto_increment primary key,
  code        varchar(40) collate utf8mb4_bin not null unique,
  name        varchar(200) not null,
  phone       varchar(40) null,
  demo        tinyint not null default 0,
  version     int not null default 0
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table premises (
  id            bigint not null auto_increment primary key,
  code          varchar(40) collate utf8mb4_bin not null unique,
  name          varchar(200) not null,
  credit_code   varchar(18) collate utf8mb4_bin null,
  district_id   bigint not null,
  district_path varchar(200) collate utf8mb4_bin not null,
  venue_group   varchar(40) collate utf8mb4_bin not null,
  provider_id   bigint null,
  address       varchar(300) not null,
  lon           double null,
  lat           double null,
  contact_name  varchar(100) null,
  contact_phone varchar(40) null,
  opened_on     date not null,
  closed_on     date null,
  demo          tinyint not null default 0,
  version       int not null default 0,
  key premises_district (district_path),
  key premises_group (venue_group),
  key premises_provider (provider_id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- standing regulator: by group and district; a row with premises_id overrides for one premises
create table standing_regulator (
  id          bigint not null auto_increment primary key,
  venue_group varchar(40) collate utf8mb4_bin null,
  district_id bigint null,
  premises_id bigint null,
  body_id     bigint not null,
  valid_from  date not null,
  valid_to    date null,
  key regulator_premises (premises_id),
  key regulator_district (district_id, venue_group)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table account (
  id             bigint not null auto_increment primary key,
  login          varchar(64) collate utf8mb4_bin not null unique,
  name           varchar(100) not null,
  phone          varchar(40) null,
  password_hash  varchar(200) collate utf8mb4_bin not null,
  must_change    tinyint not null default 1,
  failures       int not null default 0,
  locked_until   bigint null,
  language       varchar(8) not null default 'zh',
  created_at     bigint not null,
  last_login_at  bigint null,
  disabled_at    bigint null,
  demo           tinyint not null default 0,
  version        int not null default 0
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- one role with its reach; null reach = not limited by that side. industries: comma-separated venue group codes
create table account_grant (
  id          bigint not null auto_increment primary key,
  account_id  bigint not null,
  role        varchar(40) collate utf8mb4_bin not null,
  district_id bigint null,
  industries  varchar(1000) collate utf8mb4_bin null,
  premises_id bigint null,
  provider_id bigint null,
  key grant_account (account_id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table api_token (
  id           bigint not null auto_increment primary key,
  account_id   bigint not null,
  name         varchar(100) not null,
  token_hash   char(64) collate utf8mb4_bin not null unique,
  created_at   bigint not null,
  expires_at   bigint not null,
  last_used_at bigint null,
  revoked_at   bigint null,
  key token_account (account_id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table audit (
  id        bigint not null auto_increment primary key,
  at        bigint not null,
  actor     varchar(64) collate utf8mb4_bin not null,
  action    varchar(64) collate utf8mb4_bin not null,
  object    varchar(200) collate utf8mb4_bin not null,
  detail    varchar(2000) null,
  result    varchar(16) not null,
  remote    varchar(64) null,
  prev_hash char(64) collate utf8mb4_bin not null,
  hash      char(64) collate utf8mb4_bin not null,
  key audit_at (at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- the chain's last link; its row lock puts concurrent writers in a line
create table audit_head (
  id   tinyint not null primary key,
  hash char(64) collate utf8mb4_bin not null
) default character set utf8mb4 collate utf8mb4_unicode_ci;
insert into audit_head (id, hash) values (1, '0000000000000000000000000000000000000000000000000000000000000000');

create table outbox (
  id            bigint not null auto_increment primary key,
  kind          varchar(40) collate utf8mb4_bin not null,
  payload       text not null,
  created_at    bigint not null,
  available_at  bigint not null,
  attempts      int not null default 0,
  claimed_by    varchar(64) collate utf8mb4_bin null,
  claimed_until bigint null,
  delivered_at  bigint null,
  failure       varchar(500) null,
  key outbox_open (delivered_at, available_at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
