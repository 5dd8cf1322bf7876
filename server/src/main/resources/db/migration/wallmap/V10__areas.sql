create table wallmap.area_sheet (                -- 图底: one uploaded file of areas, of a campaign or of all
    tenant_id   uuid not null,
    id          uuid not null,
    campaign_id uuid not null,                   -- 0: all campaigns without a sheet of their own
    name        text not null,                   -- of the file
    datum       text not null constraint area_sheet_datum_check check (datum in ('WGS84', 'GCJ02', 'BD09')),
    approval_no text,                            -- 审图号; without one the map stays inside the office
    uploaded_by text not null,
    uploaded_at timestamptz not null,
    vertices    int  not null,                   -- in the file
    drawn       int  not null,                   -- left after simplification
    constraint area_sheet_pk primary key (tenant_id, id),
    constraint area_sheet_campaign_unique unique (tenant_id, campaign_id)
);
select public.app_distribute('wallmap.area_sheet');

create table wallmap.area (                      -- 地块面: WGS-84
    tenant_id uuid not null,
    id        uuid not null,
    sheet_id  uuid not null,
    sort      int  not null,                     -- place in the file, from 1
    name      text not null,
    code      text,
    unit_id   uuid,                              -- organization.unit; null: nobody's
    matched   text not null constraint area_matched_check check (matched in ('CODE', 'NAME', 'HAND', 'NONE')),
    polygons  jsonb not null,                    -- as drawn: polygons, rings, [lon, lat]
    original  jsonb not null,                    -- as uploaded
    constraint area_pk primary key (tenant_id, id),
    constraint area_sort_unique unique (tenant_id, sheet_id, sort)
);
select public.app_distribute('wallmap.area');

create table wallmap.item_point (                -- 点位: where an item stands, WGS-84
    tenant_id   uuid not null,
    item_id     uuid not null,
    campaign_id uuid not null,
    lon         numeric(9, 6) not null constraint item_point_lon_check check (lon between -180 and 180),
    lat         numeric(8, 6) not null constraint item_point_lat_check check (lat between -90 and 90),
    source      text not null constraint item_point_source_check check (source in ('FILE', 'TABLE', 'HAND')),
    placed_by   text not null,
    placed_at   timestamptz not null,
    constraint item_point_pk primary key (tenant_id, item_id)
);
select public.app_distribute('wallmap.item_point');
create index item_point_campaign_ix on wallmap.item_point (tenant_id, campaign_id, item_id);
alter table wallmap.area add constraint area_sheet_fk
    foreign key (tenant_id, sheet_id) references wallmap.area_sheet (tenant_id, id);
