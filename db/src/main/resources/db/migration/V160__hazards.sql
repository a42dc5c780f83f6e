-- kinds of hazards; alarms = which kinds of alarm suggest it, between commas; retired = for no new hazard
create table if not exists hazard_kind (
  code    varchar(40) collate utf8mb4_bin not null primary key,
  name_zh varchar(60) not null,
  name_en varchar(100) not null,
  alarms  varchar(400) collate utf8mb4_bin not null default '',
  sort    int not null,
  retired tinyint not null default 0,
  version int not null default 0
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- the checklist by which a hazard is major: DIRECT = one makes it so, COMBINED = several do, NEVER = such a matter
-- never counts as major. source = the standard or rule it was taken from, as an office enters it; sample 1 = ours,
-- of no standard at all
create table if not exists hazard_criterion (
  id       bigint not null auto_increment primary key,
  effect   varchar(16) collate utf8mb4_bin not null,
  words_zh varchar(500) not null,
  words_en varchar(800) not null,
  source   varchar(200) not null,
  clause   varchar(60) null,
  sample   tinyint not null default 0,
  retired  tinyint not null default 0,
  version  int not null default 0
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- a hazard found at a premises; device_id, circuit and alarm_kind = what it was noticed by, null where no alarm told;
-- merged_into = the one that stands for it; order_id, due_on = of its present order
create table if not exists hazard (
  id            bigint not null auto_increment primary key,
  premises_id   bigint not null,
  kind          varchar(40) collate utf8mb4_bin not null,
  grade         varchar(16) collate utf8mb4_bin not null,
  grade_reason  varchar(500) null,
  state         varchar(16) collate utf8mb4_bin not null,
  what          varchar(200) not null,
  details       varchar(2000) null,
  place         varchar(200) null,
  measures      varchar(1000) null,
  responsible   varchar(100) null,
  cost_yuan     bigint null,
  source        varchar(16) collate utf8mb4_bin not null,
  found_on      date not null,
  finder        varchar(100) not null,
  device_id     bigint null,
  circuit       int null,
  alarm_kind    varchar(40) collate utf8mb4_bin null,
  merged_into   bigint null,
  order_id      bigint null,
  due_on        date null,
  proved_at     bigint null,
  closed_at     bigint null,
  registered_at bigint not null,
  registered_by varchar(64) collate utf8mb4_bin not null,
  changed_at    bigint not null,
  demo          tinyint not null default 0,
  version       int not null default 0,
  key hazard_premises (premises_id, state),
  key hazard_state (state, due_on),
  key hazard_found (found_on, id),
  key hazard_circuit (device_id, circuit, alarm_kind),
  key hazard_order (order_id),
  key hazard_closed (closed_at),
  key hazard_changed (changed_at),
  constraint fk_hazard_premises_id foreign key (premises_id) references premises (id),
  constraint fk_hazard_kind foreign key (kind) references hazard_kind (code),
  constraint fk_hazard_merged_into foreign key (merged_into) references hazard (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- what of the checklist was found true of a hazard, in the words of that day
create table if not exists hazard_met (
  hazard_id    bigint not null,
  criterion_id bigint not null,
  effect       varchar(16) collate utf8mb4_bin not null,
  words_zh     varchar(500) not null,
  words_en     varchar(800) not null,
  source       varchar(200) not null,
  clause       varchar(60) null,
  sample       tinyint not null default 0,
  primary key (hazard_id, criterion_id),
  constraint fk_hazard_met_hazard_id foreign key (hazard_id) references hazard (id),
  constraint fk_hazard_met_criterion_id foreign key (criterion_id) references hazard_criterion (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- the alarms that told of a hazard; an alarm tells of one
create table if not exists hazard_alarm (
  alarm_id  bigint not null primary key,
  hazard_id bigint not null,
  added_at  bigint not null,
  key hazard_alarm_hazard (hazard_id),
  constraint fk_hazard_alarm_hazard_id foreign key (hazard_id) references hazard (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- what was done with a hazard, when and by whom; the state after it. Each act keeps how the hazard stood after it, so
-- that the figures of a past day need nothing that changed later: kind, grade, the day it was found, the last day to
-- mend it, and at which entry of the register of premises it was
create table if not exists hazard_act (
  id          bigint not null auto_increment primary key,
  hazard_id   bigint not null,
  at          bigint not null,
  act         varchar(24) collate utf8mb4_bin not null,
  actor       varchar(64) collate utf8mb4_bin not null,
  state       varchar(16) collate utf8mb4_bin not null,
  note        varchar(1000) null,
  kind        varchar(40) collate utf8mb4_bin not null,
  grade       varchar(16) collate utf8mb4_bin not null,
  found_on    date not null,
  due_on      date null,
  premises_id bigint not null,
  key hazard_act_hazard (hazard_id, at),
  key hazard_act_at (at),
  key hazard_act_due (due_on),
  key hazard_act_premises (premises_id, hazard_id),
  constraint fk_hazard_act_hazard_id foreign key (hazard_id) references hazard (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- that alarms of one circuit may be a hazard: cause = CONFIRMED, LASTING, REPEATED or BY_HAND. What a person said
-- of it: hazard_id = made one, verdict = why it is none; one at most waits for a premises' circuit and kind of alarm
create table if not exists hazard_proposal (
  id          bigint not null auto_increment primary key,
  premises_id bigint not null,
  device_id   bigint not null,
  circuit     int not null,
  alarm_kind  varchar(40) collate utf8mb4_bin not null,
  cause       varchar(16) collate utf8mb4_bin not null,
  proposed_at bigint not null,
  hazard_id   bigint null,
  verdict     varchar(16) collate utf8mb4_bin null,
  note        varchar(500) null,
  decided_at  bigint null,
  decided_by  varchar(64) collate utf8mb4_bin null,
  version     int not null default 0,
  open_slot   tinyint generated always as (case when decided_at is null then 1 end) virtual,
  unique key hazard_proposal_open (device_id, circuit, alarm_kind, premises_id, open_slot),
  key hazard_proposal_waiting (open_slot, proposed_at),
  key hazard_proposal_premises (premises_id, decided_at),
  key hazard_proposal_decided (decided_at),
  constraint fk_hazard_proposal_premises_id foreign key (premises_id) references premises (id),
  constraint fk_hazard_proposal_hazard_id foreign key (hazard_id) references hazard (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- the alarms a proposal speaks of; an alarm is spoken of once. dismissed_level = its level when that was dismissed, ''
-- = it was not: what rose from a warning to an alarm since is spoken of anew
create table if not exists hazard_proposal_alarm (
  alarm_id        bigint not null primary key,
  proposal_id     bigint not null,
  dismissed_level varchar(16) collate utf8mb4_bin not null default '',
  key hazard_proposal_alarm_proposal (proposal_id),
  constraint fk_hazard_proposal_alarm_proposal_id foreign key (proposal_id) references hazard_proposal (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- up to when the changes of alarms were looked at for proposals
create table if not exists hazard_look (
  id       int not null primary key,
  until_at bigint not null
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- an alarm as it stands, for those who are told of it or judge what it means; changed_at grows with each change,
-- open_slot 1 while it lasts
create or replace algorithm = merge sql security invoker view alarm_view as
select id, device_id, circuit, metric, kind, level, premises_id, raised_at, received_at, value, peak, limit_value,
  historic, text, cleared_at, acknowledged_at, changed_at, open_slot
from alarm;

insert into hazard_kind (code, name_zh, name_en, alarms, sort) values
  ('LEAKAGE', '漏电', 'Leakage', 'RESIDUAL_CURRENT', 10),
  ('OVER_TEMPERATURE', '线缆温度异常', 'Abnormal cable temperature', 'TEMPERATURE', 20),
  ('POOR_CONTACT', '接触不良', 'Poor contact', '', 30),
  ('ARC', '故障电弧', 'Fault arc', 'ARC', 40),
  ('SHORT_CIRCUIT', '短路', 'Short circuit', 'SHORT_CIRCUIT,SUPPLY_CUT', 50),
  ('OVERLOAD', '过载', 'Overload', 'OVER_CURRENT', 60),
  ('VOLTAGE', '过压、欠压、缺相', 'Over-voltage, under-voltage, phase loss',
    'OVER_VOLTAGE,UNDER_VOLTAGE,PHASE_LOSS,SUPPLY_LOST', 70),
  ('AGEING', '线路老化、绝缘破损', 'Ageing lines, broken insulation', '', 80),
  ('PRIVATE_WIRING', '私拉乱接', 'Private wiring', '', 90),
  ('NO_NAME_GOODS', '使用“三无”或假冒伪劣电气产品', 'No-name or counterfeit electrical goods', '', 100),
  ('NO_CCC', '应有而无强制性产品认证', 'Compulsory certification (CCC) missing', '', 110),
  ('CHARGING_INSIDE', '室内停放充电', 'Charging inside', '', 120),
  ('SMOKE', '烟雾', 'Smoke', 'SMOKE', 130),
  ('OTHER', '其他', 'Other', 'DEVICE_REPORTED', 900)
on duplicate key update code = values(code);

insert into hazard_criterion (effect, words_zh, words_en, source, sample)
select s.effect, s.words_zh, s.words_en, s.source, 1 from (
  select 'DIRECT' as effect, '线路或设备已冒烟、打火或烧蚀，仍带电使用' as words_zh,
    'Lines or equipment smoke, spark or are burnt and are still in use' as words_en,
    '示例 sample (Andian)' as source
  union all select 'DIRECT', '人员密集场所同一回路反复发生故障电弧',
    'Fault arcs come again and again on one circuit where many people gather', '示例 sample (Andian)'
  union all select 'COMBINED', '保护装置被拆除、短接或退出',
    'A protective device is taken out, bridged or switched off', '示例 sample (Andian)'
  union all select 'COMBINED', '线缆敷设于可燃物上且无穿管保护',
    'Cables lie on combustible material without a conduit', '示例 sample (Andian)'
  union all select 'COMBINED', '三十日内同一回路报警三次以上',
    'One circuit raised more than three alarms within thirty days', '示例 sample (Andian)'
  union all select 'NEVER', '仅标识、台账或资料不全，不影响用电安全',
    'Only signs, ledgers or papers are incomplete; safety is not touched', '示例 sample (Andian)'
) s
where not exists (select 1 from hazard_criterion c);
