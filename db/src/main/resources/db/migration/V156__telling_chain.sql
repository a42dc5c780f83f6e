-- who is told of an alarm after how many minutes and by which ways; district_id 0 = everywhere, a district's own
-- steps stand before those above it; minutes null = not told at all
create table if not exists telling_step (
  id          bigint not null auto_increment primary key,
  district_id bigint not null,
  severity    varchar(16) not null,
  step        varchar(16) not null,
  minutes     int null,
  ways        varchar(100) not null,
  version     int not null default 0,
  unique key step_once (district_id, severity, step)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

insert into telling_step (district_id, severity, step, minutes, ways) values
  (0, 'ALARM', 'ENTERPRISE', 0, 'INBOX,MAIL,SMS'),
  (0, 'ALARM', 'PROVIDER', 5, 'INBOX,MAIL,SMS'),
  (0, 'ALARM', 'DISTRICT', 10, 'INBOX,MAIL,SMS'),
  (0, 'ALARM', 'REGULATOR', 20, 'INBOX,MAIL,SMS'),
  (0, 'ALARM', 'CITY', 30, 'INBOX,MAIL,SMS'),
  (0, 'WARNING', 'ENTERPRISE', 0, 'INBOX,MAIL,SMS'),
  (0, 'WARNING', 'PROVIDER', 60, 'INBOX,MAIL'),
  (0, 'WARNING', 'DISTRICT', null, 'INBOX'),
  (0, 'WARNING', 'REGULATOR', null, 'INBOX'),
  (0, 'WARNING', 'CITY', null, 'INBOX'),
  (0, 'FAULT', 'ENTERPRISE', 0, 'INBOX'),
  (0, 'FAULT', 'PROVIDER', 30, 'INBOX,MAIL'),
  (0, 'FAULT', 'DISTRICT', null, 'INBOX'),
  (0, 'FAULT', 'REGULATOR', null, 'INBOX'),
  (0, 'FAULT', 'CITY', null, 'INBOX')
on duplicate key update version = telling_step.version;

-- of each alarm those are looked for who have a right in its premises, in its provider, or in a role anywhere; last,
-- since it cannot be said twice
alter table account_grant add key grant_premises (premises_id), add key grant_provider (provider_id),
  add key grant_role (role);
