create table inbox.duty (                        -- 待办
    tenant_id     uuid        not null,
    id            uuid        not null,
    kind          text        not null,
    subject       uuid        not null,
    unit_id       uuid,
    person_id     uuid,
    role          text,
    except_units  uuid[]      not null default '{}',   -- units that may not do it (核验回避)
    except_person uuid,
    title         text        not null,
    reason_code   text        not null,
    reason_args   jsonb       not null default '[]',
    due           timestamptz,
    minutes       int         not null default 0,      -- what it should cost
    action        text        not null,
    link          text        not null,
    state         text        not null,
    opened_at     timestamptz not null,
    done_at       timestamptz,
    done_by       uuid,
    done_name     text,
    constraint duty_pk primary key (tenant_id, id),
    constraint duty_once unique nulls not distinct (tenant_id, kind, subject, unit_id),
    constraint duty_state_known check (state in ('OPEN', 'DONE', 'CANCELLED'))
);

select app_distribute('inbox.duty');

create index duty_of_unit on inbox.duty (tenant_id, unit_id, due, id) where state = 'OPEN';
create index duty_of_role on inbox.duty (tenant_id, role, due, id) where state = 'OPEN';
