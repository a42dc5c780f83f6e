-- reference: fixed for all attempts of a message (a mail's Message-ID), so that a repeat is recognised
alter table outbox add column reference varchar(64) collate utf8mb4_bin null;
-- after the last attempt, or when the recipient will never take it; a person may ask for another try
alter table outbox add column given_up_at bigint null;
