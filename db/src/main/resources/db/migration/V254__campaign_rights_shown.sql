-- what a body may do in a campaign: act = ISSUE, RECEIVE, FILE or SCORE
create or replace algorithm = merge sql security invoker view campaign_right_view as
select campaign_id, act, body_id from campaign_right;

-- the districts and zones that take part in a campaign; a campaign without a row takes in its whole city
create or replace algorithm = merge sql security invoker view campaign_district_view as
select campaign_id, district_id from campaign_district;

-- premises that are taken out of a campaign's tasks while state = GRANTED, others too
create or replace algorithm = merge sql security invoker view campaign_excuse_view as
select campaign_id, premises_id, district_id, group_seq, cause, state from campaign_excuse;
