-- rights: READ, ACKNOWLEDGE or ALL that the account may; a district makes the reach narrower
alter table api_token add column rights varchar(16) collate utf8mb4_bin not null default 'ALL';
alter table api_token add column district_id bigint null;
alter table api_token add column issued_by varchar(64) collate utf8mb4_bin null;
