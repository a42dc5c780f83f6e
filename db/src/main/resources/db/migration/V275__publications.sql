-- How far the numbers of publications have come, by the words before them and the year; no gap: counted up in the
-- transaction that publishes
create table if not exists publication_series (
  mark        varchar(20) collate utf8mb4_bin not null,
  for_year    int not null,
  last_number int not null,
  primary key (mark, for_year)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- What was published, frozen: never changed, never given up; a correction is the next version of its number. kind =
-- STATISTIC, BULLETIN, RANKING or FILING; department '' = all; for_below = those of districts and departments below read
-- it too; origin = the record it was made of, published once; figures and difference = tables as JSON. record_sha256
-- covers every other column and the files, seal is that under the key of the audit trail, which is not in the database
create table if not exists publication (
  id            bigint not null auto_increment primary key,
  kind          varchar(16) collate utf8mb4_bin not null,
  mark          varchar(20) collate utf8mb4_bin not null,
  for_year      int not null,
  number        int not null,
  version       int not null,
  title         varchar(200) not null,
  issuer        varchar(200) not null,
  district_id   bigint not null,
  department    varchar(40) collate utf8mb4_bin not null default '',
  for_below     tinyint not null,
  origin        varchar(64) collate utf8mb4_bin null,
  remark        varchar(1000) null,
  question      text null,
  rules         varchar(2000) collate utf8mb4_bin not null,
  data_at       bigint null,
  figures       mediumtext not null,
  replaces_id   bigint null,
  reason        varchar(500) null,
  difference    mediumtext null,
  made_at       bigint not null,
  made_by       varchar(64) collate utf8mb4_bin not null,
  record_sha256 char(64) collate utf8mb4_bin not null,
  seal          char(64) collate utf8mb4_bin not null,
  unique key publication_once (mark, for_year, number, version),
  unique key publication_origin (origin),
  key publication_place (district_id, department),
  key publication_made (made_at),
  constraint fk_publication_district_id foreign key (district_id) references district (id),
  constraint fk_publication_replaces_id foreign key (replaces_id) references publication (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table if not exists publication_file (
  id             bigint not null auto_increment primary key,
  publication_id bigint not null,
  no             int not null,
  name           varchar(250) not null,
  media_type     varchar(100) collate utf8mb4_bin not null,
  bytes          bigint not null,
  sha256         char(64) collate utf8mb4_bin not null,
  unique key publication_file_once (publication_id, no),
  key publication_file_hash (sha256),
  constraint fk_publication_file_publication_id foreign key (publication_id) references publication (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- in pieces that no packet limit meets
create table if not exists publication_piece (
  file_id bigint not null,
  no      int not null,
  data    mediumblob not null,
  primary key (file_id, no),
  constraint fk_publication_piece_file_id foreign key (file_id) references publication_file (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- What the last look at each found; also of one that the trail tells of and that is gone, so no key holds it
create table if not exists publication_check (
  publication_id bigint not null primary key,
  checked_at     bigint not null,
  fault          varchar(16) collate utf8mb4_bin null,
  since          bigint null,
  key publication_check_fault (fault)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
