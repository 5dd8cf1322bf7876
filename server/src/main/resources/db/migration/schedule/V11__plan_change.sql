create table schedule.plan_change (              -- 底线变更: a change of a frozen plan that was asked for, and what came of it
    tenant_id      uuid not null,
    id             uuid not null,
    item_id        uuid not null,                -- campaign.item
    base_version   int  not null,                -- the version of the plan it was asked from
    input          jsonb not null,               -- the plan as it would be
    deltas         jsonb not null,               -- red lines that move: [{code, name, from, to, workdays}]
    reason         text not null,
    state          text not null constraint plan_change_state_check check (state in ('REQUESTED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    requested_by   uuid not null,                -- access.person
    requested_name text not null,
    requested_at   timestamptz not null,
    decided_by     uuid,                         -- access.person
    decided_name   text,
    decided_at     timestamptz,
    note           text,
    baseline       int,                          -- the baseline that came of it
    constraint plan_change_pk primary key (tenant_id, id),
    constraint plan_change_decided_check check ((state = 'REQUESTED') = (decided_at is null)),
    constraint plan_change_other_check check (state <> 'APPROVED' or decided_by <> requested_by)
);
select public.app_distribute('schedule.plan_change');
create index plan_change_item_ix on schedule.plan_change (tenant_id, item_id, requested_at);
create unique index plan_change_open on schedule.plan_change (tenant_id, item_id) where state = 'REQUESTED';
