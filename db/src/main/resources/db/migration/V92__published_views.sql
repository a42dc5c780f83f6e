-- What one room's tables show to others. Each view is a projection, at most with a join, so that the database
-- merges it into the question; it has the rights of whoever asks. A room's own SQL reads its tables, never its
-- views.

-- a district of any time: valid_from inclusive, valid_to exclusive, null = open; path = '/' and the ids from the
-- root, each with '/'
create or replace algorithm = merge sql security invoker view district_view as
select id, code, name, parent_id, level, path, lon, lat, valid_from, valid_to, successor_id from district;

-- a department that can be responsible for venue groups
create or replace algorithm = merge sql security invoker view department_view as
select code, name_zh, name_en, sort from department;

-- a venue group and the department usually responsible for it, null = none
create or replace algorithm = merge sql security invoker view venue_group_view as
select code, name_zh, name_en, department, sort from venue_group;

-- an office that acts, in its district
create or replace algorithm = merge sql security invoker view body_view as
select id, name, kind, department, district_id, valid_from, valid_to from body;

-- a premises as it is today, closed ones too; successor_id = the one it was merged into. Reach is told by id,
-- district_path, venue_group and provider_id. People and addresses are not shown
create or replace algorithm = merge sql security invoker view premises_view as
select id, code, name, district_id, district_path, venue_group, provider_id, lon, lat, opened_on,
  closed_on, successor_id, demo
from premises;

-- a stretch of days [valid_from, valid_to) in which a premises stood in one district and group under one
-- department, '' = nobody named
create or replace algorithm = merge sql security invoker view premises_standing_view as
select premises_id, valid_from, valid_to, district_id, venue_group, department
from premises_standing;

-- a kind of device and how many seconds it may be silent before it is offline
create or replace algorithm = merge sql security invoker view device_type_view as
select code, name_zh, name_en, vendor, offline_after_seconds, sort from device_type;

-- a device, retired ones too; premises_id null = hangs in no premises
create or replace algorithm = merge sql security invoker view device_view as
select id, no, premises_id, type_code, position, certificate_no, registered_at, retired_at, demo from device;

-- a circuit of a device, numbered from 1; rated_current in A
create or replace algorithm = merge sql security invoker view circuit_view as
select id, device_id, no, name, rated_current from circuit;

-- when a device was last heard, in epoch milliseconds; devices never heard have no row
create or replace algorithm = merge sql security invoker view device_seen_view as
select device_id, last_received, last_ts from device_seen;

-- a device's day: where it hung, whether the ledger had it, minutes heard and expected, its last reading up to the
-- day's end
create or replace algorithm = merge sql security invoker view device_day_view as
select day, device_id, premises_id, listed, minutes, expected, last_ts from device_day;

-- a campaign's notice
create or replace algorithm = merge sql security invoker view campaign_view as
select id, code, city_code, name_zh, name_en, starts_on, ends_on from campaign;

-- a scope group of a campaign's notice
create or replace algorithm = merge sql security invoker view campaign_group_view as
select g.id, g.campaign_id, c.code as campaign, g.seq, g.name_zh, g.name_en
from campaign_group g join campaign c on c.id = g.campaign_id;

-- a venue group named by a scope group; one that stands in two of them is counted by the lower seq
create or replace algorithm = merge sql security invoker view campaign_venue_view as
select c.code as campaign, g.seq, v.venue_group
from campaign_group_venue v join campaign_group g on g.id = v.group_id join campaign c on c.id = g.campaign_id;

-- a department's part in a scope group: LEAD, COOPERATES or OWNER; in the notice's order by id
create or replace algorithm = merge sql security invoker view campaign_part_view as
select r.id, c.code as campaign, g.seq, r.part, r.department
from campaign_responsible r join campaign_group g on g.id = r.group_id join campaign c on c.id = g.campaign_id;

-- what an indicator counts in one place on one day; only what is not zero has a row
create or replace algorithm = merge sql security invoker view fact_view as
select indicator, day, campaign, district_id, venue_group, department, numerator, denominator from fact;

-- the same added up from the beginning to the end of a month, named by its first day
create or replace algorithm = merge sql security invoker view fact_total_view as
select indicator, month, campaign, district_id, venue_group, department, numerator, denominator from fact_total;

-- that an indicator's day has been computed, when and by which rule; version 1 at first, one more with each
-- correction
create or replace algorithm = merge sql security invoker view fact_day_view as
select indicator, day, version, rule_version, computed_at from fact_day;

-- a message on its way: delivered_at, given_up_at null = still to be sent
create or replace algorithm = merge sql security invoker view outbox_view as
select id, kind, payload, reference, created_at, available_at, attempts, delivered_at, given_up_at, failure from outbox;
