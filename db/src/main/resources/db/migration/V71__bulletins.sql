-- department '' = all; on_since null = switched off, otherwise issues due after that moment are made
create table bulletin_schedule (
  id          bigint not null auto_increment primary key,
  rhythm      varchar(16) collate utf8mb4_bin not null,
  district_id bigint not null,
  department  varchar(40) collate utf8mb4_bin not null default '',
  row_axis    varchar(20) collate utf8mb4_bin not null,
  on_since    bigint null,
  changed_at  bigint not null,
  changed_by  varchar(64) collate utf8mb4_bin not null,
  version     int not null default 0,
  unique key schedule_once (district_id, department, rhythm)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table bulletin_recipient (
  schedule_id bigint not null,
  address     varchar(254) collate utf8mb4_bin not null,
  primary key (schedule_id, address)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- never changed once made: a correction is the next version
create table bulletin (
  id          bigint not null auto_increment primary key,
  schedule_id bigint not null,
  rhythm      varchar(16) collate utf8mb4_bin not null,
  district_id bigint not null,
  department  varchar(40) collate utf8mb4_bin not null default '',
  period_from date not null,
  period_to   date not null,
  version     int not null,
  title       varchar(200) not null,
  summary     text not null,
  provisional tinyint not null,
  data_at     bigint null,
  question    text not null,
  rules       varchar(1000) collate utf8mb4_bin not null,
  figures     mediumtext not null,
  pdf_bytes   int not null,
  pdf_sha256  char(64) collate utf8mb4_bin not null,
  made_at     bigint not null,
  made_by     varchar(64) collate utf8mb4_bin not null,
  unique key bulletin_once (schedule_id, period_from, version),
  key bulletin_place (district_id, department),
  key bulletin_made (made_at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table bulletin_pdf (
  bulletin_id bigint not null primary key,
  content     longblob not null
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table bulletin_mail (
  outbox_id   bigint not null primary key,
  bulletin_id bigint not null,
  address     varchar(254) collate utf8mb4_bin not null,
  key mail_bulletin (bulletin_id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
