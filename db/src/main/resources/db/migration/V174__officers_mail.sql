-- where somebody's own mail goes; no row = nobody has said
create table if not exists account_mail (
  account_id bigint not null primary key,
  mail       varchar(254) collate utf8mb4_bin not null,
  constraint fk_account_mail_account_id foreign key (account_id) references account (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- who may log in, in which language he reads and where his mail goes; disabled_at null = may
create or replace algorithm = merge sql security invoker view account_view as
select a.id, a.login, a.name, a.phone, a.language, a.disabled_at, m.mail
from account a left join account_mail m on m.account_id = a.id;

-- whom a service provider or a body names for alarms, in its own order; party = provider: or body: and a number
create table if not exists party_contact (
  id         bigint not null auto_increment primary key,
  party      varchar(64) collate utf8mb4_bin not null,
  sort       int not null,
  name       varchar(100) not null,
  post       varchar(100) null,
  phone      varchar(40) collate utf8mb4_bin null,
  mail       varchar(254) collate utf8mb4_bin null,
  language   varchar(8) not null default 'zh',
  account_id bigint null,
  version    int not null default 0,
  key party_contact_party (party, sort),
  key party_contact_account (account_id),
  constraint fk_party_contact_account_id foreign key (account_id) references account (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
