-- each act keeps how the hazard stood after it, so that the figures of a past day need nothing that changed later:
-- kind, grade, the day it was found and the last day to mend it. Of acts before this one, how it stands now
alter table hazard_act add column kind varchar(40) collate utf8mb4_bin not null default '';
alter table hazard_act add column grade varchar(16) collate utf8mb4_bin not null default '';
alter table hazard_act add column found_on date null;
alter table hazard_act add column due_on date null;

update hazard_act a join hazard h on h.id = a.hazard_id
set a.kind = h.kind, a.grade = h.grade, a.found_on = h.found_on,
  a.due_on = case when a.state in ('FOUND', 'MERGED') then null else h.due_on end;

create index hazard_act_at on hazard_act (at);
create index hazard_act_due on hazard_act (due_on);
create index hazard_changed on hazard (changed_at);
create index hazard_order_issued on hazard_order (issued_at);
create index hazard_extension_settled on hazard_extension (settled_at);
