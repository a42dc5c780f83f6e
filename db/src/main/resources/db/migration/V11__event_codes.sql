-- what the codes devices report mean; vendors' own codes are added here as data
create table event_code (
  code   varchar(64) collate utf8mb4_bin not null primary key,
  kind   varchar(40) collate utf8mb4_bin not null,
  metric varchar(64) collate utf8mb4_bin not null default '',
  clears tinyint not null default 0
) default character set utf8mb4 collate utf8mb4_unicode_ci;

insert into event_code (code, kind, metric) values
  ('residualCurrent', 'RESIDUAL_CURRENT', 'residualCurrent'),
  ('temperature1', 'TEMPERATURE', 'temperature1'),
  ('temperature2', 'TEMPERATURE', 'temperature2'),
  ('temperature3', 'TEMPERATURE', 'temperature3'),
  ('temperature4', 'TEMPERATURE', 'temperature4'),
  ('overCurrent', 'OVER_CURRENT', ''),
  ('shortCircuit', 'SHORT_CIRCUIT', ''),
  ('overVoltage', 'OVER_VOLTAGE', ''),
  ('underVoltage', 'UNDER_VOLTAGE', ''),
  ('phaseLoss', 'PHASE_LOSS', ''),
  ('supplyLost', 'SUPPLY_LOST', ''),
  ('supplyCut', 'SUPPLY_CUT', ''),
  ('arc', 'ARC', 'arcCount'),
  ('smoke', 'SMOKE', 'smoke'),
  ('sensorOpen', 'SENSOR_FAULT', ''),
  ('sensorShort', 'SENSOR_FAULT', ''),
  ('residualCurrentSensor', 'SENSOR_FAULT', 'residualCurrent'),
  ('temperature1Sensor', 'SENSOR_FAULT', 'temperature1'),
  ('temperature2Sensor', 'SENSOR_FAULT', 'temperature2'),
  ('temperature3Sensor', 'SENSOR_FAULT', 'temperature3'),
  ('temperature4Sensor', 'SENSOR_FAULT', 'temperature4');

insert into event_code (code, kind, metric, clears)
select concat(code, '.cleared'), kind, metric, 1 from event_code where clears = 0;
