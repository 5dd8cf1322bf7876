create table responsibility.list_copy (          -- 清单副本: a list version in words, as it was handed over
    tenant_id   uuid not null,
    id          uuid not null,
    campaign_id uuid not null,
    n           int  not null,                   -- campaign.list_version
    rows        jsonb not null,                  -- names of units, numbers and nodes stand in it as they were
    sha256      text not null,
    made_at     timestamptz not null,
    constraint list_copy_pk primary key (tenant_id, id),
    constraint list_copy_n_unique unique (tenant_id, campaign_id, n)
);
select public.app_append_only('responsibility.list_copy');

create table responsibility.reader (             -- 接收方: one of the four kinds of readers, with a read-only link
    tenant_id  uuid not null,
    id         uuid not null,
    kind       text not null constraint reader_kind_check check (kind in ('CADRE_INSPECTION', 'PATROL', 'EFFICIENCY', 'SUPERVISION')),
    name       text not null,
    token_hash text not null,                    -- SHA-256, hexadecimal
    expires    date not null,                    -- the last day on which the link opens
    made_by    text not null,
    made_at    timestamptz not null,
    revoked_at timestamptz,
    opened_at  timestamptz,                      -- the last time the link was used
    constraint reader_pk primary key (tenant_id, id),
    constraint reader_token_unique unique (tenant_id, token_hash)
);
select public.app_distribute('responsibility.reader');

create table responsibility.transfer (           -- 移交: a version handed to a reader, and the receipt
    tenant_id   uuid not null,
    id          uuid not null,
    campaign_id uuid not null,
    n           int  not null,
    reader_id   uuid not null,
    handed_at   timestamptz not null,
    handed_by   text not null,
    sha256      text not null,                   -- of the copy handed over
    received_at timestamptz,
    received_by text,
    received_on text constraint transfer_received_check check (received_on in ('LINK', 'PAPER')),
    constraint transfer_pk primary key (tenant_id, id),
    constraint transfer_reader_unique unique (tenant_id, campaign_id, n, reader_id)
);
select public.app_distribute('responsibility.transfer');
alter table responsibility.transfer add constraint transfer_reader_fk
    foreign key (tenant_id, reader_id) references responsibility.reader (tenant_id, id);
create index transfer_reader_ix on responsibility.transfer (tenant_id, reader_id, handed_at, id);
