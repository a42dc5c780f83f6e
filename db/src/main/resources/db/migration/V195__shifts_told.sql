-- whoever came on duty has been told of what waited then: a row for each beginning of a duty, alarms = how many, 0 where
-- nothing waited, he was on duty before, or no message could reach him
create table if not exists telling_shift_told (
  duty_id bigint not null primary key,
  told_at bigint not null,
  alarms  int not null
) default character set utf8mb4 collate utf8mb4_unicode_ci;
