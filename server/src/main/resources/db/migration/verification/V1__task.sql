create table verification.task (                 -- 核验任务
    tenant_id       uuid        not null,
    id              uuid        not null,
    subject_kind    text        not null,
    subject         uuid        not null,        -- what is verified: it stays in its own module
    item            uuid        not null,
    item_title      text        not null,
    lead_unit       uuid        not null,
    excluded_units  uuid[]      not null,        -- lead and assisting units: nobody of them verifies
    reporter_person uuid        not null,
    mode            text        not null,
    state           text        not null,
    opened_at       timestamptz not null,
    due             date        not null,
    decided_at      timestamptz,
    decided_by      uuid,
    decided_name    text,
    version         int         not null default 0,
    constraint task_pk primary key (tenant_id, id),
    constraint task_subject_unique unique (tenant_id, subject_kind, subject),
    constraint task_mode_known check (mode in ('DESK', 'ONSITE')),
    constraint task_state_known check (state in ('OPEN', 'MEASURED', 'DONE', 'VOID'))
);

create table verification.claim (                -- 上报值
    tenant_id uuid          not null,
    id        uuid          not null,
    task_id   uuid          not null,
    measure   uuid          not null,
    name      text          not null,
    unit      text          not null,
    previous  numeric(18,4),
    claimed   numeric(18,4) not null,
    sort      int           not null,
    constraint claim_pk primary key (tenant_id, id),
    constraint claim_measure_unique unique (tenant_id, task_id, measure)
);

create table verification.measurement (          -- 实测值, entered before the claim is shown
    tenant_id uuid          not null,
    id        uuid          not null,
    task_id   uuid          not null,
    measure   uuid          not null,
    value     numeric(18,4) not null,
    by_person uuid          not null,
    by_name   text          not null,
    by_unit   uuid          not null,
    at        timestamptz   not null,
    constraint measurement_pk primary key (tenant_id, id),
    constraint measurement_once unique (tenant_id, task_id, measure)
);

create table verification.verdict (              -- 核验结论
    tenant_id uuid          not null,
    id        uuid          not null,
    task_id   uuid          not null,
    measure   uuid          not null,
    claimed   numeric(18,4) not null,
    verified  numeric(18,4) not null,
    kind      text          not null,
    mode      text          not null,
    reason    text,
    by_person uuid          not null,
    by_name   text          not null,
    by_unit   uuid          not null,
    at        timestamptz   not null,
    constraint verdict_pk primary key (tenant_id, id),
    constraint verdict_once unique (tenant_id, task_id, measure),
    constraint verdict_kind_known check (kind in ('CONFIRMED', 'CORRECTED', 'MEASURED'))
);

select app_distribute('verification.task');
select app_distribute('verification.claim');
select app_append_only('verification.measurement');
select app_append_only('verification.verdict');

alter table verification.claim
    add constraint claim_task_fk foreign key (tenant_id, task_id) references verification.task (tenant_id, id);
alter table verification.measurement
    add constraint measurement_task_fk foreign key (tenant_id, task_id) references verification.task (tenant_id, id);
alter table verification.verdict
    add constraint verdict_task_fk foreign key (tenant_id, task_id) references verification.task (tenant_id, id);

create index task_open on verification.task (tenant_id, due, id) where state in ('OPEN', 'MEASURED');
create index task_item on verification.task (tenant_id, item, opened_at, id);
