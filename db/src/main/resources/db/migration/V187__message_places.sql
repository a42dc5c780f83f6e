-- at which premises the alarm was that a message tells of, null = at none: by it messages are counted
update message m set m.premises_id = (select a.premises_id from alarm a where a.id = m.alarm_id)
where m.premises_id is null;
