-- rules by which a campaign's districts are assessed, in versions: a draft (draft_slot 1, enforced_at null) may be
-- changed, what is in force is not; it holds from valid_from to the day before the next one's; explained = why it
-- was changed
create table if not exists assessment_version (
  id          bigint not null auto_increment primary key,
  campaign_id bigint not null,
  no          int not null,
  valid_from  date null,
  explained   varchar(1000) null,
  created_at  bigint not null,
  created_by  varchar(64) collate utf8mb4_bin not null,
  enforced_at bigint null,
  enforced_by varchar(64) collate utf8mb4_bin null,
  draft_slot  tinyint null default 1,
  demo        tinyint not null default 0,
  version     int not null default 0,
  unique key assessment_version_no (campaign_id, no),
  unique key assessment_version_draft (campaign_id, draft_slot),
  constraint fk_assessment_version_campaign_id foreign key (campaign_id) references campaign (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- one rule: kind = POINTS, BONUS, DEDUCTION or VETO, measure = an indicator, or filing:onTime and the like; weight of
-- POINTS alone, cap of BONUS and DEDUCTION; empty_case = LEFT_OUT, FULL or NONE
create table if not exists assessment_rule (
  version_id bigint not null,
  code       varchar(8) collate utf8mb4_bin not null,
  seq        int not null,
  kind       varchar(16) collate utf8mb4_bin not null,
  name       varchar(100) not null,
  measure    varchar(64) collate utf8mb4_bin not null,
  weight     decimal(12,4) null,
  target     decimal(16,6) null,
  cap        decimal(12,4) null,
  formula    varchar(200) collate utf8mb4_bin not null,
  empty_case varchar(16) collate utf8mb4_bin not null,
  primary key (version_id, code),
  constraint fk_assessment_rule_version_id foreign key (version_id) references assessment_version (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- what a rule wants of one district instead; null = as of all
create table if not exists assessment_target (
  version_id  bigint not null,
  rule_code   varchar(8) collate utf8mb4_bin not null,
  district_id bigint not null,
  target      decimal(16,6) null,
  weight      decimal(12,4) null,
  primary key (version_id, rule_code, district_id),
  key assessment_target_district (district_id),
  constraint fk_assessment_target_version_id foreign key (version_id) references assessment_version (id),
  constraint fk_assessment_target_district_id foreign key (district_id) references district (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- a ranking as it was published: first_on to last_on, both inclusive; appeals until appeal_until, inclusive; figures
-- as computed at computed_at; frozen_at = nothing changes any more, hash = SHA-256 of all that it says
create table if not exists assessment_ranking (
  id           bigint not null auto_increment primary key,
  campaign_id  bigint not null,
  version_id   bigint not null,
  title        varchar(100) not null,
  first_on     date not null,
  last_on      date not null,
  computed_at  bigint null,
  published_at bigint not null,
  published_by varchar(64) collate utf8mb4_bin not null,
  appeal_until date not null,
  frozen_at    bigint null,
  frozen_by    varchar(64) collate utf8mb4_bin null,
  hash         char(64) collate utf8mb4_bin null,
  demo         tinyint not null default 0,
  version      int not null default 0,
  key assessment_ranking_campaign (campaign_id, published_at),
  constraint fk_assessment_ranking_campaign_id foreign key (campaign_id) references campaign (id),
  constraint fk_assessment_ranking_version_id foreign key (version_id) references assessment_version (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- what one rule came to for one district; done null = nothing was measured, points null = left out; taken = the
-- points as published, where an appeal has changed them
create table if not exists assessment_point (
  ranking_id  bigint not null,
  district_id bigint not null,
  rule_code   varchar(8) collate utf8mb4_bin not null,
  district    varchar(200) not null,
  done        decimal(24,6) null,
  due         decimal(24,6) null,
  weight      decimal(12,4) null,
  target      decimal(16,6) null,
  points      decimal(12,4) null,
  taken       decimal(12,4) null,
  state       varchar(16) collate utf8mb4_bin not null,
  primary key (ranking_id, district_id, rule_code),
  key assessment_point_district (district_id),
  constraint fk_assessment_point_ranking_id foreign key (ranking_id) references assessment_ranking (id),
  constraint fk_assessment_point_district_id foreign key (district_id) references district (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- a district's appeal against what one rule came to, and its answer: decision = UPHELD (as published) or GRANTED,
-- then points = what the rule comes to
create table if not exists assessment_appeal (
  id          bigint not null auto_increment primary key,
  ranking_id  bigint not null,
  district_id bigint not null,
  rule_code   varchar(8) collate utf8mb4_bin not null,
  words       varchar(1000) not null,
  made_at     bigint not null,
  made_by     varchar(64) collate utf8mb4_bin not null,
  decision    varchar(16) collate utf8mb4_bin null,
  answer      varchar(1000) null,
  points      decimal(12,4) null,
  answered_at bigint null,
  answered_by varchar(64) collate utf8mb4_bin null,
  unique key assessment_appeal_once (ranking_id, district_id, rule_code),
  key assessment_appeal_district (district_id),
  constraint fk_assessment_appeal_ranking_id foreign key (ranking_id) references assessment_ranking (id),
  constraint fk_assessment_appeal_district_id foreign key (district_id) references district (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
