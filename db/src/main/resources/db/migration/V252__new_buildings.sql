-- Buildings from design to acceptance, which no premises is yet: stage = DESIGN, CONSTRUCTION, ACCEPTED or IN_USE;
-- no = the office's own number within its district; designed = the system is part of the design, built = it was found
-- there at acceptance; premises_id = what it became. What was entered by mistake is withdrawn and stays
create table if not exists campaign_building (
  id           bigint not null auto_increment primary key,
  district_id  bigint not null,
  no           varchar(40) collate utf8mb4_bin not null,
  name         varchar(200) not null,
  place        varchar(300) null,
  venue_group  varchar(40) collate utf8mb4_bin null,
  owner        varchar(200) null,
  designer     varchar(200) null,
  stage        varchar(16) collate utf8mb4_bin not null,
  designed     tinyint not null default 0,
  built        tinyint not null default 0,
  accepted_on  date null,
  premises_id  bigint null,
  note         varchar(500) null,
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
  unique key campaign_building_once (district_id, no, open_slot),
  key campaign_building_stage (stage, district_id),
  constraint fk_campaign_building_district_id foreign key (district_id) references district (id),
  constraint fk_campaign_building_venue_group foreign key (venue_group) references venue_group (code),
  constraint fk_campaign_building_premises_id foreign key (premises_id) references premises (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
