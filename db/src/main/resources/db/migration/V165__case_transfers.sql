-- that another department takes a case over: the letter, its receipt, and what that department answered
create table if not exists hazard_transfer (
  id          bigint not null auto_increment primary key,
  hazard_id   bigint not null,
  receiver    varchar(200) not null,
  letter      varchar(60) not null,
  reason      varchar(500) not null,
  sent_on     date not null,
  sent_by     varchar(64) collate utf8mb4_bin not null,
  received_on date null,
  receipt     varchar(500) null,
  answered_on date null,
  answer      varchar(1000) null,
  version     int not null default 0,
  key hazard_transfer_hazard (hazard_id, id),
  constraint fk_hazard_transfer_hazard_id foreign key (hazard_id) references hazard (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
