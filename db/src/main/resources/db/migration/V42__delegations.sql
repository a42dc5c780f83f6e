-- who acts in whose place, by days, both included; a district makes what is given narrower
create table delegation (
  id          bigint not null auto_increment primary key,
  giver_id    bigint not null,
  deputy_id   bigint not null,
  district_id bigint null,
  from_day    date not null,
  to_day      date not null,
  reason      varchar(200) null,
  created_at  bigint not null,
  revoked_at  bigint null,
  revoked_by  varchar(64) collate utf8mb4_bin null,
  key delegation_giver (giver_id),
  key delegation_deputy (deputy_id, to_day)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
