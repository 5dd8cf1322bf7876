create table calendar.change (                    -- 日历变更: proposed by one person, decided by another
    tenant_id     uuid        not null,
    id            uuid        not null,
    kind          text        not null constraint change_kind_check check (kind in ('YEAR', 'OVERRIDE')),
    year          int         not null,
    unit_id       uuid,                           -- organization.unit whose calendar departs from the nation's; null for a year
    days          jsonb       not null,
    source        text        not null,
    reason        text        not null,
    proposed_by   uuid        not null,
    proposed_name text        not null,
    proposed_at   timestamptz not null,
    state         text        not null constraint change_state_check check (state in ('PROPOSED', 'APPROVED', 'REJECTED')),
    decided_name  text,
    decided_at    timestamptz,
    decision      text,
    version       int         not null default 0,
    constraint change_pk primary key (tenant_id, id)
);
select public.app_distribute('calendar.change');
create index change_year_ix on calendar.change (tenant_id, year, proposed_at, id);

create table calendar.override (                  -- 地方与单位调整: days of one unit and everything below it
    tenant_id uuid    not null,
    id        uuid    not null,
    unit_id   uuid    not null,                   -- organization.unit
    date      date    not null,
    is_off    boolean not null,
    name      text    not null,
    change_id uuid    not null,
    constraint override_pk primary key (tenant_id, id),
    constraint override_day_unique unique (tenant_id, unit_id, date)
);
select public.app_distribute('calendar.override');
alter table calendar.override add constraint override_change_fk
    foreign key (tenant_id, change_id) references calendar.change (tenant_id, id);
create index override_change_ix on calendar.override (tenant_id, change_id);
