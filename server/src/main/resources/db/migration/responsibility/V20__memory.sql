create table responsibility.memory (             -- 按上次更正: what an office put right in a list, for its next one
    tenant_id  uuid not null,
    id         uuid not null,
    unit_id    uuid not null,                    -- organization.unit: the office that corrected
    kind       text not null constraint memory_kind_check check (kind in ('UNIT', 'COLUMN', 'DUE', 'INDICATOR')),
    written    text not null,                    -- as lists write it, folded
    said       text not null,                    -- the same as first seen
    meant      text not null,                    -- unit id, group id or TEXT; role; years and day; name, unit and relation
    list_name  text not null,                    -- the file it was learned from
    learned_at timestamptz not null,
    learned_by text not null,
    constraint memory_pk primary key (tenant_id, id),
    constraint memory_written_unique unique (tenant_id, unit_id, kind, written)
);
select public.app_distribute('responsibility.memory');

create table responsibility.unit_group (         -- 单位组: 各街道, 区直各部门 as this city means it
    tenant_id  uuid not null,
    id         uuid not null,
    name       text not null,
    members    uuid[] not null,                  -- organization.unit
    changed_at timestamptz not null,
    changed_by text not null,
    version    int  not null default 0,
    constraint unit_group_pk primary key (tenant_id, id),
    constraint unit_group_name_unique unique (tenant_id, name)
);
select public.app_distribute('responsibility.unit_group');

create table responsibility.item_group (         -- a group that an item names and that stays a group
    tenant_id uuid not null,
    item_id   uuid not null,                     -- campaign.item
    sort      int  not null,
    name      text not null,
    constraint item_group_pk primary key (tenant_id, item_id, sort)
);
select public.app_distribute('responsibility.item_group');

create table responsibility.list_job (           -- 读入 in the background
    tenant_id   uuid not null,
    id          uuid not null,
    campaign_id uuid not null,                   -- campaign.campaign
    file_name   text not null,
    file_sha256 text not null,
    actor       jsonb not null,                  -- who sent it, with the rights of that moment
    state       text not null constraint list_job_state_check check (state in ('RUNNING', 'DONE', 'REFUSED', 'FAILED', 'CANCELLED')),
    step        text not null constraint list_job_step_check check (step in ('READ', 'MATCH', 'STORE')),
    rows        int  not null default 0,         -- rows of the list, once read
    matched     int  not null default 0,         -- rows matched so far
    code        text,                            -- why it was refused
    said        text,                            -- the same in words
    draft_id    uuid,
    started_at  timestamptz not null,
    beat_at     timestamptz not null,            -- by the clock of the database
    constraint list_job_pk primary key (tenant_id, id)
);
select public.app_distribute('responsibility.list_job');
create index list_job_campaign_ix on responsibility.list_job (tenant_id, campaign_id, started_at, id);

alter table responsibility.list_draft
    add column recalled  jsonb not null default '[]', -- memories that were used
    add column forgotten uuid[] not null default '{}', -- memories that a clerk took back here
    add column matrix    jsonb not null default '{}'; -- what a clerk said of the targets
alter table responsibility.draft_row
    add column recalled jsonb,                   -- what memories put right
    add column version  int not null default 0;
alter table responsibility.unit_match
    add column group_id uuid,
    add column memory_id uuid,
    drop constraint unit_match_decision_check,
    add constraint unit_match_decision_check check (decision in ('MATCHED', 'CREATE', 'OPEN', 'TEXT', 'GROUP'));
