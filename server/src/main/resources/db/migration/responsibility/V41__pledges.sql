create table responsibility.pledge (             -- 目标责任书, 军令状
    tenant_id    uuid not null,
    id           uuid not null,
    campaign_id  uuid not null,
    kind         text not null constraint pledge_kind_check check (kind in ('TARGET', 'ORDER')),
    unit_id      uuid not null,                  -- organization.unit
    list_version int  not null,
    items        uuid[] not null,                -- campaign.item, as promised
    basis        text not null,                  -- 批准依据: the document that allows the pledge
    basis_number text not null,                  -- its 文号
    expires      date not null,
    sign_by      date not null,
    consequence  text,                           -- 军令状: what the unit takes upon itself
    last_day     date not null,                  -- the last day on which it holds, supplements counted in
    ceremony     int  not null,                  -- 递交次序, from 1
    state        text not null constraint pledge_state_check check (state in ('DRAFT', 'SIGNED', 'REVOKED')),
    feasibility  jsonb not null,                 -- RULES R2.6, item by item
    note         text,                           -- what the signer says to a promise that its plan does not hold
    content      jsonb not null,                 -- figures and paper, frozen with the signature
    sha256       text,
    made_at      timestamptz not null,
    made_by      text not null,
    signed_at    timestamptz,
    signed_by    uuid,
    signed_name  text,
    signed_post  text,
    authority    text,                           -- on whose behalf, where the signer is not the head of the unit
    revoked_at   timestamptz,
    revoked_by   text,
    revoked_why  text,
    version      int  not null default 0,
    constraint pledge_pk primary key (tenant_id, id),
    constraint pledge_order_check check (kind <> 'ORDER' or consequence is not null),
    constraint pledge_signed_check check (state <> 'SIGNED' or (sha256 is not null and signed_at is not null))
);
select public.app_distribute('responsibility.pledge');
create index pledge_campaign_ix on responsibility.pledge (tenant_id, campaign_id, ceremony, id);

create table responsibility.pledge_supplement (  -- 补充〔n〕: all that may be added to a signed pledge
    tenant_id    uuid not null,
    id           uuid not null,
    pledge_id    uuid not null,
    n            int,                            -- given with the signature, from 1
    text         text not null,
    basis        text not null,
    basis_number text not null,
    expires      date,                           -- a new last day, where it changes
    made_at      timestamptz not null,
    made_by      text not null,
    paper        jsonb,                          -- as it was signed
    sha256       text,
    signed_at    timestamptz,
    signed_by    uuid,
    signed_name  text,
    signed_post  text,
    authority    text,
    constraint pledge_supplement_pk primary key (tenant_id, id),
    constraint pledge_supplement_n_unique unique (tenant_id, pledge_id, n)
);
select public.app_distribute('responsibility.pledge_supplement');
alter table responsibility.pledge_supplement add constraint pledge_supplement_pledge_fk
    foreign key (tenant_id, pledge_id) references responsibility.pledge (tenant_id, id);
