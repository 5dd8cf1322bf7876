alter table schedule.plan add data_date date;              -- 数据日期: what is left to do is placed from here

alter table schedule.activity add actual_start date;
alter table schedule.activity add actual_finish date;
alter table schedule.activity add remaining int constraint activity_remaining_check check (remaining >= 0);   -- workdays
alter table schedule.activity add calendar text constraint activity_calendar_check check (calendar in ('CN', 'EVERYDAY'));
alter table schedule.activity add asap boolean;
alter table schedule.activity add suspensions jsonb;       -- 中止期间: [{from, to, reason}]
alter table schedule.activity add out_of_sequence jsonb;   -- codes of the predecessors that were not waited for
alter table schedule.activity add constraint activity_actual_check check (actual_finish is null or actual_start <= actual_finish);

alter table schedule.baseline add reason text;             -- why the plan was changed
