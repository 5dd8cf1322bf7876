create table calendar.year (                      -- 年度节假日安排, as imported
    tenant_id   uuid not null,
    id          uuid not null,
    year        int  not null,
    status      text not null constraint year_status_check check (status in ('CONFIRMED', 'PROVISIONAL')),
    source      text not null,
    imported_at timestamptz not null,
    stamp       uuid not null,                     -- another with every import
    constraint year_pk primary key (tenant_id, id),
    constraint year_unique unique (tenant_id, year)
);
select public.app_distribute('calendar.year');

create table calendar.day (                       -- a day that the notice of the year names; December of the year before may be among them
    tenant_id uuid not null,
    id        uuid not null,
    year      int  not null,
    date      date not null,
    is_off    boolean not null,
    name      text not null,
    constraint day_pk primary key (tenant_id, id),
    constraint day_unique unique (tenant_id, year, date)
);
select public.app_distribute('calendar.day');
alter table calendar.day add constraint day_year_fk
    foreign key (tenant_id, year) references calendar.year (tenant_id, year);
