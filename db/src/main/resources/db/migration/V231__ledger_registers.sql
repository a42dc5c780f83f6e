-- Areas of many small places with one another's dangers: shanty towns, urban villages, the fringe of towns, large
-- courtyards. no = the office's own number within its district; state = WATCHED, PROMINENT, MENDING or MENDED. What was
-- entered by mistake is withdrawn and stays; nothing here is ever given up
create table if not exists ledger_area (
  id           bigint not null auto_increment primary key,
  district_id  bigint not null,
  no           varchar(40) collate utf8mb4_bin not null,
  name         varchar(200) not null,
  kind         varchar(16) collate utf8mb4_bin not null,
  place        varchar(300) null,
  households   int null,
  people       int null,
  problems     varchar(1000) null,
  measures     varchar(1000) null,
  responsible  varchar(100) null,
  found_on     date null,
  due_on       date null,
  mended_on    date null,
  state        varchar(16) collate utf8mb4_bin not null,
  entered_at   bigint not null,
  entered_by   varchar(64) collate utf8mb4_bin not null,
  changed_at   bigint not null,
  changed_by   varchar(64) collate utf8mb4_bin not null,
  withdrawn    varchar(500) null,
  withdrawn_at bigint null,
  withdrawn_by varchar(64) collate utf8mb4_bin null,
  demo         tinyint not null default 0,
  version      int not null default 0,
  open_slot    tinyint generated always as (case when withdrawn_at is null then 1 end) virtual,
  unique key ledger_area_once (district_id, no, open_slot),
  key ledger_area_state (state, district_id),
  constraint fk_ledger_area_district_id foreign key (district_id) references district (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- the premises that lie in an area
create table if not exists ledger_area_premises (
  area_id     bigint not null,
  premises_id bigint not null,
  primary key (area_id, premises_id),
  key ledger_area_premises_premises (premises_id),
  constraint fk_ledger_area_premises_area_id foreign key (area_id) references ledger_area (id),
  constraint fk_ledger_area_premises_premises_id foreign key (premises_id) references premises (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- goods that were looked at where they are sold; no = the office's own number at that premises; finding = PASSED,
-- NO_NAME, SUBSTANDARD, COUNTERFEIT or NO_CCC
create table if not exists ledger_good (
  id           bigint not null auto_increment primary key,
  premises_id  bigint not null,
  no           varchar(40) collate utf8mb4_bin not null,
  checked_on   date not null,
  goods        varchar(200) not null,
  maker        varchar(200) null,
  model        varchar(100) null,
  pieces       int null,
  finding      varchar(16) collate utf8mb4_bin not null,
  handling     varchar(500) null,
  inspector    varchar(100) not null,
  entered_at   bigint not null,
  entered_by   varchar(64) collate utf8mb4_bin not null,
  withdrawn    varchar(500) null,
  withdrawn_at bigint null,
  withdrawn_by varchar(64) collate utf8mb4_bin null,
  demo         tinyint not null default 0,
  version      int not null default 0,
  open_slot    tinyint generated always as (case when withdrawn_at is null then 1 end) virtual,
  unique key ledger_good_once (premises_id, no, open_slot),
  key ledger_good_checked (checked_on, id),
  constraint fk_ledger_good_premises_id foreign key (premises_id) references premises (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- who broke the law with electrical goods or equipment, whether registered as a premises or not; published_on = when it
-- went onto the platform of credit information
create table if not exists ledger_violator (
  id           bigint not null auto_increment primary key,
  district_id  bigint not null,
  no           varchar(40) collate utf8mb4_bin not null,
  name         varchar(200) not null,
  credit_code  varchar(18) collate utf8mb4_bin null,
  address      varchar(300) null,
  offence      varchar(500) not null,
  found_on     date not null,
  decision     varchar(500) null,
  decided_on   date null,
  published_on date null,
  office       varchar(200) not null,
  entered_at   bigint not null,
  entered_by   varchar(64) collate utf8mb4_bin not null,
  withdrawn    varchar(500) null,
  withdrawn_at bigint null,
  withdrawn_by varchar(64) collate utf8mb4_bin null,
  demo         tinyint not null default 0,
  version      int not null default 0,
  open_slot    tinyint generated always as (case when withdrawn_at is null then 1 end) virtual,
  unique key ledger_violator_once (district_id, no, open_slot),
  key ledger_violator_found (found_on, id),
  constraint fk_ledger_violator_district_id foreign key (district_id) references district (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
