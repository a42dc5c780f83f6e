-- a place somebody walks to on patrol; code = what its QR code holds, given by the portal and never changed
create table if not exists patrol_point (
  id          bigint not null auto_increment primary key,
  premises_id bigint not null,
  code        varchar(40) collate utf8mb4_bin not null,
  name        varchar(60) not null,
  place       varchar(200) not null,
  retired     tinyint not null default 0,
  created_at  bigint not null,
  created_by  varchar(64) collate utf8mb4_bin not null,
  demo        tinyint not null default 0,
  version     int not null default 0,
  unique key patrol_point_code (code),
  key patrol_point_premises (premises_id),
  constraint fk_patrol_point_premises_id foreign key (premises_id) references premises (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- places walked one after the other, every so many days
create table if not exists patrol_route (
  id         bigint not null auto_increment primary key,
  name       varchar(60) not null,
  every_days int not null,
  retired    tinyint not null default 0,
  created_at bigint not null,
  created_by varchar(64) collate utf8mb4_bin not null,
  demo       tinyint not null default 0,
  version    int not null default 0
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table if not exists patrol_route_point (
  route_id bigint not null,
  no       int not null,
  point_id bigint not null,
  primary key (route_id, no),
  key patrol_route_point_point (point_id),
  constraint fk_patrol_route_point_route_id foreign key (route_id) references patrol_route (id),
  constraint fk_patrol_route_point_point_id foreign key (point_id) references patrol_point (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- a route as somebody walks it; ended_at null while he does. points = how many the route had when it began
create table if not exists patrol_round (
  id          bigint not null auto_increment primary key,
  route_id    bigint not null,
  walker      varchar(64) collate utf8mb4_bin not null,
  walker_name varchar(100) not null,
  points      int not null,
  started_at  bigint not null,
  ended_at    bigint null,
  note        varchar(500) null,
  demo        tinyint not null default 0,
  version     int not null default 0,
  key patrol_round_route (route_id, started_at),
  key patrol_round_started (started_at),
  constraint fk_patrol_round_route_id foreign key (route_id) references patrol_route (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- that somebody stood at a place; stopped_at = when he stood there, kept_at = when the portal took it. scanned 1 = he
-- read the QR code there, else he named the place; round_id null = on no round. premises_id = of the place then
create table if not exists patrol_stop (
  id          bigint not null auto_increment primary key,
  round_id    bigint null,
  point_id    bigint not null,
  premises_id bigint not null,
  verdict     varchar(16) collate utf8mb4_bin not null,
  note        varchar(500) null,
  scanned     tinyint not null,
  lon         double null,
  lat         double null,
  stopped_at  bigint not null,
  kept_at     bigint not null,
  walker      varchar(64) collate utf8mb4_bin not null,
  walker_name varchar(100) not null,
  demo        tinyint not null default 0,
  key patrol_stop_round (round_id),
  key patrol_stop_point (point_id, stopped_at),
  key patrol_stop_premises (premises_id, stopped_at),
  key patrol_stop_kept (kept_at),
  constraint fk_patrol_stop_round_id foreign key (round_id) references patrol_round (id),
  constraint fk_patrol_stop_point_id foreign key (point_id) references patrol_point (id),
  constraint fk_patrol_stop_premises_id foreign key (premises_id) references premises (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- what was found on a visit, by a self-check or on patrol: each is a hazard from then on. task_id or stop_id, item_id =
-- by which item of the list. It keeps what was written that day; how it goes on stands with the hazard
create table if not exists inspection_finding (
  id          bigint not null auto_increment primary key,
  task_id     bigint null,
  stop_id     bigint null,
  item_id     bigint null,
  premises_id bigint not null,
  hazard_id   bigint not null,
  kind        varchar(40) collate utf8mb4_bin not null,
  grade       varchar(16) collate utf8mb4_bin not null,
  what        varchar(200) not null,
  place       varchar(200) null,
  found_on    date not null,
  finder      varchar(100) not null,
  kept_at     bigint not null,
  kept_by     varchar(64) collate utf8mb4_bin not null,
  key inspection_finding_task (task_id),
  key inspection_finding_stop (stop_id),
  key inspection_finding_kept (kept_at),
  key inspection_finding_premises (premises_id),
  unique key inspection_finding_hazard (hazard_id),
  constraint fk_inspection_finding_task_id foreign key (task_id) references inspection_task (id),
  constraint fk_inspection_finding_stop_id foreign key (stop_id) references patrol_stop (id),
  constraint fk_inspection_finding_premises_id foreign key (premises_id) references premises (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
