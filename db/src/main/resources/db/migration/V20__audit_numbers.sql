-- rows of the trail are numbered by the chain itself: a missing number is a removed row, and clusters whose auto-increment jumps stay in order
alter table audit_head add column last_id bigint not null default 0;
