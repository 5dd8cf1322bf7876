create table responsibility.deed (               -- 交接书: what one hands over to another when the post changes
    tenant_id    uuid not null,
    id           uuid not null,
    from_person  uuid not null,                  -- organization.person
    to_person    uuid,                           -- organization.person; null while nobody is named
    effective    date,                           -- from this day on the successor answers
    reason       text not null,
    state        text not null constraint deed_state_check check (state in ('DRAFT', 'SIGNING', 'SIGNED', 'APPLIED', 'CANCELLED')),
    opened_by    text not null,
    opened_at    timestamptz not null,
    lines        jsonb not null default '[]',    -- what was open when the first side signed
    sha256       text,                           -- of what is signed
    round        int  not null default 0,        -- signatures of an earlier round are void
    applied_on   date,
    cancelled    text,                           -- why it was cancelled
    version      int  not null default 0,
    constraint deed_pk primary key (tenant_id, id)
);
select app_distribute('responsibility.deed');
create index deed_from_ix on responsibility.deed (tenant_id, from_person, opened_at, id);
create index deed_to_ix on responsibility.deed (tenant_id, to_person, opened_at, id);
create unique index deed_open_once on responsibility.deed (tenant_id, from_person) where state in ('DRAFT', 'SIGNING', 'SIGNED');

create table responsibility.deed_signature (     -- 签字
    tenant_id   uuid not null,
    id          uuid not null,
    deed_id     uuid not null,
    round       int  not null,
    side        text not null constraint deed_signature_side_check check (side in ('FROM', 'TO')),
    person_id   uuid not null,                   -- organization.person
    person_name text not null,
    on_paper    boolean not null,
    recorded_by text not null,                   -- who kept it: the signer, or the officer who filed the paper
    evidence    uuid,                            -- files.evidence, the scan of the paper
    sha256      text not null,
    at          timestamptz not null,
    constraint deed_signature_pk primary key (tenant_id, id),
    constraint deed_signature_once unique (tenant_id, deed_id, round, side)
);
select app_append_only('responsibility.deed_signature');
alter table responsibility.deed_signature add constraint deed_signature_deed_fk
    foreign key (tenant_id, deed_id) references responsibility.deed (tenant_id, id);
