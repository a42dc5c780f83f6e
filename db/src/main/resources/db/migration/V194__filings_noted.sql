-- what the office of a district, or the regulator there, has noted as filed: once for each that files
create table if not exists campaign_filed (
  filing_id   bigint not null,
  district_id bigint not null,
  noted_at    bigint not null,
  noted_by    varchar(64) collate utf8mb4_bin not null,
  primary key (filing_id, district_id),
  key campaign_filed_district (district_id),
  constraint fk_campaign_filed_filing_id foreign key (filing_id) references campaign_filing (id),
  constraint fk_campaign_filed_district_id foreign key (district_id) references district (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
