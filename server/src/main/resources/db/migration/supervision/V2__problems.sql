create table supervision.problem (               -- 问题档案: one problem from finding to clearance
    tenant_id       uuid    not null,
    id              uuid    not null,
    campaign_id     uuid    not null,            -- campaign.campaign: no foreign key across modules
    item_id         uuid,                        -- absent for problems handed over by themselves (助企服务问题)
    unit_id         uuid    not null,            -- 责任单位
    slip_id         uuid,                        -- the problem slip that opened it: plain data
    report_id       uuid,                        -- the report whose problem text was promoted
    source          text    not null,
    batch           text,                        -- 交办批次
    title           text    not null,
    facts           text    not null,
    category        text,
    state           text    not null,
    registered_on   date    not null,
    due_on          date    not null,
    original_due_on date    not null,
    days            int     not null,            -- working days from registration to the original due day
    extended        boolean not null,
    times_reopened  int     not null,
    round           int     not null,            -- measures of earlier rounds count no more: a reopening or a rejection begins the next
    accept_by       date    not null,
    accepted_on     date,
    accepted_name   text,                        -- absent where the file accepted itself
    requested_by    uuid,                        -- who asked for the clearance under way
    verifier_id     uuid,                        -- who has begun to verify
    verifier_name   text,
    first_cleared_on  date,
    cleared_on        date,                      -- absent again while reopened
    cleared_by        uuid,
    cleared_name      text,
    cleared_unit      uuid,
    first_reopened_on date,
    was_red           boolean not null,          -- its item was red: looked back at in any case
    exposure_on       date,
    suspended_on      date,
    withdrawn_on      date,
    version           int     not null default 0,
    constraint problem_pk primary key (tenant_id, id),
    constraint problem_source_known check (source in ('SLIP', 'REPORT', 'LOOKBACK', 'HAND')),
    constraint problem_state_known check (state in ('REGISTERED', 'ASSIGNED', 'ACCEPTED', 'RECTIFYING', 'CLEAR_REQUESTED', 'VERIFYING',
        'CLEARED', 'LOOKBACK', 'CLOSED', 'RETURNED', 'SUSPENDED', 'REJECTED_BY_UNIT', 'WITHDRAWN', 'REOPENED'))
);

create table supervision.problem_measure (       -- 整改措施
    tenant_id  uuid not null,
    id         uuid not null,
    problem_id uuid not null,
    round      int  not null,
    text       text not null,
    owner      text not null,                    -- 责任人
    due        date not null,
    done_on    date,
    done_name  text,
    added_by   uuid not null,
    constraint problem_measure_pk primary key (tenant_id, id)
);

create table supervision.clearance_request (     -- 销号申请, kept with what it claimed
    tenant_id       uuid        not null,
    id              uuid        not null,
    problem_id      uuid        not null,
    result          text        not null,
    evidence_before uuid[]      not null,
    evidence_after  uuid[]      not null,
    by_person       uuid        not null,
    by_name         text        not null,
    by_unit         uuid        not null,
    at              timestamptz not null,
    constraint clearance_request_pk primary key (tenant_id, id)
);

create table supervision.clearance_verdict (     -- 核验结论
    tenant_id  uuid        not null,
    id         uuid        not null,
    problem_id uuid        not null,
    request_id uuid        not null,
    verdict    text        not null,
    demands    text        not null,             -- what is still missing; of a clearance, what was seen
    by_person  uuid        not null,
    by_name    text        not null,
    by_unit    uuid        not null,
    at         timestamptz not null,
    constraint clearance_verdict_pk primary key (tenant_id, id),
    constraint clearance_verdict_once unique (tenant_id, request_id),
    constraint clearance_verdict_known check (verdict in ('CLEARED', 'RETURNED', 'REJECTED'))
);

