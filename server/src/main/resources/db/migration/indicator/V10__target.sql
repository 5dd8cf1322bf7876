create table indicator.target (                  -- 目标任务: received from above, or a part of one
    tenant_id        uuid not null,
    id               uuid not null,
    campaign_id      uuid not null,              -- campaign.campaign
    parent_id        uuid,                       -- the whole that this is a part of
    name             text not null,
    relation         text not null constraint target_relation_check check (relation in ('EQ', 'GE', 'LE', 'ABOUT')),
    value            numeric(18, 4) not null constraint target_value_check check (value >= 0),
    unit             text not null,              -- as written, e.g. 万平方米
    scope_unit       uuid,                       -- organization.unit that has to bring it; null: the whole
    remainder        numeric(18, 4) not null default 0 constraint target_remainder_check check (remainder >= 0),
    remainder_reason text,                       -- why a part stays here 本级自留
    source           text,                       -- where it was read, or the words of the document above
    document_id      uuid,                       -- campaign.source_document
    issued_at        timestamptz,                -- 下达; null: draft
    issued_by        text,
    sort             int  not null,
    version          int  not null default 0,
    constraint target_pk primary key (tenant_id, id),
    constraint target_remainder_reason_check check (remainder = 0 or remainder_reason is not null)
);
select public.app_distribute('indicator.target');
alter table indicator.target add constraint target_parent_fk
    foreign key (tenant_id, parent_id) references indicator.target (tenant_id, id);
create index target_campaign_ix on indicator.target (tenant_id, campaign_id, sort, id);
create index target_parent_ix on indicator.target (tenant_id, parent_id);

create table indicator.contribution (            -- 支撑: an item's indicator that counts towards a target, by a share of itself
    tenant_id    uuid not null,
    id           uuid not null,
    target_id    uuid not null,
    indicator_id uuid not null,
    weight       numeric(7, 6) not null constraint contribution_weight_check check (weight > 0 and weight <= 1),
    constraint contribution_pk primary key (tenant_id, id),
    constraint contribution_unique unique (tenant_id, target_id, indicator_id)
);
select public.app_distribute('indicator.contribution');
alter table indicator.contribution add constraint contribution_target_fk
    foreign key (tenant_id, target_id) references indicator.target (tenant_id, id);
alter table indicator.contribution add constraint contribution_indicator_fk
    foreign key (tenant_id, indicator_id) references indicator.indicator (tenant_id, id) on delete cascade;
create index contribution_indicator_ix on indicator.contribution (tenant_id, indicator_id);

create table indicator.period_change (           -- 阶段目标调整: who set which period by hand, and from what
    tenant_id    uuid not null,
    id           uuid not null,
    indicator_id uuid not null,                  -- indicator.indicator; kept when that one is taken off the item
    level        text not null constraint period_change_level_check check (level in ('YEAR', 'QUARTER', 'MONTH', 'WEEK', 'DAY')),
    from_date    date not null,
    to_date      date not null,
    before       numeric(18, 4) not null,
    after        numeric(18, 4) not null,
    reason       text,
    by_name      text not null,
    at           timestamptz not null,
    constraint period_change_pk primary key (tenant_id, id)
);
select public.app_append_only('indicator.period_change');
create index period_change_indicator_ix on indicator.period_change (tenant_id, indicator_id, at);

alter table indicator.period_target drop constraint period_target_level_check;
alter table indicator.period_target add constraint period_target_level_check
    check (level in ('YEAR', 'QUARTER', 'MONTH', 'WEEK', 'DAY'));
