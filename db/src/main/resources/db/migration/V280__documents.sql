-- Official documents: drafted, issued under a number, corrected by a new edition, archived. In whose name: the mark of
-- the numbers and the red head
create table if not exists document_issuer (
  body_id bigint not null primary key,
  mark    varchar(40) collate utf8mb4_bin not null,
  head    varchar(60) not null,
  version int not null default 0,
  unique key document_issuer_mark (mark),
  constraint fk_document_issuer_body_id foreign key (body_id) references body (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- the last number of a body in a year; counted up in the transaction that issues, so that there is no gap
create table if not exists document_number (
  body_id  bigint not null,
  for_year int not null,
  last_no  int not null,
  primary key (body_id, for_year),
  constraint fk_document_number_body_id foreign key (body_id) references body (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- an office's own Word files with places to be filled; what is retired stays, since documents were made of it
create table if not exists document_template (
  id         bigint not null auto_increment primary key,
  body_id    bigint not null,
  name       varchar(100) not null,
  content    mediumblob not null,
  bytes      int not null,
  sha256     char(64) collate utf8mb4_bin not null,
  places     varchar(2000) not null,
  added_at   bigint not null,
  added_by   varchar(64) collate utf8mb4_bin not null,
  retired_at bigint null,
  retired_by varchar(64) collate utf8mb4_bin null,
  open_slot  tinyint generated always as (case when retired_at is null then 1 end) virtual,
  unique key document_template_once (body_id, name, open_slot),
  constraint fk_document_template_body_id foreign key (body_id) references body (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- kind = NOTICE, CIRCULAR, LETTER, SUMMARY, SUPERVISION, TRANSFER, REPORT or MINUTES; state = DRAFT, ISSUED, CORRECTING,
-- ARCHIVED or DISCARDED. The texts are those that are worked on; what was issued stands in document_edition.
-- source = ORDER, TRANSFER or CAMPAIGN with its key, null for free text; correcting = why it is corrected
create table if not exists document (
  id          bigint not null auto_increment primary key,
  kind        varchar(16) collate utf8mb4_bin not null,
  body_id     bigint not null,
  template_id bigint null,
  source      varchar(16) collate utf8mb4_bin null,
  source_key  varchar(60) collate utf8mb4_bin null,
  title       varchar(200) not null,
  addressee   varchar(500) not null,
  body        mediumtext not null,
  table_title varchar(200) not null,
  table_rows  mediumtext not null,
  copies      varchar(500) not null,
  state       varchar(16) collate utf8mb4_bin not null,
  mark        varchar(40) collate utf8mb4_bin null,
  for_year    int null,
  no          int null,
  edition     int not null default 0,
  issued_on   date null,
  correcting  varchar(500) null,
  archived_as varchar(100) null,
  made_at     bigint not null,
  made_by     varchar(64) collate utf8mb4_bin not null,
  changed_at  bigint not null,
  changed_by  varchar(64) collate utf8mb4_bin not null,
  version     int not null default 0,
  unique key document_number_once (mark, for_year, no),
  key document_body (body_id, state, id),
  key document_state (state, id),
  constraint fk_document_body_id foreign key (body_id) references body (id),
  constraint fk_document_template_id foreign key (template_id) references document_template (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- what was issued, never changed; reason = why it replaces the edition before, null for the first
create table if not exists document_edition (
  document_id bigint not null,
  edition     int not null,
  title       varchar(200) not null,
  addressee   varchar(500) not null,
  body        mediumtext not null,
  table_title varchar(200) not null,
  table_rows  mediumtext not null,
  copies      varchar(500) not null,
  signer      varchar(200) not null,
  reason      varchar(500) null,
  issued_on   date not null,
  issued_at   bigint not null,
  issued_by   varchar(64) collate utf8mb4_bin not null,
  pages       int not null,
  primary key (document_id, edition),
  constraint fk_document_edition_document_id foreign key (document_id) references document (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- the files of an edition as they were made; format = pdf or docx
create table if not exists document_file (
  document_id bigint not null,
  edition     int not null,
  format      varchar(4) collate utf8mb4_bin not null,
  content     mediumblob not null,
  bytes       int not null,
  sha256      char(64) collate utf8mb4_bin not null,
  primary key (document_id, edition, format),
  constraint fk_document_file_document_id foreign key (document_id) references document (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