create table supervision.lookback (              -- 回头看
    tenant_id  uuid not null,
    id         uuid not null,
    problem_id uuid not null,
    campaign_id uuid not null,
    kind       int  not null,                    -- natural days after clearing: 30 or 90
    cleared_on date not null,                    -- of which clearing
    due        date not null,
    sampled    boolean,                          -- absent until the sample of the month is drawn
    result     text,
    note       text,
    by_person  uuid,
    by_name    text,
    done_on    date,
    constraint lookback_pk primary key (tenant_id, id),
    constraint lookback_once unique (tenant_id, problem_id, kind, cleared_on),
    constraint lookback_kind_known check (kind in (30, 90)),
    constraint lookback_result_known check (result in ('PASSED', 'FOUND_AGAIN', 'VOID'))
);

create table supervision.problem_extension (     -- 延期申请
    tenant_id    uuid not null,
    id           uuid not null,
    problem_id   uuid not null,
    days         int  not null,                  -- working days asked for
    reason       text not null,
    asked_by     uuid not null,
    asked_name   text not null,
    asked_on     date not null,
    due_before   date not null,
    due_after    date not null,
    approved     boolean,                        -- absent until decided
    answer       text,
    decided_by   uuid,
    decided_name text,
    decided_on   date,
    constraint problem_extension_pk primary key (tenant_id, id)
);

create table supervision.problem_past (          -- what happened to a file, never changed
    tenant_id  uuid        not null,
    id         uuid        not null,
    problem_id uuid        not null,
    verb       text        not null,
    state      text        not null,             -- the state after it
    note       text,
    by_person  uuid        not null,
    by_name    text        not null,
    by_unit    uuid        not null,
    at         timestamptz not null,
    constraint problem_past_pk primary key (tenant_id, id)
);

select app_distribute('supervision.problem');
select app_distribute('supervision.problem_measure');
select app_append_only('supervision.clearance_request');
select app_append_only('supervision.clearance_verdict');
select app_distribute('supervision.lookback');
select app_distribute('supervision.problem_extension');
select app_append_only('supervision.problem_past');

alter table supervision.problem_measure
    add constraint problem_measure_problem_fk foreign key (tenant_id, problem_id) references supervision.problem (tenant_id, id);
alter table supervision.clearance_request
    add constraint clearance_request_problem_fk foreign key (tenant_id, problem_id) references supervision.problem (tenant_id, id);
alter table supervision.clearance_verdict
    add constraint clearance_verdict_request_fk foreign key (tenant_id, request_id) references supervision.clearance_request (tenant_id, id);
alter table supervision.lookback
    add constraint lookback_problem_fk foreign key (tenant_id, problem_id) references supervision.problem (tenant_id, id);
alter table supervision.problem_extension
    add constraint problem_extension_problem_fk foreign key (tenant_id, problem_id) references supervision.problem (tenant_id, id);
alter table supervision.problem_past
    add constraint problem_past_problem_fk foreign key (tenant_id, problem_id) references supervision.problem (tenant_id, id);

create unique index problem_slip on supervision.problem (tenant_id, slip_id) where slip_id is not null;
create unique index problem_report on supervision.problem (tenant_id, report_id) where report_id is not null;
create unique index problem_extension_open on supervision.problem_extension (tenant_id, problem_id) where approved is null;
create index problem_campaign on supervision.problem (tenant_id, campaign_id, due_on, id);
create index problem_item on supervision.problem (tenant_id, item_id, registered_on, id) where item_id is not null;
create index problem_unit on supervision.problem (tenant_id, unit_id, due_on, id);
create index problem_measure_problem on supervision.problem_measure (tenant_id, problem_id, id);
create index clearance_request_problem on supervision.clearance_request (tenant_id, problem_id, at, id);
create index clearance_verdict_problem on supervision.clearance_verdict (tenant_id, problem_id, at, id);
create index lookback_open on supervision.lookback (tenant_id, campaign_id, due, id) where result is null;
create index problem_extension_problem on supervision.problem_extension (tenant_id, problem_id, id);
create index problem_past_problem on supervision.problem_past (tenant_id, problem_id, at, id);
