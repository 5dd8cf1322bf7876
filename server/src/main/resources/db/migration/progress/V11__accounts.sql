create table progress.account_rule (             -- 对表交账 of a campaign: at which nodes; no row: at none
    tenant_id   uuid not null,
    campaign_id uuid not null,
    nodes       text not null constraint account_rule_nodes_check check (nodes in ('LAST', 'CRITICAL', 'ALL')),
    from_day    date not null,                   -- nodes whose red line lies before are left alone
    set_by      text not null,
    set_at      timestamptz not null,
    constraint account_rule_pk primary key (tenant_id, campaign_id)
);
select public.app_distribute('progress.account_rule');

create table progress.account (                  -- 对账单: the account of an item at a node
    tenant_id   uuid not null,
    id          uuid not null,
    item_id     uuid not null,                   -- campaign.item
    campaign_id uuid not null,
    unit_id     uuid not null,                   -- its lead unit when the account was asked for
    node_id     uuid not null,                   -- schedule.activity
    node        text not null,
    red_line    date not null,                   -- of the node: what the plan is compared at
    due         date not null,                   -- last day to sign
    state       text not null constraint account_state_check check (state in ('OPEN', 'SIGNED', 'ACCEPTED', 'RETURNED')),
    statements  int  not null default 0,         -- how often it was signed
    opened_on   date not null,
    version     int  not null default 0,
    constraint account_pk primary key (tenant_id, id),
    constraint account_node_unique unique (tenant_id, item_id, node_id)
);
select public.app_distribute('progress.account');
create index account_campaign_ix on progress.account (tenant_id, campaign_id, due, id);

create table progress.account_statement (        -- 交账: what was signed, line by line
    tenant_id   uuid not null,
    id          uuid not null,
    account_id  uuid not null,
    n           int  not null,                   -- from 1
    lines       jsonb not null,
    statement   text not null,
    signed_by   uuid not null,
    signed_name text not null,
    signed_at   timestamptz not null,
    sha256      text not null,                   -- as sealed in the ledger
    constraint account_statement_pk primary key (tenant_id, id),
    constraint account_statement_n_unique unique (tenant_id, account_id, n)
);
select public.app_append_only('progress.account_statement');
alter table progress.account_statement add constraint account_statement_account_fk
    foreign key (tenant_id, account_id) references progress.account (tenant_id, id);

create table progress.account_decision (         -- 收账: accepted, or returned with a reason
    tenant_id uuid not null,
    id        uuid not null,                     -- of the statement
    accepted  boolean not null,
    note      text,
    by_id     uuid not null,
    by_name   text not null,
    at        timestamptz not null,
    constraint account_decision_pk primary key (tenant_id, id),
    constraint account_decision_note_check check (accepted or note is not null)
);
select public.app_append_only('progress.account_decision');
alter table progress.account_decision add constraint account_decision_statement_fk
    foreign key (tenant_id, id) references progress.account_statement (tenant_id, id);
