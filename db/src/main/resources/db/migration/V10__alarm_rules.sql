-- two clocks run while a quantity stays over its limits: pending_since for the lowest limit, pending_alarm_since for the alarm limit;
-- reported_at is set while the device itself says that the alarm lasts
alter table alarm_state add column pending_alarm_since bigint null;
alter table alarm_state add column reported_at bigint null;
alter table alarm add key alarm_unseen (historic, acknowledged_at);
alter table alarm_occurrence add key occurrence_lasting (alarm_id, ended_at);
alter table device_event add key event_alarm (alarm_id);

-- Defaults of the device types. Over-current and short circuit in % of the circuit's rated current, phase loss in % of the highest phase,
-- supply loss in % of 220 V. A quantity the device does not send is not judged.
insert into alarm_rule (type_code, kind, metric, warning_limit, alarm_limit, hysteresis, hold_seconds, changed_at, changed_by)
select t.code, r.kind, r.metric, r.warning_limit, r.alarm_limit, r.hysteresis, r.hold_seconds, 0, 'portal'
from (select 'DETECTOR-4' as code union all select 'DETECTOR-1' union all select 'ARC-EXT' union all select 'SMOKE') t
join (
  select 'RESIDUAL_CURRENT' as kind, 'residualCurrent' as metric, 200 as warning_limit, 400 as alarm_limit, 20 as hysteresis, 0 as hold_seconds
  union all select 'TEMPERATURE', 'temperature1', 60, 85, 2, 0
  union all select 'TEMPERATURE', 'temperature2', 60, 85, 2, 0
  union all select 'TEMPERATURE', 'temperature3', 60, 85, 2, 0
  union all select 'TEMPERATURE', 'temperature4', 60, 85, 2, 0
  union all select 'OVER_CURRENT', 'currentA', 100, 120, 5, 60
  union all select 'OVER_CURRENT', 'currentB', 100, 120, 5, 60
  union all select 'OVER_CURRENT', 'currentC', 100, 120, 5, 60
  union all select 'SHORT_CIRCUIT', 'currentA', null, 600, 50, 0
  union all select 'SHORT_CIRCUIT', 'currentB', null, 600, 50, 0
  union all select 'SHORT_CIRCUIT', 'currentC', null, 600, 50, 0
  union all select 'OVER_VOLTAGE', 'voltageA', 253, 264, 3, 10
  union all select 'OVER_VOLTAGE', 'voltageB', 253, 264, 3, 10
  union all select 'OVER_VOLTAGE', 'voltageC', 253, 264, 3, 10
  union all select 'UNDER_VOLTAGE', 'voltageA', 198, 187, 3, 10
  union all select 'UNDER_VOLTAGE', 'voltageB', 198, 187, 3, 10
  union all select 'UNDER_VOLTAGE', 'voltageC', 198, 187, 3, 10
  union all select 'PHASE_LOSS', 'voltageA', null, 50, 10, 0
  union all select 'PHASE_LOSS', 'voltageB', null, 50, 10, 0
  union all select 'PHASE_LOSS', 'voltageC', null, 50, 10, 0
  union all select 'SUPPLY_LOST', '', 10, null, 5, 0
  union all select 'ARC', 'arcCount', null, 14, 4, 0
  union all select 'SMOKE', 'smoke', null, 1, 0, 0
) r on t.code <> 'SMOKE' or r.kind in ('SMOKE', 'TEMPERATURE');

insert into revision (name, n) values ('alarm_rule', 1) on duplicate key update n = n + 1;
