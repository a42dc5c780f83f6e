-- a plan of inspections in a body's name; kind = YEARLY, MONTHLY, SPECIAL, DOUBLE_RANDOM, JOINT or SELF_CHECK; its
-- district is its body's; state = DRAFT, RELEASED (its tasks are made), CLOSED or WITHDRAWN
create table if not exists inspection_plan (
  id          bigint not null auto_increment primary key,
  kind        varchar(16) collate utf8mb4_bin not null,
  title       varchar(120) not null,
  body_id     bigint not null,
  body_name   varchar(200) not null,
  district_id bigint not null,
  list_code   varchar(40) collate utf8mb4_bin not null,
  from_day    date not null,
  to_day      date not null,
  note        varchar(1000) null,
  state       varchar(16) collate utf8mb4_bin not null,
  created_at  bigint not null,
  created_by  varchar(64) collate utf8mb4_bin not null,
  released_at bigint null,
  released_by varchar(64) collate utf8mb4_bin null,
  ended_at    bigint null,
  ended_by    varchar(64) collate utf8mb4_bin null,
  reason      varchar(500) null,
  demo        tinyint not null default 0,
  version     int not null default 0,
  key inspection_plan_district (district_id, state),
  key inspection_plan_days (from_day, to_day),
  constraint fk_inspection_plan_district_id foreign key (district_id) references district (id),
  constraint fk_inspection_plan_list_code foreign key (list_code) references inspection_list (code)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- the bodies that inspect jointly, beside the one in whose name the plan is; called as on the day they were named
create table if not exists inspection_plan_body (
  plan_id   bigint not null,
  body_id   bigint not null,
  body_name varchar(200) not null,
  primary key (plan_id, body_id),
  constraint fk_inspection_plan_body_plan_id foreign key (plan_id) references inspection_plan (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- the premises of a plan: each is inspected, or, of a double-random one, may be drawn
create table if not exists inspection_plan_unit (
  plan_id     bigint not null,
  premises_id bigint not null,
  primary key (plan_id, premises_id),
  key inspection_plan_unit_premises (premises_id),
  constraint fk_inspection_plan_unit_plan_id foreign key (plan_id) references inspection_plan (id),
  constraint fk_inspection_plan_unit_premises_id foreign key (premises_id) references premises (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- those who inspect by a plan, or may be drawn
create table if not exists inspection_plan_person (
  plan_id bigint not null,
  login   varchar(64) collate utf8mb4_bin not null,
  name    varchar(100) not null,
  primary key (plan_id, login),
  constraint fk_inspection_plan_person_plan_id foreign key (plan_id) references inspection_plan (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- the draw of a double-random plan: its lists are frozen first, with their hashes, and only then a seed is taken; what
-- is drawn follows from lists and seed alone. seed null = not drawn yet; given 1 = typed in by people
create table if not exists inspection_draw (
  plan_id      bigint not null primary key,
  wanted       int not null,
  each_by      int not null,
  units_hash   char(64) collate utf8mb4_bin not null,
  people_hash  char(64) collate utf8mb4_bin not null,
  frozen_at    bigint not null,
  frozen_by    varchar(64) collate utf8mb4_bin not null,
  seed         varchar(100) collate utf8mb4_bin null,
  given        tinyint not null default 0,
  drawn_at     bigint null,
  drawn_by     varchar(64) collate utf8mb4_bin null,
  published_at bigint null,
  published_by varchar(64) collate utf8mb4_bin null,
  version      int not null default 0,
  constraint fk_inspection_draw_plan_id foreign key (plan_id) references inspection_plan (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- the lists as they were frozen: side UNIT with a premises' code, side PERSON with a login
create table if not exists inspection_draw_entry (
  plan_id   bigint not null,
  side      varchar(8) collate utf8mb4_bin not null,
  entry_key varchar(64) collate utf8mb4_bin not null,
  name      varchar(200) not null,
  primary key (plan_id, side, entry_key),
  constraint fk_inspection_draw_entry_plan_id foreign key (plan_id) references inspection_draw (plan_id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- that a premises is inspected, or checks itself, by an edition of a list; from_day and due_on inclusive.
-- accompanied = who of the premises was there, conclusion = what was said at the end
create table if not exists inspection_task (
  id          bigint not null auto_increment primary key,
  kind        varchar(16) collate utf8mb4_bin not null,
  plan_id     bigint null,
  premises_id bigint not null,
  list_code   varchar(40) collate utf8mb4_bin not null,
  edition     int not null,
  state       varchar(16) collate utf8mb4_bin not null,
  from_day    date not null,
  due_on      date not null,
  note        varchar(500) null,
  accompanied varchar(100) null,
  conclusion  varchar(1000) null,
  started_at  bigint null,
  done_at     bigint null,
  done_by     varchar(64) collate utf8mb4_bin null,
  created_at  bigint not null,
  created_by  varchar(64) collate utf8mb4_bin not null,
  changed_at  bigint not null,
  demo        tinyint not null default 0,
  version     int not null default 0,
  key inspection_task_premises (premises_id, state),
  key inspection_task_state (state, due_on),
  key inspection_task_due (due_on, id),
  key inspection_task_plan (plan_id, state),
  key inspection_task_done (done_at),
  constraint fk_inspection_task_premises_id foreign key (premises_id) references premises (id),
  constraint fk_inspection_task_plan_id foreign key (plan_id) references inspection_plan (id),
  constraint fk_inspection_task_list_code foreign key (list_code) references inspection_list (code)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- whose task it is; nobody = of all who may inspect there
create table if not exists inspection_task_person (
  task_id bigint not null,
  login   varchar(64) collate utf8mb4_bin not null,
  name    varchar(100) not null,
  primary key (task_id, login),
  key inspection_task_person_login (login, task_id),
  constraint fk_inspection_task_person_task_id foreign key (task_id) references inspection_task (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- what was answered; answered_at = when it was said on the spot, kept_at = when the portal took it. version grows with
-- each other answer, so that of two who answer one item the second learns of the first
create table if not exists inspection_answer (
  task_id     bigint not null,
  item_id     bigint not null,
  verdict     varchar(16) collate utf8mb4_bin not null,
  note        varchar(500) null,
  answered_at bigint not null,
  answered_by varchar(64) collate utf8mb4_bin not null,
  kept_at     bigint not null,
  version     int not null default 1,
  primary key (task_id, item_id),
  constraint fk_inspection_answer_task_id foreign key (task_id) references inspection_task (id),
  constraint fk_inspection_answer_item_id foreign key (item_id) references inspection_item (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- what was done with a task, when and by whom; the state after it. Each act keeps where the task was and by when it was
-- due after it, so that the figures of a past day need nothing that changed later
create table if not exists inspection_act (
  id          bigint not null auto_increment primary key,
  task_id     bigint not null,
  at          bigint not null,
  act         varchar(16) collate utf8mb4_bin not null,
  actor       varchar(64) collate utf8mb4_bin not null,
  state       varchar(16) collate utf8mb4_bin not null,
  note        varchar(1000) null,
  due_on      date not null,
  premises_id bigint not null,
  key inspection_act_task (task_id, at),
  key inspection_act_at (at),
  key inspection_act_due (due_on),
  key inspection_act_premises (premises_id, task_id),
  constraint fk_inspection_act_task_id foreign key (task_id) references inspection_task (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
