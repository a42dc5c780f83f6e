-- what is kept, each once by its SHA-256; the last attachment that uses it takes it along
create table if not exists file_content (
  id      bigint not null auto_increment primary key,
  sha256  char(64) collate utf8mb4_bin not null,
  bytes   int not null,
  uses    int not null,
  made_at bigint not null,
  unique key content_once (sha256),
  key content_made (made_at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- in pieces of at most 256 KiB, from 0 on
create table if not exists file_chunk (
  content_id bigint not null,
  no         int not null,
  data       mediumblob not null,
  primary key (content_id, no),
  constraint fk_file_chunk_content_id foreign key (content_id) references file_content (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- who adds to a premises, or to a kind of record that belongs to none, waits for its turn at this row, so that what is counted stays true
create table if not exists file_turn (
  owner varchar(40) collate utf8mb4_bin not null primary key
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- premises_id: whose room for files is used, null for none; width 0: no picture; small_id: a picture's small view;
-- received_*: of the file as it came in, which pictures are not kept as
create table if not exists attachment (
  id              bigint not null auto_increment primary key,
  address         char(22) collate utf8mb4_bin not null,
  record_kind     varchar(20) collate utf8mb4_bin not null,
  record_key      varchar(64) collate utf8mb4_bin not null,
  premises_id     bigint null,
  name            varchar(120) not null,
  note            varchar(200) null,
  media_type      varchar(100) collate utf8mb4_bin not null,
  width           int not null,
  height          int not null,
  content_id      bigint not null,
  small_id        bigint null,
  received_sha256 char(64) collate utf8mb4_bin not null,
  received_bytes  int not null,
  added_by        varchar(64) collate utf8mb4_bin not null,
  added_at        bigint not null,
  unique key attachment_address (address),
  key attachment_record (record_kind, record_key),
  key attachment_premises (premises_id),
  key attachment_content (content_id),
  key attachment_small (small_id),
  constraint fk_attachment_content_id foreign key (content_id) references file_content (id),
  constraint fk_attachment_small_id foreign key (small_id) references file_content (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
