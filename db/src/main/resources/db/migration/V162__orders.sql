-- what an order is based on, as an office words it; sample 1 = ours, to be replaced by the office
create table if not exists legal_basis (
  id      bigint not null auto_increment primary key,
  words   varchar(300) not null,
  sample  tinyint not null default 0,
  retired tinyint not null default 0,
  version int not null default 0
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- the mark of a body's file numbers, which no other body has; without one it issues nothing
create table if not exists hazard_issuer (
  body_id bigint not null primary key,
  mark    varchar(40) not null,
  version int not null default 0,
  unique key hazard_issuer_mark (mark),
  constraint fk_hazard_issuer_body_id foreign key (body_id) references body (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- the last number a body has given in a year; its lock puts those who issue in a line
create table if not exists hazard_order_number (
  body_id  bigint not null,
  for_year int not null,
  last_no  int not null,
  primary key (body_id, for_year),
  constraint fk_hazard_order_number_body_id foreign key (body_id) references body (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- an order to mend hazards of one premises within a term that begins with issued_on, which does not count; term_kind
-- CALENDAR or WORKING, term_moves 1 = a last day that is off leads to the next that is worked; names as on that day
create table if not exists hazard_order (
  id           bigint not null auto_increment primary key,
  body_id      bigint not null,
  body_name    varchar(200) not null,
  mark         varchar(40) not null,
  for_year     int not null,
  number       int not null,
  premises_id  bigint not null,
  premises     varchar(200) not null,
  inspected_on date not null,
  issued_on    date not null,
  term_days    int not null,
  term_kind    varchar(16) collate utf8mb4_bin not null,
  term_moves   tinyint not null,
  due_on       date not null,
  provisional  tinyint not null,
  measures     varchar(1000) null,
  issued_at    bigint not null,
  issued_by    varchar(64) collate utf8mb4_bin not null,
  read_at      bigint null,
  read_by      varchar(64) collate utf8mb4_bin null,
  unique key hazard_order_once (body_id, for_year, number),
  key hazard_order_premises (premises_id, issued_on),
  key hazard_order_due (due_on),
  key hazard_order_issued (issued_at),
  constraint fk_hazard_order_body_id foreign key (body_id) references body (id),
  constraint fk_hazard_order_premises_id foreign key (premises_id) references premises (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table if not exists hazard_order_item (
  order_id  bigint not null,
  no        int not null,
  hazard_id bigint not null,
  what      varchar(420) not null,
  grade     varchar(16) collate utf8mb4_bin not null,
  demand    varchar(500) not null,
  primary key (order_id, no),
  key hazard_order_item_hazard (hazard_id),
  constraint fk_hazard_order_item_order_id foreign key (order_id) references hazard_order (id),
  constraint fk_hazard_order_item_hazard_id foreign key (hazard_id) references hazard (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table if not exists hazard_order_basis (
  order_id bigint not null,
  no       int not null,
  words    varchar(300) not null,
  sample   tinyint not null,
  primary key (order_id, no),
  constraint fk_hazard_order_basis_order_id foreign key (order_id) references hazard_order (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- how an order was handed over: IN_PORTAL, DIRECT, POST or LEFT
create table if not exists hazard_service (
  id          bigint not null auto_increment primary key,
  order_id    bigint not null,
  way         varchar(16) collate utf8mb4_bin not null,
  served_at   bigint not null,
  place       varchar(200) null,
  receiver    varchar(100) null,
  note        varchar(500) null,
  recorded_at bigint not null,
  recorded_by varchar(64) collate utf8mb4_bin not null,
  key hazard_service_order (order_id, served_at),
  constraint fk_hazard_service_order_id foreign key (order_id) references hazard_order (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- that a hazard is mended, as somebody says; persons = the logins of who said so and in whose place, between commas
create table if not exists hazard_proof (
  id         bigint not null auto_increment primary key,
  hazard_id  bigint not null,
  words      varchar(2000) not null,
  measured   varchar(500) null,
  proved_at  bigint not null,
  proved_by  varchar(64) collate utf8mb4_bin not null,
  persons    varchar(4000) collate utf8mb4_bin not null,
  key hazard_proof_hazard (hazard_id, id),
  constraint fk_hazard_proof_hazard_id foreign key (hazard_id) references hazard (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- what a review said of a proof; a proof is reviewed once
create table if not exists hazard_review (
  proof_id    bigint not null primary key,
  hazard_id   bigint not null,
  passed      tinyint not null,
  words       varchar(500) not null,
  reviewed_at bigint not null,
  reviewed_by varchar(64) collate utf8mb4_bin not null,
  key hazard_review_hazard (hazard_id, reviewed_at),
  constraint fk_hazard_review_proof_id foreign key (proof_id) references hazard_proof (id),
  constraint fk_hazard_review_hazard_id foreign key (hazard_id) references hazard (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- that somebody asks for more time: granted null = nobody has answered; one at most waits
create table if not exists hazard_extension (
  id         bigint not null auto_increment primary key,
  hazard_id  bigint not null,
  due_on     date not null,
  wanted_on  date not null,
  reason     varchar(500) not null,
  asked_at   bigint not null,
  asked_by   varchar(64) collate utf8mb4_bin not null,
  persons    varchar(4000) collate utf8mb4_bin not null,
  granted    tinyint null,
  answer     varchar(500) null,
  settled_at bigint null,
  settled_by varchar(64) collate utf8mb4_bin null,
  open_slot  tinyint generated always as (case when settled_at is null then 1 end) virtual,
  unique key hazard_extension_open (hazard_id, open_slot),
  key hazard_extension_hazard (hazard_id, id),
  key hazard_extension_settled (settled_at),
  constraint fk_hazard_extension_hazard_id foreign key (hazard_id) references hazard (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

insert into legal_basis (words, sample)
select s.words, 1 from (
  select '《××省消防条例》第×条' as words
  union all select '《××市电气安全管理办法》第×条'
) s
where not exists (select 1 from legal_basis b);
