create table access.account (                    -- 账号: one person, one account
    tenant_id     uuid        not null,
    id            uuid        not null,
    person_id     uuid        not null,
    login         text        not null,          -- lower case
    password_hash text        not null,          -- Argon2id
    password_at   timestamptz not null,
    must_change   boolean     not null,
    state         text        not null,
    realm         text        not null,          -- BUSINESS or one of the administrators: never two
    version       int         not null default 0,
    constraint account_pk primary key (tenant_id, id),
    constraint account_login_unique unique (tenant_id, login),
    constraint account_person_unique unique (tenant_id, person_id),
    constraint account_realm_unique unique (tenant_id, id, realm),
    constraint account_state_known check (state in ('PENDING', 'ACTIVE', 'DISABLED')),
    constraint account_realm_known check (realm in ('BUSINESS', 'SYS_ADMIN', 'SEC_ADMIN', 'AUDIT_ADMIN'))
);

create table access.account_role (               -- the realm in the key keeps the three administrators apart (STANDARDS 10)
    tenant_id  uuid not null,
    id         uuid not null,
    account_id uuid not null,
    realm      text not null,
    role       text not null,
    constraint account_role_pk primary key (tenant_id, id),
    constraint account_role_unique unique (tenant_id, account_id, role),
    constraint account_role_apart check (case when role in ('SYS_ADMIN', 'SEC_ADMIN', 'AUDIT_ADMIN') then realm = role else realm = 'BUSINESS' end)
);

create table access.account_scope (              -- 数据范围: each unit with its subtree
    tenant_id  uuid not null,
    id         uuid not null,
    account_id uuid not null,
    unit_id    uuid not null,
    constraint account_scope_pk primary key (tenant_id, id),
    constraint account_scope_unique unique (tenant_id, account_id, unit_id)
);

create table access.past_password (              -- the last ones may not come back (STANDARDS 9.1)
    tenant_id  uuid        not null,
    id         uuid        not null,
    account_id uuid        not null,
    hash       text        not null,
    at         timestamptz not null,
    constraint past_password_pk primary key (tenant_id, id)
);

create table access.attempt (                    -- failures per login, known or not, so that both get the same answer
    tenant_id    uuid        not null,
    id           uuid        not null,           -- derived from the login
    failures     int         not null,
    since        timestamptz not null,
    locked_until timestamptz,
    constraint attempt_pk primary key (tenant_id, id)
);

create table access.audit (                      -- 审计日志
    tenant_id  uuid        not null,
    at         timestamptz not null,
    id         uuid        not null,
    actor      uuid        not null,
    actor_name text        not null,
    kind       text        not null,
    subject    text        not null,
    ok         boolean     not null,
    detail     jsonb       not null,
    constraint audit_pk primary key (tenant_id, at, id)
);

create table ctl.session (                       -- 会话: the cookie's SHA-256, never the cookie
    token_hash bytea       not null,
    tenant_id  uuid        not null,
    account_id uuid        not null,
    created_at timestamptz not null,
    seen_at    timestamptz not null,
    expires_at timestamptz not null,
    constraint session_pk primary key (token_hash)
);

create table ctl.setup (                         -- 一次性初始化口令
    token_hash bytea       not null,
    made_at    timestamptz not null,
    burnt_at   timestamptz,
    constraint setup_pk primary key (token_hash)
);

select app_distribute('access.account');
select app_distribute('access.account_role');
select app_distribute('access.account_scope');
select app_distribute('access.past_password');
select app_distribute('access.attempt');
select app_append_only('access.audit');
select app_reference('ctl.session');
select app_reference('ctl.setup');

alter table access.account_role
    add constraint account_role_account_fk foreign key (tenant_id, account_id, realm) references access.account (tenant_id, id, realm);
alter table access.account_scope
    add constraint account_scope_account_fk foreign key (tenant_id, account_id) references access.account (tenant_id, id);
alter table access.past_password
    add constraint past_password_account_fk foreign key (tenant_id, account_id) references access.account (tenant_id, id);

create index session_account on ctl.session (tenant_id, account_id);
create index past_password_account on access.past_password (tenant_id, account_id, at, id);
