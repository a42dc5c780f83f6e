-- Where a premises lay and which group counted it, from a day (inclusive) to a day (exclusive, null = still). What is counted for a past
-- day reads this table; premises.district_id, district_path and venue_group are the present values only.
create table premises_placement (
  id            bigint not null auto_increment primary key,
  premises_id   bigint not null,
  district_id   bigint not null,
  district_path varchar(200) collate utf8mb4_bin not null,
  venue_group   varchar(40) collate utf8mb4_bin not null,
  valid_from    date not null,
  valid_to      date null,
  reason        varchar(200) null,
  changed_by    varchar(64) collate utf8mb4_bin not null,
  changed_at    bigint not null,
  unique key placement_once (premises_id, valid_from),
  key placement_day (valid_from, valid_to)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

insert into premises_placement (premises_id, district_id, district_path, venue_group, valid_from, valid_to, changed_by, changed_at)
select id, district_id, district_path, venue_group, opened_on, closed_on, 'portal', 0 from premises where closed_on is null or closed_on > opened_on;

-- further groups a premises belongs to: tags, never counted
create table premises_membership (
  id          bigint not null auto_increment primary key,
  premises_id bigint not null,
  venue_group varchar(40) collate utf8mb4_bin not null,
  valid_from  date not null,
  valid_to    date null,
  reason      varchar(200) null,
  changed_by  varchar(64) collate utf8mb4_bin not null,
  changed_at  bigint not null,
  key membership_premises (premises_id, venue_group)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- pairs a person looked at and found to be two premises; one_id < other_id
create table premises_distinct (
  one_id     bigint not null,
  other_id   bigint not null,
  decided_by varchar(64) collate utf8mb4_bin not null,
  decided_at bigint not null,
  primary key (one_id, other_id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- a merged premises leads to the one that stands for it
alter table premises add column successor_id bigint null;
alter table premises add column closed_reason varchar(200) null;
alter table premises add key premises_credit (credit_code);

-- what an administrator edited is no longer overwritten by the tables shipped with a build
alter table district add column edited tinyint not null default 0;
alter table department add column edited tinyint not null default 0;
alter table venue_group add column edited tinyint not null default 0;
