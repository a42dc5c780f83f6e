-- what a campaign has filed, again and again or once; a heading of the outline a line
create table if not exists filing_rule (
  id           bigint not null auto_increment primary key,
  campaign_id  bigint not null,
  code         varchar(40) collate utf8mb4_bin not null,
  kind         varchar(16) collate utf8mb4_bin not null,
  name_zh      varchar(200) not null,
  name_en      varchar(200) not null,
  first_due_on date not null,
  every_months int not null default 0,
  last_due_on  date null,
  since        varchar(16) collate utf8mb4_bin not null,
  figures      varchar(2000) collate utf8mb4_bin null,
  outline_zh   varchar(2000) null,
  outline_en   varchar(2000) null,
  remind_days  varchar(40) collate utf8mb4_bin not null default '7,3,0',
  ended_at     bigint null,
  changed_at   bigint not null default 0,
  changed_by   varchar(64) collate utf8mb4_bin not null default 'portal',
  version      int not null default 1,
  unique key filing_rule_code (campaign_id, code),
  constraint fk_filing_rule_campaign_id foreign key (campaign_id) references campaign (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- who changed a rule, why, and how it stood before
create table if not exists filing_rule_change (
  id         bigint not null auto_increment primary key,
  rule_id    bigint not null,
  version    int not null,
  stood      varchar(4000) not null,
  reason     varchar(500) null,
  changed_at bigint not null,
  changed_by varchar(64) collate utf8mb4_bin not null,
  key filing_rule_change_rule (rule_id),
  constraint fk_filing_rule_change_rule_id foreign key (rule_id) references filing_rule (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- one that a district owes, or a place below it to the district (parent_id); department '' where offices file.
-- for_day = the rule's own day, due_on = by when this one is due
create table if not exists filing (
  id                 bigint not null auto_increment primary key,
  rule_id            bigint not null,
  campaign_id        bigint not null,
  parent_id          bigint null,
  district_id        bigint not null,
  department         varchar(40) collate utf8mb4_bin not null default '',
  name_zh            varchar(200) not null,
  name_en            varchar(200) not null,
  for_day            date not null,
  due_on             date not null,
  state              varchar(16) collate utf8mb4_bin not null,
  opened_at          bigint not null,
  drafted_at         bigint null,
  drafted_by         varchar(64) collate utf8mb4_bin null,
  checked_at         bigint null,
  checked_by         varchar(64) collate utf8mb4_bin null,
  first_submitted_at bigint null,
  submitted_at       bigint null,
  submitted_by       varchar(64) collate utf8mb4_bin null,
  accepted_at        bigint null,
  accepted_by        varchar(64) collate utf8mb4_bin null,
  again_by           date null,
  returns            int not null default 0,
  versions           int not null default 0,
  waived             varchar(500) null,
  changed_at         bigint not null,
  demo               tinyint not null default 0,
  version            int not null default 1,
  unique key filing_once (rule_id, for_day, district_id, department),
  key filing_campaign (campaign_id, due_on),
  key filing_due (due_on),
  key filing_parent (parent_id),
  key filing_changed (changed_at),
  constraint fk_filing_rule_id foreign key (rule_id) references filing_rule (id),
  constraint fk_filing_campaign_id foreign key (campaign_id) references campaign (id),
  constraint fk_filing_parent_id foreign key (parent_id) references filing (id),
  constraint fk_filing_district_id foreign key (district_id) references district (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- what is written under a heading of the outline, as it stands in the draft
create table if not exists filing_section (
  filing_id bigint not null,
  seq       int not null,
  title_zh  varchar(200) not null,
  title_en  varchar(200) not null,
  words     text null,
  primary key (filing_id, seq),
  constraint fk_filing_section_filing_id foreign key (filing_id) references filing (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- a figure as the portal knew it on its last day; own = what the office says instead, with its reason
create table if not exists filing_figure (
  filing_id  bigint not null,
  seq        int not null,
  indicator  varchar(80) collate utf8mb4_bin not null,
  from_day   date not null,
  to_day     date not null,
  known      double null,
  cell       varchar(200) collate utf8mb4_bin null,
  taken_at   bigint not null,
  own        double null,
  own_reason varchar(500) null,
  own_by     varchar(64) collate utf8mb4_bin null,
  primary key (filing_id, seq),
  constraint fk_filing_figure_filing_id foreign key (filing_id) references filing (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- what was handed in, never changed: JSON and its SHA-256, which the trail has too
create table if not exists filing_version (
  id           bigint not null auto_increment primary key,
  filing_id    bigint not null,
  no           int not null,
  content      longtext not null,
  sha256       char(64) collate utf8mb4_bin not null,
  submitted_at bigint not null,
  submitted_by varchar(64) collate utf8mb4_bin not null,
  unique key filing_version_no (filing_id, no),
  constraint fk_filing_version_filing_id foreign key (filing_id) references filing (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- what people say of it: a reason it was sent back, an answer, a remark
create table if not exists filing_remark (
  id         bigint not null auto_increment primary key,
  filing_id  bigint not null,
  kind       varchar(16) collate utf8mb4_bin not null,
  answers_id bigint null,
  words      varchar(1000) not null,
  made_at    bigint not null,
  made_by    varchar(64) collate utf8mb4_bin not null,
  key filing_remark_filing (filing_id),
  constraint fk_filing_remark_filing_id foreign key (filing_id) references filing (id),
  constraint fk_filing_remark_answers_id foreign key (answers_id) references filing_remark (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table if not exists filing_act (
  id         bigint not null auto_increment primary key,
  filing_id  bigint not null,
  act        varchar(16) collate utf8mb4_bin not null,
  state      varchar(16) collate utf8mb4_bin not null,
  detail     varchar(1000) null,
  done_at    bigint not null,
  done_by    varchar(64) collate utf8mb4_bin not null,
  key filing_act_filing (filing_id),
  constraint fk_filing_act_filing_id foreign key (filing_id) references filing (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- of what those who file were told: before_days days ahead, 0 on the day, or as late or urged; once a day each
create table if not exists filing_notice (
  id          bigint not null auto_increment primary key,
  filing_id   bigint not null,
  kind        varchar(16) collate utf8mb4_bin not null,
  told_on     date not null,
  before_days int not null default 0,
  told        int not null default 0,
  told_at     bigint not null,
  told_by     varchar(64) collate utf8mb4_bin not null,
  unique key filing_notice_once (filing_id, kind, told_on),
  constraint fk_filing_notice_filing_id foreign key (filing_id) references filing (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- which account signs for which district and department in a campaign, or takes up what is locked there (district_id null)
create table if not exists filing_power (
  id          bigint not null auto_increment primary key,
  campaign_id bigint not null,
  power       varchar(16) collate utf8mb4_bin not null,
  login       varchar(64) collate utf8mb4_bin not null,
  district_id bigint null,
  department  varchar(40) collate utf8mb4_bin not null default '',
  given_at    bigint not null,
  given_by    varchar(64) collate utf8mb4_bin not null,
  ended_at    bigint null,
  ended_by    varchar(64) collate utf8mb4_bin null,
  key filing_power_campaign (campaign_id, login),
  constraint fk_filing_power_campaign_id foreign key (campaign_id) references campaign (id),
  constraint fk_filing_power_district_id foreign key (district_id) references district (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
