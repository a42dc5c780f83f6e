-- What a campaign's notice says beside its first table. edition 0 = as shipped, and the shipped tables are written
-- anew; above 0 an office has put it in force, and they leave it alone. wording = ADVOCATE or ORDER; just_year = the
-- year, where the notice names no days
create table if not exists campaign_charter (
  campaign_id      bigint not null primary key,
  edition          int not null default 0,
  wording          varchar(16) collate utf8mb4_bin null,
  principle_zh     varchar(500) null,
  principle_en     varchar(500) null,
  addressees_zh    varchar(1000) null,
  addressees_en    varchar(1000) null,
  just_year        int null,
  counts_areas     tinyint not null default 0,
  counts_buildings tinyint not null default 0,
  constraint fk_campaign_charter_campaign_id foreign key (campaign_id) references campaign (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- the leading group by post, never by name; part = HEAD, DEPUTY or MEMBER
create table if not exists campaign_post (
  campaign_id bigint not null,
  seq         int not null,
  part        varchar(16) collate utf8mb4_bin not null,
  post_zh     varchar(200) not null,
  post_en     varchar(200) not null,
  primary key (campaign_id, seq),
  constraint fk_campaign_post_campaign_id foreign key (campaign_id) references campaign (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- districts and zones that take part; none = all of the city
create table if not exists campaign_district (
  campaign_id bigint not null,
  district_id bigint not null,
  primary key (campaign_id, district_id),
  constraint fk_campaign_district_campaign_id foreign key (campaign_id) references campaign (id),
  constraint fk_campaign_district_district_id foreign key (district_id) references district (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- what a body may do in the campaign: act = ISSUE, RECEIVE, FILE or SCORE
create table if not exists campaign_right (
  campaign_id bigint not null,
  act         varchar(16) collate utf8mb4_bin not null,
  body_id     bigint not null,
  primary key (campaign_id, act, body_id),
  key campaign_right_body (body_id),
  constraint fk_campaign_right_campaign_id foreign key (campaign_id) references campaign (id),
  constraint fk_campaign_right_body_id foreign key (body_id) references body (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- A campaign that is being set up, or a change of one in force: campaign_id null until it is in force. source =
-- TEMPLATE, COPY, BLANK or CHANGE; state = OPEN, IN_FORCE or DROPPED. A campaign has one open change at most
create table if not exists campaign_draft (
  id          bigint not null auto_increment primary key,
  campaign_id bigint null,
  source      varchar(16) collate utf8mb4_bin not null,
  source_id   bigint null,
  city_code   varchar(12) collate utf8mb4_bin not null,
  state       varchar(16) collate utf8mb4_bin not null,
  created_at  bigint not null,
  created_by  varchar(64) collate utf8mb4_bin not null,
  changed_at  bigint not null,
  changed_by  varchar(64) collate utf8mb4_bin not null,
  ended_at    bigint null,
  ended_by    varchar(64) collate utf8mb4_bin null,
  demo        tinyint not null default 0,
  open_slot   tinyint generated always as (case when state = 'OPEN' then 1 end) virtual,
  unique key campaign_draft_open (campaign_id, open_slot),
  key campaign_draft_state (state, changed_at),
  constraint fk_campaign_draft_campaign_id foreign key (campaign_id) references campaign (id),
  constraint fk_campaign_draft_source_id foreign key (source_id) references campaign (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- one field of a draft, written as soon as it is left; path such as notice.nameZh or phase.3.startsOn
create table if not exists campaign_draft_field (
  draft_id   bigint not null,
  path       varchar(60) collate utf8mb4_bin not null,
  said       varchar(4000) not null,
  primary key (draft_id, path),
  constraint fk_campaign_draft_field_draft_id foreign key (draft_id) references campaign_draft (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- what was in force from which day on; never changed. hash = SHA-256 over its fields, edition 0 = as shipped
create table if not exists campaign_edition (
  id          bigint not null auto_increment primary key,
  campaign_id bigint not null,
  edition     int not null,
  in_force_on date not null,
  explained   varchar(500) null,
  made_at     bigint not null,
  made_by     varchar(64) collate utf8mb4_bin not null,
  hash        char(64) collate utf8mb4_bin not null,
  unique key campaign_edition_once (campaign_id, edition),
  constraint fk_campaign_edition_campaign_id foreign key (campaign_id) references campaign (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table if not exists campaign_edition_field (
  edition_id bigint not null,
  path       varchar(60) collate utf8mb4_bin not null,
  said       varchar(4000) not null,
  primary key (edition_id, path),
  constraint fk_campaign_edition_field_edition_id foreign key (edition_id) references campaign_edition (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
