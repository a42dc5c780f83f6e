-- who changed which setting when, from what to what; null stands for the default, a secret is not told
create table setting_change (
  id         bigint not null auto_increment primary key,
  name       varchar(64) collate utf8mb4_bin not null,
  old_value  varchar(1000) null,
  new_value  varchar(1000) null,
  changed_at bigint not null,
  changed_by varchar(64) collate utf8mb4_bin not null,
  key setting_change_name (name, id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- what stands when the history begins is its first entry
insert into setting_change (name, old_value, new_value, changed_at, changed_by)
select name, null, value, changed_at, changed_by from setting
where name not in ('setup.secret', 'smtp.password', 'reference.version');
