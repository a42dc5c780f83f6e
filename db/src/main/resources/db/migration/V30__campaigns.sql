-- what the notices say; shipped as reference data, found again by code and sequence
create table campaign (
  id                bigint not null auto_increment primary key,
  code              varchar(40) collate utf8mb4_bin not null unique,
  city_code         varchar(12) collate utf8mb4_bin not null,
  name_zh           varchar(200) not null,
  name_en           varchar(200) not null,
  issuer_zh         varchar(200) not null,
  issuer_en         varchar(200) not null,
  issuer_department varchar(40) collate utf8mb4_bin null,
  document_no       varchar(200) null,
  issued_on         date null,
  starts_on         date not null,
  ends_on           date null,
  watched           varchar(200) collate utf8mb4_bin null,
  pilots_least      int null,
  pilots_most       int null
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table campaign_phase (
  id          bigint not null auto_increment primary key,
  campaign_id bigint not null,
  seq         int not null,
  name_zh     varchar(200) not null,
  name_en     varchar(200) not null,
  starts_on   date null,
  ends_on     date null,
  unique key phase_seq (campaign_id, seq)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table campaign_group (
  id          bigint not null auto_increment primary key,
  campaign_id bigint not null,
  seq         int not null,
  name_zh     varchar(300) not null,
  name_en     varchar(300) not null,
  unique key group_seq (campaign_id, seq)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- a venue group may stand in two scope groups; the lower sequence counts it (one counted membership a campaign)
create table campaign_group_venue (
  group_id    bigint not null,
  venue_group varchar(40) collate utf8mb4_bin not null,
  primary key (group_id, venue_group)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- part: LEAD, COOPERATES, or OWNER where the notice names the owner or managing unit instead of a department
create table campaign_responsible (
  id         bigint not null auto_increment primary key,
  group_id   bigint not null,
  department varchar(40) collate utf8mb4_bin null,
  part       varchar(16) collate utf8mb4_bin not null,
  note       varchar(200) null,
  key responsible_group (group_id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table campaign_filing (
  id          bigint not null auto_increment primary key,
  campaign_id bigint not null,
  name_zh     varchar(200) not null,
  name_en     varchar(200) not null,
  due_on      date not null,
  unique key filing_due (campaign_id, due_on, name_en)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- tasks by district: numbers of an installation, never of a notice; demo ones are marked
create table campaign_quota (
  id          bigint not null auto_increment primary key,
  campaign_id bigint not null,
  district_id bigint not null,
  quota       int not null,
  demo        tinyint not null default 0,
  set_at      bigint not null,
  set_by      varchar(64) collate utf8mb4_bin not null,
  unique key quota_once (campaign_id, district_id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
