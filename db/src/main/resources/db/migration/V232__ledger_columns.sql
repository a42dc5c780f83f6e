-- a column that an office adds to a ledger, for its district and those below; retired = it is filled in no more, what
-- it holds stays
create table if not exists ledger_column (
  id          bigint not null auto_increment primary key,
  ledger      varchar(16) collate utf8mb4_bin not null,
  district_id bigint not null,
  name        varchar(40) not null,
  type        varchar(8) collate utf8mb4_bin not null,
  created_at  bigint not null,
  created_by  varchar(64) collate utf8mb4_bin not null,
  retired     tinyint not null default 0,
  version     int not null default 0,
  key ledger_column_ledger (ledger, retired),
  constraint fk_ledger_column_district_id foreign key (district_id) references district (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- what stands in it for one record, by the key that the ledger knows it by
create table if not exists ledger_value (
  column_id  bigint not null,
  record_key varchar(64) collate utf8mb4_bin not null,
  value      varchar(500) not null,
  changed_at bigint not null,
  changed_by varchar(64) collate utf8mb4_bin not null,
  primary key (column_id, record_key),
  constraint fk_ledger_value_column_id foreign key (column_id) references ledger_column (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- under which number of its sheet a record came into a ledger of another room, so that a sheet sent again changes
-- nothing: place = code of the premises or district, said = hash of all that the row said
create table if not exists ledger_number (
  ledger     varchar(16) collate utf8mb4_bin not null,
  place      varchar(64) collate utf8mb4_bin not null,
  no         varchar(40) collate utf8mb4_bin not null,
  record_key varchar(64) collate utf8mb4_bin not null,
  said       char(64) collate utf8mb4_bin not null,
  entered_at bigint not null,
  entered_by varchar(64) collate utf8mb4_bin not null,
  primary key (ledger, place, no),
  key ledger_number_record (ledger, record_key)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
