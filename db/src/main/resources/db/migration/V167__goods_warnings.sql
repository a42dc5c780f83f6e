-- what is published about goods that endanger; publisher = the body's name on that day, withdrawn = why, null while it
-- holds
create table if not exists goods_warning (
  id           bigint not null auto_increment primary key,
  body_id      bigint not null,
  publisher    varchar(200) not null,
  goods        varchar(200) not null,
  maker        varchar(200) null,
  model        varchar(200) null,
  danger       varchar(1000) not null,
  advice       varchar(1000) null,
  published_at bigint not null,
  published_by varchar(64) collate utf8mb4_bin not null,
  withdrawn    varchar(500) null,
  withdrawn_at bigint null,
  withdrawn_by varchar(64) collate utf8mb4_bin null,
  demo         tinyint not null default 0,
  version      int not null default 0,
  key goods_warning_published (published_at, id),
  constraint fk_goods_warning_body_id foreign key (body_id) references body (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
