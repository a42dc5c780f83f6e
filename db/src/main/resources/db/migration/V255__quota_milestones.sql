-- which part of the quotas is due by which day. district_id null = of the whole city, else set by that district for
-- itself; group_seqs = the scope groups it is asked of, between commas, null = of all. due_on inclusive;
-- withdrawn_at = it is asked no more, and stays
create table if not exists campaign_milestone (
  id           bigint not null auto_increment primary key,
  campaign_id  bigint not null,
  district_id  bigint null,
  name         varchar(100) not null,
  group_seqs   varchar(200) collate utf8mb4_bin null,
  percent      int not null,
  due_on       date not null,
  set_at       bigint not null,
  set_by       varchar(64) collate utf8mb4_bin not null,
  withdrawn    varchar(500) null,
  withdrawn_at bigint null,
  withdrawn_by varchar(64) collate utf8mb4_bin null,
  demo         tinyint not null default 0,
  version      int not null default 0,
  key campaign_milestone_due (campaign_id, due_on),
  constraint fk_campaign_milestone_campaign_id foreign key (campaign_id) references campaign (id),
  constraint fk_campaign_milestone_district_id foreign key (district_id) references district (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
