-- Where each premises stood and which department answered for it, interval by interval, half-open; worked out from placements, closures and
-- standing regulators, so that a day's facts need one join. department '' = nobody is named.
create table premises_standing (
  premises_id   bigint not null,
  valid_from    date not null,
  valid_to      date null,
  district_id   bigint not null,
  venue_group   varchar(40) collate utf8mb4_bin not null,
  department    varchar(40) collate utf8mb4_bin not null,
  primary key (premises_id, valid_from)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- a fingerprint of what the standings were worked out from
create table premises_standing_state (
  id          tinyint not null primary key,
  fingerprint varchar(200) collate utf8mb4_bin not null,
  worked_out_at bigint not null
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- from which day on standings changed when they were worked out again
create table premises_standing_change (
  id        bigint not null auto_increment primary key,
  first_day date not null,
  noted_at  bigint not null,
  key standing_change_noted (noted_at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- a device's day: where it hung, whether the ledger had it, minutes heard and minutes expected, and its last reading up to the day's end
create table device_day (
  day         date not null,
  device_id   bigint not null,
  premises_id bigint null,
  listed      tinyint not null,
  minutes     int not null,
  expected    int not null,
  last_ts     bigint null,
  primary key (day, device_id),
  key device_day_premises (premises_id, day)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- readings that came after their day; plain inserts, so that writers never wait for each other
create table reading_late (
  id       bigint not null auto_increment primary key,
  day      date not null,
  noted_at bigint not null,
  key late_noted (noted_at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

alter table alarm add key alarm_received (received_at);
alter table alarm add key alarm_cleared (cleared_at);

-- What an indicator counts in one place on one day; district 0, group '' and department '' = none. Only what is not zero has a row.
create table fact (
  indicator   varchar(40) collate utf8mb4_bin not null,
  day         date not null,
  campaign    varchar(40) collate utf8mb4_bin not null,
  district_id bigint not null,
  venue_group varchar(40) collate utf8mb4_bin not null,
  department  varchar(40) collate utf8mb4_bin not null,
  numerator   bigint not null,
  denominator bigint not null,
  primary key (indicator, day, campaign, district_id, venue_group, department)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- the same added up from the beginning to the end of a month: any stretch of months is the difference of two
create table fact_total (
  indicator   varchar(40) collate utf8mb4_bin not null,
  month       date not null,
  campaign    varchar(40) collate utf8mb4_bin not null,
  district_id bigint not null,
  venue_group varchar(40) collate utf8mb4_bin not null,
  department  varchar(40) collate utf8mb4_bin not null,
  numerator   bigint not null,
  denominator bigint not null,
  primary key (indicator, month, campaign, district_id, venue_group, department)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- when and by which rule an indicator's day was computed; version grows when a settled day is corrected
create table fact_day (
  indicator    varchar(40) collate utf8mb4_bin not null,
  day          date not null,
  version      int not null,
  rule_version int not null,
  computed_at  bigint not null,
  primary key (indicator, day),
  key fact_day_day (day)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- what a settled fact was before version n, and what it became
create table fact_correction (
  id          bigint not null auto_increment primary key,
  indicator   varchar(40) collate utf8mb4_bin not null,
  day         date not null,
  version     int not null,
  campaign    varchar(40) collate utf8mb4_bin not null,
  district_id bigint not null,
  venue_group varchar(40) collate utf8mb4_bin not null,
  department  varchar(40) collate utf8mb4_bin not null,
  numerator_before   bigint not null,
  denominator_before bigint not null,
  numerator          bigint not null,
  denominator        bigint not null,
  corrected_at bigint not null,
  key correction_day (indicator, day)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- days whose records changed after they were computed
create table fact_due (
  day            date not null primary key,
  first_noted_at bigint not null,
  noted_at       bigint not null
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- up to when the rooms were asked for changed days; one row
create table fact_look (
  id        tinyint not null primary key,
  looked_at bigint not null
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- the nightly recount of a day, and where it differs from the facts
create table fact_check (
  day         date not null primary key,
  checked_at  bigint not null,
  figures     int not null,
  differences int not null
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table fact_difference (
  id          bigint not null auto_increment primary key,
  day         date not null,
  indicator   varchar(40) collate utf8mb4_bin not null,
  campaign    varchar(40) collate utf8mb4_bin not null,
  district_id bigint not null,
  venue_group varchar(40) collate utf8mb4_bin not null,
  department  varchar(40) collate utf8mb4_bin not null,
  fact_numerator      bigint not null,
  fact_denominator    bigint not null,
  recount_numerator   bigint not null,
  recount_denominator bigint not null,
  key difference_day (day)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
