create table responsibility.list_draft (         -- 清单草稿
    tenant_id     uuid not null,
    id            uuid not null,
    campaign_id   uuid not null,                 -- campaign.campaign
    file_name     text not null,
    file_sha256   text not null,                 -- of the file as uploaded, kept in files
    uploaded_by   uuid not null,                 -- organization.person
    uploaded_name text not null,
    uploaded_at   timestamptz not null,
    state         text not null constraint list_draft_state_check check (state in ('OPEN', 'ACCEPTED', 'DISCARDED')),
    choice        jsonb not null,                -- year and column roles that a person chose
    reading       jsonb not null,                -- title, targets, columns, findings of no row, original lines
    version       int  not null default 0,
    constraint list_draft_pk primary key (tenant_id, id)
);
select public.app_distribute('responsibility.list_draft');
create index list_draft_campaign_ix on responsibility.list_draft (tenant_id, campaign_id, uploaded_at, id);

create table responsibility.draft_row (          -- 草稿行
    tenant_id uuid not null,
    id        uuid not null,
    draft_id  uuid not null,
    n         int  not null,                     -- place in the list, from 1
    read      jsonb not null,                    -- as understood
    findings  jsonb not null,
    set_aside boolean not null default false,    -- 搁置
    mended    jsonb,                             -- what the clerk put right
    constraint draft_row_pk primary key (tenant_id, id),
    constraint draft_row_n_unique unique (tenant_id, draft_id, n)
);
select public.app_distribute('responsibility.draft_row');
alter table responsibility.draft_row add constraint draft_row_draft_fk
    foreign key (tenant_id, draft_id) references responsibility.list_draft (tenant_id, id);

create table responsibility.unit_match (         -- 单位对应
    tenant_id uuid not null,
    id        uuid not null,
    draft_id  uuid not null,
    name      text not null,                     -- as written in the list
    count     int  not null,                     -- rows that name it
    decision  text not null constraint unit_match_decision_check check (decision in ('MATCHED', 'CREATE', 'OPEN', 'TEXT')),
    unit_id   uuid,                              -- organization.unit
    new_name  text,
    new_kind  text,
    sort      int  not null,
    constraint unit_match_pk primary key (tenant_id, id),
    constraint unit_match_name_unique unique (tenant_id, draft_id, name)
);
select public.app_distribute('responsibility.unit_match');
alter table responsibility.unit_match add constraint unit_match_draft_fk
    foreign key (tenant_id, draft_id) references responsibility.list_draft (tenant_id, id);

create table responsibility.accepted_list (      -- 已确认清单
    tenant_id   uuid not null,
    id          uuid not null,
    campaign_id uuid not null,
    draft_id    uuid not null,
    file_name   text not null,
    sha256      text not null,
    accepted_at timestamptz not null,
    accepted_by text not null,
    added       int  not null,
    changed     int  not null,
    unchanged   int  not null,
    set_aside   int  not null,
    constraint accepted_list_pk primary key (tenant_id, id)
);
select public.app_append_only('responsibility.accepted_list');
alter table responsibility.accepted_list add constraint accepted_list_draft_fk
    foreign key (tenant_id, draft_id) references responsibility.list_draft (tenant_id, id);
create index accepted_list_campaign_ix on responsibility.accepted_list (tenant_id, campaign_id, accepted_at, id);

create table responsibility.node (               -- 节点计划 of the list
    tenant_id uuid not null,
    id        uuid not null,
    item_id   uuid not null,                     -- campaign.item
    sort      int  not null,
    label     text not null,
    text      text not null,
    due       date,
    constraint node_pk primary key (tenant_id, id),
    constraint node_sort_unique unique (tenant_id, item_id, sort)
);
select public.app_distribute('responsibility.node');

create table responsibility.notice (             -- 任务告知: what one unit was given at one hand-over
    tenant_id     uuid not null,
    id            uuid not null,
    campaign_id   uuid not null,
    list_version  int  not null,
    unit_id       uuid not null,                 -- organization.unit
    lead_items    uuid[] not null,               -- campaign.item led by it
    assist_items  uuid[] not null,               -- campaign.item assisted by it
    handed_at     timestamptz not null,
    handed_by     text not null,
    signed_at     timestamptz,
    signed_by     text,
    version       int  not null default 0,
    constraint notice_pk primary key (tenant_id, id),
    constraint notice_unit_unique unique (tenant_id, campaign_id, list_version, unit_id)
);
select public.app_distribute('responsibility.notice');
