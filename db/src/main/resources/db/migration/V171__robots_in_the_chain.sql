-- the group's robots hear of each alarm at once where nobody has set otherwise
update telling_step set ways = 'INBOX,MAIL,SMS,WECOM,DINGTALK,FEISHU'
where district_id = 0 and severity = 'ALARM' and step = 'ENTERPRISE' and ways = 'INBOX,MAIL,SMS' and version = 0;
