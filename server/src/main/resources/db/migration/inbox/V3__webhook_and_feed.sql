create table inbox.seal (                        -- the key from which secrets of webhooks and calendar links are made
    tenant_id uuid  not null,
    id        uuid  not null,
    key       bytea not null,
    constraint seal_pk primary key (tenant_id, id)
);

create table inbox.hook (                        -- webhook: an address that hears of duties
    tenant_id  uuid        not null,
    id         uuid        not null,
    name       text        not null,
    url        text        not null,
    events     text[]      not null,             -- none: all of them
    kinds      text[]      not null,             -- none: all of them
    active     boolean     not null,
    created_at timestamptz not null,
    created_by uuid        not null,
    version    int         not null default 0,
    constraint hook_pk primary key (tenant_id, id)
);

create table inbox.delivery (                    -- outbox: written with the duty, sent afterwards
    tenant_id   uuid        not null,
    id          uuid        not null,            -- UUIDv7: the order in which a hook hears
    hook_id     uuid        not null,
    event       text        not null,
    kind        text        not null,
    duty_id     uuid        not null,
    happened_at timestamptz not null,
    body        text        not null,
    state       text        not null,
    attempts    int         not null default 0,
    since       timestamptz not null,            -- first tried from then on; a replay begins anew
    next_at     timestamptz not null,
    tried_at    timestamptz,
    status      int,                             -- the last answer's
    answer      text,                            -- its beginning, or what went wrong
    constraint delivery_pk primary key (tenant_id, id),
    constraint delivery_once unique (tenant_id, hook_id, duty_id, event, happened_at),
    constraint delivery_state_known check (state in ('PENDING', 'SENT', 'GIVEN_UP'))
);

create table inbox.feed (                        -- calendar link: the token's SHA-256, never the token
    tenant_id  uuid        not null,
    id         uuid        not null,
    person_id  uuid        not null,
    name       text        not null,
    token_hash bytea       not null,
    created_at timestamptz not null,
    used_at    timestamptz,
    revoked_at timestamptz,
    constraint feed_pk primary key (tenant_id, id)
);

select app_distribute('inbox.seal');
select app_distribute('inbox.hook');
select app_distribute('inbox.delivery');
select app_distribute('inbox.feed');

alter table inbox.delivery
    add constraint delivery_hook_fk foreign key (tenant_id, hook_id) references inbox.hook (tenant_id, id);

create index delivery_queue on inbox.delivery (tenant_id, hook_id, id) where state = 'PENDING';
create index delivery_of_hook on inbox.delivery (tenant_id, hook_id, happened_at, id);
create index feed_of_person on inbox.feed (tenant_id, person_id, created_at, id);
