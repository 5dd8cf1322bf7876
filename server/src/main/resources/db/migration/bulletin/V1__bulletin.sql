create table bulletin.class_year (               -- 分类年度: whose classes are fixed once its first month is frozen
    tenant_id uuid not null,
    year      int  not null,
    fixed_at  timestamptz,
    constraint class_year_pk primary key (tenant_id, year)
);
select public.app_distribute('bulletin.class_year');

create table bulletin.unit_class (               -- 分类: the units that are compared with each other
    tenant_id  uuid not null,
    year       int  not null,
    unit_id    uuid not null,                    -- organization.unit
    label      text not null,
    changed_by text not null,
    changed_at timestamptz not null,
    constraint unit_class_pk primary key (tenant_id, year, unit_id)
);
select public.app_distribute('bulletin.unit_class');

create table bulletin.period (                   -- 封账月份: frozen once, never changed
    tenant_id     uuid not null,
    id            uuid not null,
    campaign_id   uuid not null,                 -- campaign.campaign
    year          int  not null,
    month         int  not null constraint period_month_check check (month between 1 and 12),
    data_date     date not null,                 -- the month's last day: what is said of it
    freeze_on     date not null,                 -- the third working day after
    publish_on    date not null,                 -- the eighth
    dispute_until date not null,                 -- last day to dispute
    frozen_at     timestamptz not null,
    frozen_by     uuid not null,
    frozen_name   text not null,
    items         int  not null,
    red           int  not null,
    completion    numeric(18, 10) not null,      -- percent
    against_time  numeric(18, 10) not null,      -- percentage points
    sha256        text not null,                 -- of the snapshot's text
    constraint period_pk primary key (tenant_id, id),
    constraint period_month_unique unique (tenant_id, campaign_id, year, month)
);
select public.app_append_only('bulletin.period');

create table bulletin.snapshot (                 -- 快照: everything that a bulletin says of the month, as canonical JSON
    tenant_id uuid not null,
    id        uuid not null,                     -- of the period
    body      text not null,
    constraint snapshot_pk primary key (tenant_id, id)
);
select public.app_append_only('bulletin.snapshot');
alter table bulletin.snapshot add constraint snapshot_period_fk
    foreign key (tenant_id, id) references bulletin.period (tenant_id, id);

create table bulletin.ranking (                  -- 名次 of a frozen month
    tenant_id uuid not null,
    period_id uuid not null,
    unit_id   uuid not null,
    class     text not null,
    score     numeric(7, 2),                     -- points of 100; absent: not ranked
    capped    numeric(18, 10),
    raw       numeric(18, 10),
    rank      int,
    before    int,                               -- rank in the month frozen before, in the same class
    note      text,                              -- tie-breaker or nothing
    constraint ranking_pk primary key (tenant_id, period_id, unit_id)
);
select public.app_append_only('bulletin.ranking');
alter table bulletin.ranking add constraint ranking_period_fk
    foreign key (tenant_id, period_id) references bulletin.period (tenant_id, id);

create table bulletin.dispute (                  -- 异议 of a unit against a figure of its own
    tenant_id uuid not null,
    id        uuid not null,
    period_id uuid not null,
    unit_id   uuid not null,                     -- the ranked unit
    item_id   uuid,
    figure    text not null constraint dispute_figure_check check (figure in ('SCORE', 'ITEMS', 'RED', 'EV', 'LAMP')),
    frozen    text not null,                     -- the figure as frozen
    wanted    text not null,                     -- what the unit says it should be
    text      text not null,
    evidence  text not null,
    by_id     uuid not null,
    by_name   text not null,
    at        timestamptz not null,
    constraint dispute_pk primary key (tenant_id, id)
);
select public.app_append_only('bulletin.dispute');
alter table bulletin.dispute add constraint dispute_period_fk
    foreign key (tenant_id, period_id) references bulletin.period (tenant_id, id);
create index dispute_period_ix on bulletin.dispute (tenant_id, period_id, at, id);

create table bulletin.decision (                 -- 异议答复: an accepted one is the correction beside the frozen figure
    tenant_id uuid not null,
    id        uuid not null,                     -- of the dispute
    accepted  boolean not null,
    corrected text,
    reason    text not null,
    by_id     uuid not null,
    by_name   text not null,
    at        timestamptz not null,
    constraint decision_pk primary key (tenant_id, id),
    constraint decision_corrected_check check (accepted = (corrected is not null))
);
select public.app_append_only('bulletin.decision');
alter table bulletin.decision add constraint decision_dispute_fk
    foreign key (tenant_id, id) references bulletin.dispute (tenant_id, id);

create table bulletin.bulletin (                 -- 通报: text on its way to a leader's signature
    tenant_id    uuid not null,
    id           uuid not null,
    period_id    uuid not null,
    campaign_id  uuid not null,
    state        text not null constraint bulletin_state_check check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED')),
    title        text not null,
    lead         text not null,                  -- fields as {{字段}}, never numbers of the snapshot
    close        text not null,
    writers      uuid[] not null,                -- everybody who drafted or changed it: none of them approves
    drafted_by   uuid not null,
    drafted_name text not null,
    drafted_at   timestamptz not null,
    changed_name text not null,
    changed_at   timestamptz not null,
    reason       text,                           -- why it was returned
    decided_by   uuid,
    decided_name text,
    decided_at   timestamptz,
    version      int not null default 0,
    constraint bulletin_pk primary key (tenant_id, id),
    constraint bulletin_period_unique unique (tenant_id, period_id),
    constraint bulletin_two_persons_check check (state <> 'APPROVED' or not decided_by = any (writers))
);
select public.app_distribute('bulletin.bulletin');
alter table bulletin.bulletin add constraint bulletin_period_fk
    foreign key (tenant_id, period_id) references bulletin.period (tenant_id, id);

create table bulletin.number (                   -- the last number of the series 通报〔year〕n号
    tenant_id uuid not null,
    year      int  not null,
    n         int  not null,
    constraint number_pk primary key (tenant_id, year)
);
select public.app_distribute('bulletin.number');

create table bulletin.issued (                   -- 已签发: the paper as approved, never changed
    tenant_id   uuid not null,
    id          uuid not null,                   -- of the bulletin
    campaign_id uuid not null,
    number      text not null,
    approved_on date not null,
    paper       text not null,                   -- canonical JSON
    public      text not null,                   -- what may be shown in the open, canonical JSON
    sha256      text not null,                   -- of the paper's text
    ledger_head text not null,
    constraint issued_pk primary key (tenant_id, id),
    constraint issued_number_unique unique (tenant_id, number)
);
select public.app_append_only('bulletin.issued');
alter table bulletin.issued add constraint issued_bulletin_fk
    foreign key (tenant_id, id) references bulletin.bulletin (tenant_id, id);
create index issued_campaign_ix on bulletin.issued (tenant_id, campaign_id, approved_on desc, id desc);
