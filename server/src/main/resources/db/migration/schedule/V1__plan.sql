create table schedule.plan (                     -- 工期计划: one of an item; only feasible ones are stored
    tenant_id       uuid not null,
    id              uuid not null,
    item_id         uuid not null,               -- campaign.item
    campaign_id     uuid not null,               -- campaign.campaign
    start           date not null,
    deadline        date not null,
    calendar        text not null constraint plan_calendar_check check (calendar in ('CN', 'EVERYDAY')),
    feasible        boolean not null,
    min_float       int,                         -- workdays, as every float, shortfall and buffer
    shortfall       int  not null,
    buffer          int  not null,
    earliest_finish date,
    template        text,
    state           text not null constraint plan_state_check check (state in ('DRAFT', 'BASELINED')),
    version         int  not null default 0,
    constraint plan_pk primary key (tenant_id, id),
    constraint plan_item_unique unique (tenant_id, item_id),
    constraint plan_days_check check (start <= deadline)
);
select public.app_distribute('schedule.plan');
create index plan_campaign_ix on schedule.plan (tenant_id, campaign_id, item_id);

create table schedule.activity (                 -- 工序
    tenant_id    uuid not null,
    id           uuid not null,
    plan_id      uuid not null,
    item_id      uuid not null,                  -- campaign.item
    code         text not null,                  -- its id within the plan
    name         text not null,
    sort         int  not null,
    duration     int  not null constraint activity_duration_check check (duration >= 0),     -- workdays; 0: a node
    min_duration int  not null,
    not_before   date,
    not_after    date,
    early_start  date,                           -- a node has no starts
    early_finish date not null,
    late_start   date,
    red_line     date not null,                  -- 底线节点
    target       date not null,                  -- 目标节点
    total_float  int  not null,
    free_float   int  not null,
    critical     boolean not null,
    constraint activity_pk primary key (tenant_id, id),
    constraint activity_code_unique unique (tenant_id, plan_id, code)
);
select public.app_distribute('schedule.activity');
alter table schedule.activity add constraint activity_plan_fk
    foreign key (tenant_id, plan_id) references schedule.plan (tenant_id, id);
create index activity_item_ix on schedule.activity (tenant_id, item_id, sort);

create table schedule.link (                     -- 搭接
    tenant_id uuid not null,
    id        uuid not null,
    plan_id   uuid not null,
    pred      uuid not null,
    succ      uuid not null,
    type      text not null constraint link_type_check check (type in ('FS', 'SS', 'FF', 'SF')),
    lag       int  not null,                     -- workdays
    soft      boolean not null,
    sort      int  not null,
    constraint link_pk primary key (tenant_id, id)
);
select public.app_distribute('schedule.link');
alter table schedule.link add constraint link_plan_fk
    foreign key (tenant_id, plan_id) references schedule.plan (tenant_id, id);
alter table schedule.link add constraint link_pred_fk
    foreign key (tenant_id, pred) references schedule.activity (tenant_id, id);
alter table schedule.link add constraint link_succ_fk
    foreign key (tenant_id, succ) references schedule.activity (tenant_id, id);
create index link_plan_ix on schedule.link (tenant_id, plan_id);
create index link_pred_ix on schedule.link (tenant_id, pred);
create index link_succ_ix on schedule.link (tenant_id, succ);

create table schedule.baseline (                 -- 基线: plans as frozen
    tenant_id uuid not null,
    id        uuid not null,
    item_id   uuid not null,                     -- campaign.item
    n         int  not null,
    frozen_at timestamptz not null,
    frozen_by text not null,
    approval  text,                              -- who let a red line move later
    plan      jsonb not null,
    sha256    text not null,                     -- of the text of plan as written
    constraint baseline_pk primary key (tenant_id, id),
    constraint baseline_n_unique unique (tenant_id, item_id, n)
);
select public.app_append_only('schedule.baseline');
