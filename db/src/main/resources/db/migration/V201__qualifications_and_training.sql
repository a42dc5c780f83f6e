-- what a provider may do and until when, both days inclusive, valid_to null = without end; a record that was wrong is
-- withdrawn and stays
create table if not exists provider_qualification (
  id           bigint not null auto_increment primary key,
  provider_id  bigint not null,
  name         varchar(200) not null,
  number       varchar(100) not null,
  issuer       varchar(200) not null,
  valid_from   date not null,
  valid_to     date null,
  entered_at   bigint not null,
  entered_by   varchar(64) collate utf8mb4_bin not null,
  withdrawn    varchar(500) null,
  withdrawn_at bigint null,
  withdrawn_by varchar(64) collate utf8mb4_bin null,
  demo         tinyint not null default 0,
  version      int not null default 0,
  key provider_qualification_provider (provider_id, valid_to),
  key provider_qualification_end (valid_to),
  constraint fk_provider_qualification_provider_id foreign key (provider_id) references provider (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- that people of a premises were trained; provider_id = by whom, null = by others; told_premises_id = the entry it was
-- recorded of, which a merge of entries does not change; a record that was wrong is withdrawn and stays
create table if not exists work_training (
  id               bigint not null auto_increment primary key,
  premises_id      bigint not null,
  told_premises_id bigint not null,
  provider_id      bigint null,
  held_on          date not null,
  subject          varchar(200) not null,
  trainer          varchar(100) not null,
  people           int not null,
  names            varchar(2000) null,
  recorded_at      bigint not null,
  recorded_by      varchar(64) collate utf8mb4_bin not null,
  withdrawn        varchar(500) null,
  withdrawn_at     bigint null,
  withdrawn_by     varchar(64) collate utf8mb4_bin null,
  demo             tinyint not null default 0,
  version          int not null default 0,
  key work_training_premises (premises_id, held_on),
  key work_training_told (told_premises_id),
  key work_training_held (held_on, id),
  key work_training_recorded (recorded_at),
  key work_training_withdrawn (withdrawn_at),
  constraint fk_work_training_premises_id foreign key (premises_id) references premises (id),
  constraint fk_work_training_provider_id foreign key (provider_id) references provider (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
