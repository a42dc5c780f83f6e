-- secrets out
update account set password_hash = 'stripped';
update password_history set password_hash = 'stripped';
update device_credential set secret_hash = sha2(concat('stripped', id), 256);
update api_token set token_hash = sha2(concat('stripped', id), 256);
update second_factor set secret = 'stripped';
delete from setting where name = 'setup.secret';
-- few readings, and the facts of the last weeks
delete from reading where device_id > 5;
delete from fact where day < '2026-11-10' and indicator not in ('alarms', 'installed', 'online');
-- what no page was opened for
insert into setting values ('alarm.reopenMinutes', '12', 1795839000000, 'demo-system');
insert into delegation (giver_id, deputy_id, district_id, from_day, to_day, reason, created_at) values
  (4, 5, null, '2026-11-20', '2026-12-20', 'leave', 1795100000000), (22, 23, null, '2026-11-01', '2026-11-05', null,
    1793400000000);
insert into web_session (account_id, started_at, seen_at) values (4, 1795839000000, 1795839100000);
insert into export_job (owner, title, format, file_name, state, expected_rows, written_rows, file_bytes,
    requested_at, started_at, ended_at, expires_at, node, beaten_at)
values ('zjk-office', 'alarms', 'CSV', 'alarms.csv', 'DONE', 1364, 1364, 204800, 1795839600000, 1795839601000,
    1795839604000, 1795926004000, 'old', 1795839604000);
insert into premises_membership (premises_id, venue_group, valid_from, valid_to, reason, changed_by, changed_at)
    values
  (1, 'BANK', '2026-11-01', null, 'bank in the hall', 'demo-system', 1793500000000), (2, 'BANK', '2026-10-01',
    '2026-10-20', 'closed', 'demo-system', 1793500000000);
-- duplicates of what is one
insert into alarm_rule (type_code, kind, metric, warning_limit, alarm_limit, hysteresis, changed_at, changed_by)
  values ('DETECTOR-1', 'RESIDUAL_CURRENT', 'residualCurrent', 210, 410, 20, 1795839000000, 'demo-system');
insert into alarm_rule (premises_id, kind, metric, warning_limit, alarm_limit, changed_at, changed_by) values
  (1, 'TEMPERATURE', 'temperature1', 55, 80, 1795830000000, 'zjk-office'), (1, 'TEMPERATURE', 'temperature1', 50,
    75, 1795831000000, 'zjk-office');
insert into alarm_rule (circuit_id, kind, metric, warning_limit, alarm_limit, changed_at, changed_by) values
  (1, 'RESIDUAL_CURRENT', 'residualCurrent', 100, 300, 1795831000000, 'zjk-office');
insert into delegation (giver_id, deputy_id, district_id, from_day, to_day, reason, created_at) values (4, 5, null,
    '2026-11-20', '2026-12-31', 'leave', 1795100000500);
insert into premises_membership (premises_id, venue_group, valid_from, valid_to, reason, changed_by, changed_at)
    values
  (1, 'BANK', '2026-11-10', null, 'twice', 'demo-system', 1793900000000);
insert into standing_regulator (venue_group, district_id, premises_id, body_id, valid_from) values ('BANK', 2, null,
    4, '2026-11-15');
insert into premises_placement (premises_id, district_id, district_path, venue_group, valid_from, changed_by,
    changed_at)
  select premises_id, district_id, district_path, 'MARKET', '2026-11-12', 'demo-system', 1793900000000 from
    premises_placement where premises_id = 3;
-- orphans among what people edit: rows whose parent is gone
insert into circuit (device_id, no, name) values (990001, 1, 'lost');
insert into alarm_rule (circuit_id, kind, metric, alarm_limit, changed_at, changed_by) select id, 'ARC', 'arcCount',
    10, 1, 'old' from circuit where device_id = 990001;
insert into alarm_rule (premises_id, kind, metric, alarm_limit, changed_at, changed_by) values (990002, 'ARC',
    'arcCount', 10, 1, 'old');
insert into account_grant (account_id, role, district_id) values (990003, 'CITY_OFFICE', 2);
insert into account_grant (account_id, role, premises_id) values (12, 'SAFETY_MANAGER', 990002);
insert into premises_membership (premises_id, venue_group, valid_from, changed_by, changed_at) values (990002,
    'BANK', '2026-11-01', 'old', 1);
insert into device_credential (device_id, username, secret_hash, created_at) values (990001, 'LOST-1', sha2('lost',
    256), 1);
insert into device (no, premises_id, type_code, registered_at) values ('LOST-2', 990002, 'DETECTOR-4', 1795000000000);
insert into circuit (device_id, no, name) select id, 1, 'main' from device where no = 'LOST-2';
insert into standing_regulator (venue_group, district_id, body_id, valid_from) values ('MALL', 3, 990004,
    '2026-11-01');
insert into api_token (account_id, name, token_hash, created_at, expires_at) values (990003, 'lost', sha2('lost',
    256), 1, 1827375157533);
insert into campaign_quota (campaign_id, district_id, quota, set_at, set_by) values (1, 990005, 7, 1, 'old');
insert into campaign_pilot (campaign_id, premises_id, district_id, namer, slot, named_at, named_by) values (1,
    990002, 3, 'DISTRICT', 1, 1, 'old');
insert into bulletin_recipient (schedule_id, address) values (990006, 'gone@example.org');
insert into premises (code, name, district_id, district_path, venue_group, provider_id, address, opened_on) values
  ('LOST-P1', 'provider gone', 9, '/1/2/9/', 'MALL', 990007, 'somewhere', '2026-10-01'),
  ('LOST-P2', 'district gone', 990005, '/1/2/990005/', 'MALL', null, 'nowhere', '2026-10-01'),
  ('LOST-P3', 'group gone', 9, '/1/2/9/', 'OLD-GROUP', null, 'somewhere', '2026-10-01');
insert into premises_placement (premises_id, district_id, district_path, venue_group, valid_from, changed_by,
    changed_at)
  select id, district_id, district_path, venue_group, opened_on, 'old', 1 from premises where code like 'LOST-P_';
update body set parent_id = 990004 where id = 2;
-- orphans among what the intake writes: they stay where they are
insert into alarm (device_id, circuit, metric, kind, level, source, raised_at, received_at, value, last_at,
    open_slot, cleared_at, changed_at)
  values (990001, 1, 'residualCurrent', 'RESIDUAL_CURRENT', 'ALARM', 'rule', 1795300000000, 1795300000000, 555,
    1795300000000, null, 1795300300000, 1795300300000);
insert into alarm_history (alarm_id, at, what) values (990008, 1795300000000, 'raised');
insert into alarm_occurrence (alarm_id, started_at, level, source) values (990008, 1795300000000, 'ALARM', 'rule');
insert into device_seen (device_id, last_received) values (990001, 1795300000000);
insert into device_event (device_id, circuit, ts, kind, code, received_at) values (990001, 1, 1795300000000,
    'alarm', 'smoke', 1795300000000);
-- a regulator of a single premises, with the one before it
insert into standing_regulator (venue_group, district_id, premises_id, body_id, valid_from, valid_to) values
  (null, null, 5, 3, '2026-09-01', '2026-10-01'), (null, null, 5, 4, '2026-10-01', null);
