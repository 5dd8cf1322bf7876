create table organization.unit (                 -- 单位
    tenant_id   uuid not null,
    id          uuid not null,
    name        text not null,
    short_name  text,
    kind        text not null,
    parent_id   uuid,
    region_code text,                            -- GB/T 2260, where there is one
    sort        int  not null default 0,
    tile_x      int,                             -- column on the tile grid
    tile_y      int,
    active      boolean not null default true,
    version     int  not null default 0,
    constraint unit_pk primary key (tenant_id, id),
    constraint unit_name_unique unique nulls not distinct (tenant_id, parent_id, name),
    constraint unit_kind_known check (kind in ('GOVERNMENT', 'COUNTY', 'ZONE', 'DEPARTMENT', 'TOWNSHIP', 'OFFICE', 'ENTERPRISE'))
);

create table organization.unit_alias (           -- 别名, 简称: 区发改局 = 发展和改革局
    tenant_id uuid not null,
    id        uuid not null,
    unit_id   uuid not null,
    alias     text not null,
    constraint unit_alias_pk primary key (tenant_id, id),
    constraint unit_alias_unique unique (tenant_id, alias)
);

create table organization.person (
    tenant_id uuid not null,
    id        uuid not null,
    name      text not null,
    unit_id   uuid not null,
    post      text not null default '',
    phone     text,
    is_head   boolean not null default false,
    active    boolean not null default true,
    version   int not null default 0,
    constraint person_pk primary key (tenant_id, id)
);

select app_distribute('organization.unit');
select app_distribute('organization.unit_alias');
select app_distribute('organization.person');

alter table organization.unit
    add constraint unit_parent_fk foreign key (tenant_id, parent_id) references organization.unit (tenant_id, id);
alter table organization.unit_alias
    add constraint unit_alias_unit_fk foreign key (tenant_id, unit_id) references organization.unit (tenant_id, id);
alter table organization.person
    add constraint person_unit_fk foreign key (tenant_id, unit_id) references organization.unit (tenant_id, id);

create index unit_alias_unit on organization.unit_alias (tenant_id, unit_id);
create index person_unit on organization.person (tenant_id, unit_id, name, id);
