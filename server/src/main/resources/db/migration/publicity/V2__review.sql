alter table publicity.publication drop constraint publication_state_check;
alter table publicity.publication add constraint publication_state_check
    check (state in ('PROPOSED', 'BUSINESS_REVIEWED', 'SECRECY_REVIEWED', 'RELEASED', 'RETURNED', 'WITHDRAWN'));
alter table publicity.publication add column kind text not null default 'CAMPAIGN'
    constraint publication_kind_check check (kind in ('CAMPAIGN', 'BULLETIN', 'CORRECTION'));
alter table publicity.publication add column subject_id uuid;             -- the bulletin, or the publication that was wrong
alter table publicity.publication add column corrected_by uuid;           -- the correction that was released for this one
alter table publicity.publication add column masking text not null default '{}';  -- what was kept and left out when the picture was taken

create table publicity.act (                     -- 审查记录: who did which step of a publication, with what result
    tenant_id      uuid not null,
    id             uuid not null,
    publication_id uuid not null,
    step           text not null constraint act_step_check check (step in ('DRAFT', 'BUSINESS', 'SECRECY', 'RELEASE', 'WITHDRAW')),
    passed         boolean not null,
    by_id          uuid not null,                -- organization.person
    by_name        text not null,
    at             timestamptz not null,
    reason         text,
    constraint act_pk primary key (tenant_id, id)
);
select public.app_append_only('publicity.act');
alter table publicity.act add constraint act_publication_fk
    foreign key (tenant_id, publication_id) references publicity.publication (tenant_id, id);
create unique index act_one_step_each_uq on publicity.act (tenant_id, publication_id, by_id) where step <> 'WITHDRAW';
create unique index act_step_once_uq on publicity.act (tenant_id, publication_id, step);

insert into publicity.act (tenant_id, id, publication_id, step, passed, by_id, by_name, at)
select tenant_id, gen_random_uuid(), id, 'DRAFT', true, proposed_by, proposed_name, proposed_at from publicity.publication;
insert into publicity.act (tenant_id, id, publication_id, step, passed, by_id, by_name, at, reason)
select tenant_id, gen_random_uuid(), id, case when state = 'WITHDRAWN' then 'WITHDRAW' else 'RELEASE' end, state <> 'RETURNED', decided_by, decided_name, decided_at, reason
  from publicity.publication where decided_by is not null and decided_by <> proposed_by;

create table publicity.page (                    -- 页: what one public address says, as served, never changed
    tenant_id      uuid not null,
    id             uuid not null,
    publication_id uuid not null,
    path           text not null,                -- below /api/open: items/<id>, units/<id>, …
    sha256         text not null,                -- of the body's bytes, hexadecimal
    body           text not null,
    constraint page_pk primary key (tenant_id, id),
    constraint page_path_uq unique (tenant_id, publication_id, path)
);
select public.app_append_only('publicity.page');
alter table publicity.page add constraint page_publication_fk
    foreign key (tenant_id, publication_id) references publicity.publication (tenant_id, id);

create table publicity.item_clock (              -- 公开时限 of an item: 20 workdays from creation or change
    tenant_id   uuid not null,
    id          uuid not null,                   -- campaign.item
    campaign_id uuid not null,
    changed_on  date not null,                   -- the first change that is not public yet
    due_on      date not null,
    constraint item_clock_pk primary key (tenant_id, id)
);
select public.app_distribute('publicity.item_clock');
create index item_clock_due_ix on publicity.item_clock (tenant_id, campaign_id, due_on, id);
