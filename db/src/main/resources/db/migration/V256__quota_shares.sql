-- what of a campaign's task a body takes on. group_seq 0 = of all scope groups; least and most = from and to, both
-- inclusive, equal where it is one number; parent_id = the share it is a part of, null = handed down by an office;
-- slot = 1 while it stands, null afterwards
create table if not exists campaign_share (
  id           bigint not null auto_increment primary key,
  campaign_id  bigint not null,
  body_id      bigint not null,
  group_seq    int not null default 0,
  parent_id    bigint null,
  least        int not null,
  most         int not null,
  slot         tinyint null,
  set_at       bigint not null,
  set_by       varchar(64) collate utf8mb4_bin not null,
  demo         tinyint not null default 0,
  version      int not null default 0,
  unique key campaign_share_once (campaign_id, body_id, group_seq, slot),
  constraint fk_campaign_share_campaign_id foreign key (campaign_id) references campaign (id),
  constraint fk_campaign_share_body_id foreign key (body_id) references body (id),
  constraint fk_campaign_share_parent_id foreign key (parent_id) references campaign_share (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- every change of a share, the first included; null = none was set, or it was taken away
create table if not exists campaign_share_history (
  id           bigint not null auto_increment primary key,
  share_id     bigint not null,
  least_before int null,
  most_before  int null,
  least_after  int null,
  most_after   int null,
  reason       varchar(500) null,
  at           bigint not null,
  actor        varchar(64) collate utf8mb4_bin not null,
  key campaign_share_history_share (share_id, id),
  constraint fk_campaign_share_history_share_id foreign key (share_id) references campaign_share (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
