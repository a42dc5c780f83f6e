-- premises on the list of those that broke their duties: the decision, and the state it is in now
create table if not exists credit_entry (
  id          bigint not null auto_increment primary key,
  premises_id bigint not null,
  decision    varchar(60) not null,
  reason      varchar(500) not null,
  decided_on  date not null,
  state       varchar(16) collate utf8mb4_bin not null,
  changed_at  bigint not null,
  version     int not null default 0,
  key credit_premises (premises_id),
  key credit_decided (decided_on, id),
  constraint fk_credit_entry_premises_id foreign key (premises_id) references premises (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- what was done with an entry, on which day and why
create table if not exists credit_act (
  id       bigint not null auto_increment primary key,
  entry_id bigint not null,
  act      varchar(16) collate utf8mb4_bin not null,
  on_day   date not null,
  words    varchar(500) not null,
  at       bigint not null,
  actor    varchar(64) collate utf8mb4_bin not null,
  key credit_act_entry (entry_id, id),
  constraint fk_credit_act_entry_id foreign key (entry_id) references credit_entry (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- by which code the State knows who runs a premises, null = unknown
create or replace algorithm = merge sql security invoker view premises_credit_view as
select id, credit_code from premises;
