-- each act also keeps at which entry of the register its hazard was after it: what is merged into another entry later
-- stays counted where it was. Of acts before this one, where it is now
alter table hazard_act add column premises_id bigint not null default 0;

update hazard_act a join hazard h on h.id = a.hazard_id set a.premises_id = h.premises_id;

create index hazard_act_premises on hazard_act (premises_id, hazard_id);
