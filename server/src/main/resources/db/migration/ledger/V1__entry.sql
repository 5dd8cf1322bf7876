create table ledger.head (                       -- the newest link of the tenant's chain; its row lock orders the writers
    tenant_id uuid   not null,
    id        uuid   not null,                   -- the tenant again: one chain each
    seq       bigint not null,
    hash      text   not null,                   -- SHA-256, hex
    constraint head_pk primary key (tenant_id, id)
);

create table ledger.entry (
    tenant_id uuid        not null,
    id        uuid        not null,
    seq       bigint      not null,
    at        timestamptz not null,
    kind      text        not null,
    subject   uuid        not null,              -- the row whose content is sealed; it stays in its own module
    body_hash text        not null,              -- SHA-256 over canonical JSON
    prev_hash text        not null,
    hash      text        not null,
    constraint entry_pk primary key (tenant_id, id),
    constraint entry_seq_unique unique (tenant_id, seq)
);

select app_distribute('ledger.head');
select app_append_only('ledger.entry');

create index entry_subject on ledger.entry (tenant_id, subject, seq);
