-- a fire at a premises, withdrawn ones too; electrical null = the cause is not yet known
create or replace algorithm = merge sql security invoker view fire_incident_view as
select id, premises_id, happened_at, electrical, withdrawn_at from fire_incident;
