create table campaign.campaign (                 -- 攻坚行动
    tenant_id    uuid not null,
    id           uuid not null,
    name         text not null,
    year         int  not null,
    from_date    date not null,
    to_date      date not null,
    cadence      text not null constraint campaign_cadence_check check (cadence in ('WEEK', 'HALF_MONTH', 'MONTH')),
    state        text not null constraint campaign_state_check check (state in ('DRAFT', 'RUNNING', 'CLOSED')),
    list_version int  not null default 0,
    version      int  not null default 0,
    constraint campaign_pk primary key (tenant_id, id),
    constraint campaign_days_check check (from_date <= to_date)
);
select public.app_distribute('campaign.campaign');

create table campaign.category (                 -- 类别
    tenant_id   uuid not null,
    id          uuid not null,
    campaign_id uuid not null,
    name        text not null,
    sort        int  not null,
    constraint category_pk primary key (tenant_id, id),
    constraint category_name_unique unique (tenant_id, campaign_id, name)
);
select public.app_distribute('campaign.category');
alter table campaign.category add constraint category_campaign_fk
    foreign key (tenant_id, campaign_id) references campaign.campaign (tenant_id, id);

create table campaign.item (                     -- 事项
    tenant_id          uuid not null,
    id                 uuid not null,
    campaign_id        uuid not null,
    no                 text not null,
    sort               int  not null,            -- place in the list, from 1
    title              text not null,
    category_id        uuid,
    groups             text[] not null default '{}',
    kind               text,
    place_unit         uuid,                     -- organization.unit where it happens; null: the whole city
    lead_unit          uuid,                     -- organization.unit
    assist_units       uuid[] not null default '{}',
    leader             text,
    first_responsible  text,
    direct_responsible text,
    start              date,
    due                date,
    problem            text,
    goal               text,
    content            text,
    investment_total   numeric(18, 2),
    investment_year    numeric(18, 2),
    investment_unit    text,                     -- as written, e.g. 万元
    source_ref         text,
    state              text not null constraint item_state_check check (state in ('DRAFT', 'HANDED_OVER', 'ACCEPTED',
                           'RUNNING', 'DONE_CLAIMED', 'DONE_VERIFIED', 'SUSPENDED', 'WITHDRAWN')),
    version            int  not null default 0,
    constraint item_pk primary key (tenant_id, id)
);
select public.app_distribute('campaign.item');
alter table campaign.item add constraint item_campaign_fk
    foreign key (tenant_id, campaign_id) references campaign.campaign (tenant_id, id);
alter table campaign.item add constraint item_category_fk
    foreign key (tenant_id, category_id) references campaign.category (tenant_id, id);
create index item_list_ix on campaign.item (tenant_id, campaign_id, sort, id);

create table campaign.item_past (                -- 沿革: what happened to the words and the state of an item
    tenant_id uuid not null,
    id        uuid not null,
    item_id   uuid not null,
    at        timestamptz not null,
    by_name   text not null,
    kind      text not null constraint item_past_kind_check check (kind in ('ADDED', 'REWORDED', 'MOVED', 'WITHDRAWN')),
    state     text,
    reason    text,
    changes   jsonb not null default '{}',
    constraint item_past_pk primary key (tenant_id, id)
);
select public.app_append_only('campaign.item_past');
alter table campaign.item_past add constraint item_past_item_fk
    foreign key (tenant_id, item_id) references campaign.item (tenant_id, id);
create index item_past_item_ix on campaign.item_past (tenant_id, item_id, at, id);

create table campaign.list_version (             -- 清单版本: what was handed over
    tenant_id   uuid not null,
    id          uuid not null,
    campaign_id uuid not null,
    n           int  not null,
    frozen_at   timestamptz not null,
    frozen_by   text not null,
    item_count  int  not null,
    items       jsonb not null,
    sha256      text not null,                   -- of the text of items as written
    constraint list_version_pk primary key (tenant_id, id),
    constraint list_version_n_unique unique (tenant_id, campaign_id, n)
);
select public.app_append_only('campaign.list_version');
alter table campaign.list_version add constraint list_version_campaign_fk
    foreign key (tenant_id, campaign_id) references campaign.campaign (tenant_id, id);
