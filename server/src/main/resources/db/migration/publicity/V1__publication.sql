create table publicity.publication (             -- 公示: what the office shows to everybody, after a second person's review
    tenant_id     uuid not null,
    id            uuid not null,
    campaign_id   uuid not null,                 -- campaign.campaign
    title         text not null,
    state         text not null constraint publication_state_check check (state in ('PROPOSED', 'RELEASED', 'RETURNED', 'WITHDRAWN')),
    data_date     date not null,
    items         int  not null,
    proposed_by   uuid not null,                 -- organization.person
    proposed_name text not null,
    proposed_at   timestamptz not null,
    decided_by    uuid,
    decided_name  text,
    decided_at    timestamptz,
    reason        text,
    sha256        text not null,                 -- of the snapshot's bytes
    constraint publication_pk primary key (tenant_id, id),
    constraint publication_two_persons_check check (state <> 'RELEASED' or decided_by <> proposed_by)
);
select public.app_distribute('publicity.publication');
create index publication_state_ix on publicity.publication (tenant_id, state, decided_at desc, id);

create table publicity.snapshot (                -- 快照: the bytes as served, never changed
    tenant_id uuid not null,
    id        uuid not null,                     -- of the publication
    body      text not null,
    constraint snapshot_pk primary key (tenant_id, id)
);
select public.app_append_only('publicity.snapshot');
alter table publicity.snapshot add constraint snapshot_publication_fk
    foreign key (tenant_id, id) references publicity.publication (tenant_id, id);
