create table progress.report (                   -- 四报: progress, problem, plan, suggestion
    tenant_id         uuid not null,
    id                uuid not null,
    item_id           uuid not null,             -- campaign.item
    campaign_id       uuid not null,
    n                 int  not null,             -- the item's report number, from 1: two people cannot both file the same
    window_from       date not null,
    window_to         date not null,
    progress          text not null,
    problem           text not null,
    plan              text not null,
    suggestion        text not null,
    reason_code       text,                      -- why it lags, from a short list
    unchanged         boolean not null,
    correction_reason text,                      -- why a cumulative value fell
    filed_by          uuid not null,
    filed_name        text not null,
    filed_unit        uuid not null,
    filed_at          timestamptz not null,
    filed_on          date not null,             -- the day of filed_at in Asia/Shanghai
    late              boolean not null,          -- filed after the due instant
    seconds           int,                       -- time spent on the form
    constraint report_pk primary key (tenant_id, id),
    constraint report_n_uq unique (tenant_id, item_id, n)
);
select public.app_append_only('progress.report');
create index report_campaign_ix on progress.report (tenant_id, campaign_id, window_from, item_id);

create table progress.report_value (             -- 上报值
    tenant_id uuid not null,
    id        uuid not null,
    report_id uuid not null,
    item_id   uuid not null,
    measure   uuid not null,                     -- indicator.indicator or schedule.activity
    kind      text not null constraint report_value_kind_check check (kind in ('INDICATOR', 'ACTIVITY')),
    value     numeric(18, 4) not null,           -- cumulative; of an activity 1 done, 0 open
    done_on   date,
    constraint report_value_pk primary key (tenant_id, id)
);
select public.app_append_only('progress.report_value');
alter table progress.report_value add constraint report_value_report_fk
    foreign key (tenant_id, report_id) references progress.report (tenant_id, id);
create index report_value_report_ix on progress.report_value (tenant_id, report_id);

create table progress.report_evidence (          -- 凭据 of a report
    tenant_id   uuid not null,
    id          uuid not null,
    report_id   uuid not null,
    evidence_id uuid not null,                   -- files.evidence
    constraint report_evidence_pk primary key (tenant_id, id)
);
select public.app_append_only('progress.report_evidence');
alter table progress.report_evidence add constraint report_evidence_report_fk
    foreign key (tenant_id, report_id) references progress.report (tenant_id, id);
create index report_evidence_report_ix on progress.report_evidence (tenant_id, report_id);

create table progress.verified_point (           -- 核验值: what holds from a day on
    tenant_id uuid not null,
    id        uuid not null,
    item_id   uuid not null,
    measure   uuid not null,
    kind      text not null constraint verified_point_kind_check check (kind in ('INDICATOR', 'ACTIVITY')),
    on_date   date not null,                     -- the day of the report that claimed it
    value     numeric(18, 4) not null,
    done_on   date,
    report_id uuid not null,
    task_id   uuid not null,                     -- verification.task
    mode      text not null,
    verdict   text not null,
    at        timestamptz not null,
    constraint verified_point_pk primary key (tenant_id, id),
    constraint verified_point_task_uq unique (tenant_id, task_id, measure)
);
select public.app_append_only('progress.verified_point');
create index verified_point_item_ix on progress.verified_point (tenant_id, item_id, measure, on_date);

create table progress.measure_state (            -- the newest reported and verified value of a measure
    tenant_id   uuid not null,
    item_id     uuid not null,
    measure     uuid not null,
    kind        text not null constraint measure_state_kind_check check (kind in ('INDICATOR', 'ACTIVITY')),
    reported    numeric(18, 4),
    reported_on date,
    claimed_done_on date,
    verified    numeric(18, 4),
    verified_on date,
    done_on     date,                            -- verified done
    pending     boolean not null,                -- the reported value waits for a verdict
    constraint measure_state_pk primary key (tenant_id, item_id, measure)
);
select public.app_distribute('progress.measure_state');

create table progress.item_state (               -- the newest lamp of an item and what goes with it
    tenant_id      uuid not null,
    item_id        uuid not null,
    campaign_id    uuid not null,
    asked_from     date not null,                -- the day from which reports are asked
    reports        int  not null default 0,      -- how many reports were filed: the version that a form is written against
    last_report_at timestamptz,
    data_date      date,
    lamp           text,
    raw_lamp       text,
    lamp_since     date,
    before_lamp    text,                         -- the lamp before the present one
    ev             numeric(9, 4),
    pv             numeric(9, 4),
    reported       numeric(9, 4),
    spi            numeric(18, 10),
    gap            numeric(9, 4),
    stalled_days   int,
    p50            date,
    p80            date,
    on_time        numeric(7, 6),
    next_node      text,
    next_red_line  date,
    strip          text not null default '',     -- the last twelve windows, oldest first: r y g b o
    strip_window   date,
    deciding       text,
    reason         jsonb,
    digest         text,                         -- of the evaluation: the same once more is not stored again
    constraint item_state_pk primary key (tenant_id, item_id)
);
select public.app_distribute('progress.item_state');
create index item_state_campaign_ix on progress.item_state (tenant_id, campaign_id);

create table progress.lamp (                     -- 亮灯: every evaluation by data date
    tenant_id   uuid not null,
    id          uuid not null,
    item_id     uuid not null,
    campaign_id uuid not null,
    data_date   date not null,
    at          timestamptz not null,
    lamp        text not null,
    raw         text not null,
    spi         numeric(18, 10),                 -- absent in the early phase
    ev          numeric(9, 4) not null,
    pv          numeric(9, 4) not null,
    deciding    text not null,
    params      text not null,
    evaluation  jsonb not null,
    constraint lamp_pk primary key (tenant_id, id)
);
select public.app_append_only('progress.lamp');
create index lamp_item_ix on progress.lamp (tenant_id, item_id, data_date desc, id desc);
