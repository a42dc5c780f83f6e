-- The city in which a device was registered: that of the premises it hung in, else the one whoever registered it works
-- in. It stays what it was when the device moves; no row = not known
create table if not exists device_registration (
  device_id   bigint not null primary key,
  district_id bigint not null,
  constraint fk_device_registration_device_id foreign key (device_id) references device (id),
  constraint fk_device_registration_district_id foreign key (district_id) references district (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

insert into device_registration (device_id, district_id)
select d.id, min(c.id) from device d
join premises p on p.id = d.premises_id
join district c on c.level = 'city' and p.district_path like concat(c.path, '%')
left join device_registration r on r.device_id = d.id
where r.device_id is null
group by d.id;

insert into device_registration (device_id, district_id)
select q.device_id, min(q.city_id) from (
  select d.id as device_id, c.id as city_id from audit a
  join device d on d.no = substring(a.object, 8)
  join account k on k.login = a.actor
  join account_grant g on g.account_id = k.id
  join district x on x.id = g.district_id
  join district c on c.level = 'city' and x.path like concat(c.path, '%')
  left join device_registration r on r.device_id = d.id
  where a.action = 'device.register' and r.device_id is null) q
group by q.device_id having count(distinct q.city_id) = 1;

insert into device_registration (device_id, district_id)
select d.id, c.id from device d
join setting s on s.name = 'city'
join district c on c.code = s.value
left join device_registration r on r.device_id = d.id
where r.device_id is null and not exists (select 1 from setting x where x.name = 'demo' and x.value = '1');

-- the city in which a device was registered; devices of whom it is not known have no row
create or replace algorithm = merge sql security invoker view device_registration_view as
select device_id, district_id from device_registration;

-- a further group a premises belongs to on the days [valid_from, valid_to), null = still
create or replace algorithm = merge sql security invoker view premises_tag_view as
select premises_id, venue_group, valid_from, valid_to, changed_at from premises_membership;
