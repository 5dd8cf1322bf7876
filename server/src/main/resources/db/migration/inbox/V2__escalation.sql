create table inbox.escalation (                  -- 升级: a late duty also stands on the desk of one above
    tenant_id uuid        not null,
    id        uuid        not null,
    duty_id   uuid        not null,
    step      int         not null,
    due       timestamptz not null,              -- the deadline that passed; another deadline begins anew
    person_id uuid        not null,              -- on whose desk it stands as well
    name      text        not null,
    late      text        not null,              -- who has not acted, by name
    at        timestamptz not null,
    constraint escalation_pk primary key (tenant_id, id),
    constraint escalation_once unique (tenant_id, duty_id, due, step, person_id),
    constraint escalation_step_known check (step in (1, 2))
);

select app_append_only('inbox.escalation');

alter table inbox.escalation
    add constraint escalation_duty_fk foreign key (tenant_id, duty_id) references inbox.duty (tenant_id, id);

create index escalation_of_person on inbox.escalation (tenant_id, person_id, duty_id);
create index duty_late on inbox.duty (tenant_id, due, id) where state = 'OPEN';
