-- an alarm of the past that nothing stored ends: a reading in limits that comes later can still end it
alter table alarm add column end_unknown tinyint not null default 0;

update alarm set end_unknown = 1
where historic = 1 and cleared_at is not null and exists (
  select 1 from alarm_history h
  where h.alarm_id = alarm.id and h.what = 'cleared' and h.at = alarm.cleared_at and h.value is null);
