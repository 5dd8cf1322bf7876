create table publicity.clue (                    -- 线索、投诉、建议 that somebody sent in without signing in
    tenant_id    uuid not null,
    id           uuid not null,
    code_sha256  text not null,                  -- of the receipt code; the code itself is kept nowhere
    kind         text not null constraint clue_kind_check check (kind in ('CLUE', 'COMPLAINT', 'ADVICE')),
    item_id      uuid,                           -- campaign.item
    unit_id      uuid,                           -- organization.unit
    subject      text,                           -- its name, as the public page showed it
    body         text not null,
    contact      bytea,                          -- sealed (AES-GCM, key in GUATU_HOME)
    state        text not null constraint clue_state_check check (state in ('RECEIVED', 'ACCEPTED', 'REFUSED', 'ANSWERED')),
    received_at  timestamptz not null,
    decide_due   date not null,
    answer_due   date not null,
    decided_at   timestamptz,
    decided_name text,
    reason       text,
    answer       text,
    answered_at  timestamptz,
    answered_name text,
    version      int not null default 0,
    constraint clue_pk primary key (tenant_id, id),
    constraint clue_code_uq unique (tenant_id, code_sha256)
);
select public.app_distribute('publicity.clue');
create index clue_state_ix on publicity.clue (tenant_id, state, answer_due, id);

create table publicity.contact_act (             -- 联系方式: asked for with a reason, agreed to by another, opened
    tenant_id uuid not null,
    id        uuid not null,
    clue_id   uuid not null,
    kind      text not null constraint contact_act_kind_check check (kind in ('ASKED', 'AGREED', 'OPENED')),
    by_id     uuid not null,
    by_name   text not null,
    at        timestamptz not null,
    reason    text,
    constraint contact_act_pk primary key (tenant_id, id)
);
select public.app_append_only('publicity.contact_act');
alter table publicity.contact_act add constraint contact_act_clue_fk
    foreign key (tenant_id, clue_id) references publicity.clue (tenant_id, id);
create index contact_act_clue_ix on publicity.contact_act (tenant_id, clue_id, at);
