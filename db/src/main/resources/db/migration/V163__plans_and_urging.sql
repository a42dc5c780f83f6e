-- how a major hazard is to be mended: the five that are to be settled; written anew as a whole
create table if not exists hazard_plan (
  hazard_id      bigint not null primary key,
  measures       varchar(1000) not null,
  responsibility varchar(300) not null,
  money          varchar(300) not null,
  time_limit     varchar(300) not null,
  contingency    varchar(1000) not null,
  filed_at       bigint not null,
  filed_by       varchar(64) collate utf8mb4_bin not null,
  constraint fk_hazard_plan_hazard_id foreign key (hazard_id) references hazard (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- what was done so that a hazard is mended: LISTED, URGED, CIRCULATED, CALLED_IN; each once until it is off the list,
-- ended_at = when it was reopened afterwards
create table if not exists hazard_urging (
  id        bigint not null auto_increment primary key,
  hazard_id bigint not null,
  step      varchar(16) collate utf8mb4_bin not null,
  taken_on  date not null,
  words     varchar(500) not null,
  taken_at  bigint not null,
  taken_by  varchar(64) collate utf8mb4_bin not null,
  ended_at  bigint null,
  open_slot tinyint generated always as (case when ended_at is null then 1 end) virtual,
  unique key hazard_urging_once (hazard_id, step, open_slot),
  constraint fk_hazard_urging_hazard_id foreign key (hazard_id) references hazard (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
