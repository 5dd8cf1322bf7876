create table organization.portfolio (            -- 分管: a leader answers for a unit or a field
    tenant_id  uuid not null,
    id         uuid not null,
    person_id  uuid not null,
    unit_id    uuid,
    field      text,
    from_date  date not null,
    to_date    date,                             -- the first day on which it no longer holds
    begun_by   text not null,
    ended_by   text,
    constraint portfolio_pk primary key (tenant_id, id),
    constraint portfolio_of_one_check check ((unit_id is null) <> (field is null)),
    constraint portfolio_days_check check (to_date is null or to_date >= from_date)
);
select app_distribute('organization.portfolio');
alter table organization.portfolio
    add constraint portfolio_person_fk foreign key (tenant_id, person_id) references organization.person (tenant_id, id);
alter table organization.portfolio
    add constraint portfolio_unit_fk foreign key (tenant_id, unit_id) references organization.unit (tenant_id, id);
create index portfolio_person on organization.portfolio (tenant_id, person_id, from_date, id);
