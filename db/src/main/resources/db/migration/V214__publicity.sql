-- what was done so that people know: on consumer day 03-15, by a lecture, at doors, by leaflets, in the media, by a
-- drill. organiser = in whose name, as it was written; withdrawn_at = it was no such action after all
create table if not exists publicity_action (
  id            bigint not null auto_increment primary key,
  kind          varchar(16) collate utf8mb4_bin not null,
  title         varchar(120) not null,
  held_on       date not null,
  organiser     varchar(200) not null,
  district_id   bigint not null,
  place         varchar(200) null,
  people        int not null,
  materials     int not null,
  words         varchar(2000) null,
  recorded_at   bigint not null,
  recorded_by   varchar(64) collate utf8mb4_bin not null,
  withdrawn     varchar(500) null,
  withdrawn_at  bigint null,
  withdrawn_by  varchar(64) collate utf8mb4_bin null,
  demo          tinyint not null default 0,
  version       int not null default 0,
  key publicity_action_district (district_id, held_on),
  key publicity_action_held (held_on, id),
  key publicity_action_recorded (recorded_at),
  constraint fk_publicity_action_district_id foreign key (district_id) references district (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
