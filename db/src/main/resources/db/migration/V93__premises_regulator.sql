-- the regulator of a single premises, by days, valid_to exclusive;
-- stands before whoever regulates its group and district
create table if not exists premises_regulator (
  id          bigint not null auto_increment primary key,
  premises_id bigint not null,
  body_id     bigint not null,
  valid_from  date not null,
  valid_to    date null,
  open_slot   tinyint generated always as (case when valid_to is null then 1 end) virtual,
  unique key premises_regulator_open (premises_id, open_slot),
  key premises_regulator_body (body_id),
  constraint fk_premises_regulator_premises_id foreign key (premises_id) references premises (id),
  constraint fk_premises_regulator_body_id foreign key (body_id) references body (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
