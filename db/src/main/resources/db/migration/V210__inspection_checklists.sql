-- checklists of inspections by purpose (DAILY, SPECIAL, GOODS, SELF_CHECK, PATROL); venue_groups = codes between commas,
-- '' = any group; sample 1 = an example of ours, of no standard at all; retired = for no new task
create table if not exists inspection_list (
  code         varchar(40) collate utf8mb4_bin not null primary key,
  purpose      varchar(16) collate utf8mb4_bin not null,
  venue_groups varchar(800) collate utf8mb4_bin not null default '',
  name_zh      varchar(60) not null,
  name_en      varchar(120) not null,
  sample       tinyint not null default 0,
  retired      tinyint not null default 0,
  sort         int not null,
  version      int not null default 0
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- the editions of a list: a DRAFT is written, one is IN_FORCE, those before it are REPLACED and stay as they were, since
-- visits were answered by them
create table if not exists inspection_edition (
  list_code  varchar(40) collate utf8mb4_bin not null,
  edition    int not null,
  state      varchar(16) collate utf8mb4_bin not null,
  changed_at bigint not null,
  changed_by varchar(64) collate utf8mb4_bin not null,
  version    int not null default 0,
  primary key (list_code, edition),
  constraint fk_inspection_edition_list_code foreign key (list_code) references inspection_list (code)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- what an edition asks, in its order; basis = the standard or rule and its clause, as an office enters it, null for
-- none; hazard_kind = which kind of hazard it usually is when it fails; sample 1 = ours, of no standard
create table if not exists inspection_item (
  id          bigint not null auto_increment primary key,
  list_code   varchar(40) collate utf8mb4_bin not null,
  edition     int not null,
  no          int not null,
  section_zh  varchar(60) not null,
  section_en  varchar(120) not null,
  words_zh    varchar(300) not null,
  words_en    varchar(500) not null,
  basis       varchar(200) null,
  hazard_kind varchar(40) collate utf8mb4_bin null,
  sample      tinyint not null default 0,
  unique key inspection_item_no (list_code, edition, no),
  constraint fk_inspection_item_list_code foreign key (list_code) references inspection_list (code)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
