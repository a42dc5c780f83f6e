-- since when the present password holds, and those before it that may not come back
alter table account add column password_changed_at bigint null;
update account set password_changed_at = created_at;

create table password_history (
  id            bigint not null auto_increment primary key,
  account_id    bigint not null,
  password_hash varchar(200) collate utf8mb4_bin not null,
  replaced_at   bigint not null,
  key history_account (account_id, id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- the trail is narrowed by actor and by action
alter table audit add key audit_actor (actor, id);
alter table audit add key audit_action (action, id);
