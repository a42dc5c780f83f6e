-- what is done and told beside the quotas: on-site promotion meetings, trainings, the fire brigade's technical
-- guidance, the provider's daily record, typical cases. premises_id null = it concerns the whole campaign; minutes =
-- how long a training took; withdrawn_at = it was entered by mistake, and stays
create table if not exists campaign_record (
  id           bigint not null auto_increment primary key,
  campaign_id  bigint not null,
  kind         varchar(12) collate utf8mb4_bin not null,
  premises_id  bigint null,
  held_on      date not null,
  subject      varchar(200) not null,
  host         varchar(200) null,
  people       int null,
  minutes      int null,
  words        varchar(4000) null,
  recorded_at  bigint not null,
  recorded_by  varchar(64) collate utf8mb4_bin not null,
  withdrawn    varchar(500) null,
  withdrawn_at bigint null,
  withdrawn_by varchar(64) collate utf8mb4_bin null,
  demo         tinyint not null default 0,
  version      int not null default 0,
  key campaign_record_held (campaign_id, held_on, id),
  key campaign_record_premises (premises_id),
  constraint fk_campaign_record_campaign_id foreign key (campaign_id) references campaign (id),
  constraint fk_campaign_record_premises_id foreign key (premises_id) references premises (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- to which bodies a record was copied
create table if not exists campaign_record_copy (
  record_id bigint not null,
  body_id   bigint not null,
  sent_at   bigint not null,
  sent_by   varchar(64) collate utf8mb4_bin not null,
  primary key (record_id, body_id),
  key campaign_record_copy_body (body_id),
  constraint fk_campaign_record_copy_record_id foreign key (record_id) references campaign_record (id),
  constraint fk_campaign_record_copy_body_id foreign key (body_id) references body (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- who has said that he has read it, each account once
create table if not exists campaign_record_read (
  record_id bigint not null,
  login     varchar(64) collate utf8mb4_bin not null,
  read_at   bigint not null,
  primary key (record_id, login),
  constraint fk_campaign_record_read_record_id foreign key (record_id) references campaign_record (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
