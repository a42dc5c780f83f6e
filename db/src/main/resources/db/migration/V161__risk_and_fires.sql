-- how dangerous a premises is held to be: RED, ORANGE, YELLOW or BLUE, from a day on; a change is a new row
create table if not exists premises_risk (
  id          bigint not null auto_increment primary key,
  premises_id bigint not null,
  colour      varchar(8) collate utf8mb4_bin not null,
  reason      varchar(500) not null,
  since       date not null,
  set_at      bigint not null,
  set_by      varchar(64) collate utf8mb4_bin not null,
  ended_at    bigint null,
  open_slot   tinyint generated always as (case when ended_at is null then 1 end) virtual,
  unique key premises_risk_open (premises_id, open_slot),
  constraint fk_premises_risk_premises_id foreign key (premises_id) references premises (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- a fire at a premises; electrical null = the cause is not yet known, loss in yuan; withdrawn = entered by mistake
create table if not exists fire_incident (
  id           bigint not null auto_increment primary key,
  premises_id  bigint not null,
  happened_at  bigint not null,
  place        varchar(200) not null,
  electrical   tinyint null,
  cause        varchar(500) null,
  dead         int not null default 0,
  injured      int not null default 0,
  loss_yuan    bigint null,
  recorded_at  bigint not null,
  recorded_by  varchar(64) collate utf8mb4_bin not null,
  withdrawn_at bigint null,
  withdrawn_by varchar(64) collate utf8mb4_bin null,
  withdrawn    varchar(500) null,
  demo         tinyint not null default 0,
  version      int not null default 0,
  key fire_happened (happened_at, id),
  key fire_premises (premises_id, happened_at),
  constraint fk_fire_incident_premises_id foreign key (premises_id) references premises (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
