-- why a premises was proposed as a pilot and with which provider, how it goes there, and whether the city has
-- recommended it for the region; at most one for each naming
create table if not exists campaign_pilot_dossier (
  pilot_id       bigint not null primary key,
  reason         varchar(1000) not null,
  provider_id    bigint null,
  progress       varchar(2000) null,
  highlights     varchar(2000) null,
  difficulties   varchar(2000) null,
  recommended    varchar(1000) null,
  recommended_at bigint null,
  recommended_by varchar(64) collate utf8mb4_bin null,
  proposed_at    bigint not null,
  proposed_by    varchar(64) collate utf8mb4_bin not null,
  version        int not null default 0,
  constraint fk_campaign_pilot_dossier_pilot_id foreign key (pilot_id) references campaign_pilot (id),
  constraint fk_campaign_pilot_dossier_provider_id foreign key (provider_id) references provider (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- where the money of a premises' detectors comes from under a campaign; yuan = how much, null = not said
create table if not exists campaign_funding (
  campaign_id bigint not null,
  premises_id bigint not null,
  source      varchar(16) collate utf8mb4_bin not null,
  yuan        bigint null,
  note        varchar(500) null,
  set_at      bigint not null,
  set_by      varchar(64) collate utf8mb4_bin not null,
  version     int not null default 0,
  primary key (campaign_id, premises_id),
  key campaign_funding_premises (premises_id),
  constraint fk_campaign_funding_campaign_id foreign key (campaign_id) references campaign (id),
  constraint fk_campaign_funding_premises_id foreign key (premises_id) references premises (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
