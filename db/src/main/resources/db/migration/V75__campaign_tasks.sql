-- detectors: 0 where installing them is not the campaign's indicator, so that such figures are a dash and not 0
alter table campaign add column based_on varchar(200) null;
alter table campaign add column detectors tinyint not null default 1;
alter table campaign add column city_pilots_least int null;
alter table campaign add column city_pilots_most int null;
alter table campaign add column note_zh varchar(1000) null;
alter table campaign add column note_en varchar(1000) null;
alter table campaign_phase add column note_zh varchar(300) null;
alter table campaign_phase add column note_en varchar(300) null;
alter table campaign_group add column short_zh varchar(40) null;
alter table campaign_group add column short_en varchar(60) null;
alter table campaign_responsible add column note_en varchar(200) null;

-- who does what in the campaign as a whole; part: COORDINATES, DEPLOYS, COOPERATES, GUIDES, FILES, RECEIVES, PUBLICISES
create table campaign_body (
  id          bigint not null auto_increment primary key,
  campaign_id bigint not null,
  seq         int not null,
  part        varchar(16) collate utf8mb4_bin not null,
  name_zh     varchar(200) not null,
  name_en     varchar(200) not null,
  department  varchar(40) collate utf8mb4_bin null,
  duty_zh     varchar(300) not null,
  duty_en     varchar(300) not null,
  unique key body_seq (campaign_id, seq)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- group_seq 0: the district's task as a whole; by_city: a district office may not change it
alter table campaign_quota add column group_seq int not null default 0;
alter table campaign_quota add column by_city tinyint not null default 1;
alter table campaign_quota add unique key quota_cell (campaign_id, district_id, group_seq);
alter table campaign_quota drop index quota_once;

-- every change, the first included; what counted on a past day is read from here. null: not set
create table campaign_quota_history (
  id           bigint not null auto_increment primary key,
  campaign_id  bigint not null,
  district_id  bigint not null,
  group_seq    int not null,
  quota_before int null,
  quota_after  int null,
  reason       varchar(200) null,
  demo         tinyint not null default 0,
  at           bigint not null,
  actor        varchar(64) collate utf8mb4_bin not null,
  key quota_history_cell (campaign_id, district_id, group_seq, at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- named for a district, or for a department; city_pilot: chosen by the city among them. Withdrawn rows stay, slot is null then
create table campaign_pilot (
  id           bigint not null auto_increment primary key,
  campaign_id  bigint not null,
  premises_id  bigint not null,
  district_id  bigint null,
  department   varchar(40) collate utf8mb4_bin null,
  namer        varchar(12) collate utf8mb4_bin not null,
  city_pilot   tinyint not null default 0,
  demo         tinyint not null default 0,
  slot         tinyint null,
  named_at     bigint not null,
  named_by     varchar(64) collate utf8mb4_bin not null,
  withdrawn_at bigint null,
  withdrawn_by varchar(64) collate utf8mb4_bin null,
  unique key pilot_once (campaign_id, premises_id, namer, slot)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
