create table indicator.indicator (               -- 量化指标
    tenant_id   uuid not null,
    id          uuid not null,
    item_id     uuid not null,                   -- campaign.item
    campaign_id uuid not null,                   -- campaign.campaign
    name        text not null,
    relation    text not null constraint indicator_relation_check check (relation in ('EQ', 'GE', 'LE', 'ABOUT')),
    value       numeric(18, 4) not null constraint indicator_value_check check (value >= 0),
    unit        text not null,                   -- as written, e.g. 万平方米
    weight      numeric(18, 4) not null constraint indicator_weight_check check (weight > 0),
    baseline    numeric(18, 4),
    sort        int  not null,
    constraint indicator_pk primary key (tenant_id, id)
);
select public.app_distribute('indicator.indicator');
create index indicator_item_ix on indicator.indicator (tenant_id, item_id, sort);

create table indicator.period_target (           -- 阶段目标, where set by hand; otherwise the value is split evenly
    tenant_id    uuid not null,
    id           uuid not null,
    indicator_id uuid not null,
    level        text not null constraint period_target_level_check check (level in ('QUARTER', 'MONTH', 'WEEK')),
    from_date    date not null,
    to_date      date not null,
    target       numeric(18, 4) not null,
    constraint period_target_pk primary key (tenant_id, id),
    constraint period_target_days_check check (from_date <= to_date)
);
select public.app_distribute('indicator.period_target');
alter table indicator.period_target add constraint period_target_indicator_fk
    foreign key (tenant_id, indicator_id) references indicator.indicator (tenant_id, id);
create index period_target_indicator_ix on indicator.period_target (tenant_id, indicator_id);
