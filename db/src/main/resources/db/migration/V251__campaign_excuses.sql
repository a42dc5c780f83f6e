-- That nothing can be installed at a premises, and that it is therefore taken out of its county's tasks. cause =
-- NO_POWER or NO_NETWORK; state = ASKED, GRANTED, REFUSED or ENDED; group_seq = the scope group that counts it;
-- off_group, off_whole = by how much either task was lowered, to be given back at the end
create table if not exists campaign_excuse (
  id          bigint not null auto_increment primary key,
  campaign_id bigint not null,
  premises_id bigint not null,
  district_id bigint not null,
  group_seq   int not null,
  cause       varchar(16) collate utf8mb4_bin not null,
  note        varchar(500) not null,
  state       varchar(16) collate utf8mb4_bin not null,
  off_group   int not null default 0,
  off_whole   int not null default 0,
  asked_at    bigint not null,
  asked_by    varchar(64) collate utf8mb4_bin not null,
  answer      varchar(500) null,
  answered_at bigint null,
  answered_by varchar(64) collate utf8mb4_bin null,
  ended_at    bigint null,
  ended_by    varchar(64) collate utf8mb4_bin null,
  demo        tinyint not null default 0,
  open_slot   tinyint generated always as (case when state in ('ASKED', 'GRANTED') then 1 end) virtual,
  unique key campaign_excuse_open (campaign_id, premises_id, open_slot),
  key campaign_excuse_state (campaign_id, state),
  key campaign_excuse_premises (premises_id),
  constraint fk_campaign_excuse_campaign_id foreign key (campaign_id) references campaign (id),
  constraint fk_campaign_excuse_premises_id foreign key (premises_id) references premises (id),
  constraint fk_campaign_excuse_district_id foreign key (district_id) references district (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- an area as others may count it; withdrawn ones too
create or replace algorithm = merge sql security invoker view ledger_area_view as
select id, district_id, kind, state, withdrawn_at from ledger_area;
