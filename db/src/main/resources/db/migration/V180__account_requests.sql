-- an account somebody has asked for: one role with its reach, null = not limited by that side, as in account_grant;
-- asked_by and answered_by = logins, the portal's own name where it lapsed; in_place_of = those, between commas, for
-- whom asked_by was a deputy then; state = WAITING until it is answered, then
-- RELEASED, REFUSED, WITHDRAWN or LAPSED for good; answer = why it was refused; made_login = the account that was made
create table if not exists account_request (
  id          bigint not null auto_increment primary key,
  login       varchar(64) collate utf8mb4_bin not null,
  name        varchar(100) not null,
  phone       varchar(40) collate utf8mb4_bin not null,
  role        varchar(40) collate utf8mb4_bin not null,
  district_id bigint null,
  industries  varchar(1000) collate utf8mb4_bin null,
  premises_id bigint null,
  provider_id bigint null,
  why         varchar(200) not null,
  asked_by    varchar(64) collate utf8mb4_bin not null,
  asked_at    bigint not null,
  in_place_of varchar(2000) collate utf8mb4_bin null,
  state       varchar(16) collate utf8mb4_bin not null,
  answered_by varchar(64) collate utf8mb4_bin null,
  answered_at bigint null,
  answer      varchar(200) null,
  made_login  varchar(64) collate utf8mb4_bin null,
  demo        tinyint not null default 0,
  key request_asker (asked_by, id),
  key request_state (state, asked_at),
  key request_login (login, state),
  constraint fk_account_request_district_id foreign key (district_id) references district (id),
  constraint fk_account_request_premises_id foreign key (premises_id) references premises (id),
  constraint fk_account_request_provider_id foreign key (provider_id) references provider (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
