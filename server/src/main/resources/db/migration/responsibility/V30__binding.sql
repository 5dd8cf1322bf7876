create table responsibility.binding_scheme (     -- 捆绑制度: 七个一 is one of them
    tenant_id    uuid not null,
    id           uuid not null,
    campaign_id  uuid not null,                  -- campaign.campaign
    name         text not null,
    most_bound   int  not null,                  -- bindings that one person may hold
    most_led     int  not null,                  -- items that one leader may lead
    most_direct  int  not null,                  -- items that one person may carry as directly responsible
    leaders      uuid[] not null default '{}',   -- organization.person, in their order
    version      int  not null default 0,
    constraint binding_scheme_pk primary key (tenant_id, id),
    constraint binding_scheme_once unique (tenant_id, campaign_id)
);
select app_distribute('responsibility.binding_scheme');

create table responsibility.slot (               -- 一个乡镇, 一个重点工程 …
    tenant_id uuid not null,
    id        uuid not null,
    scheme_id uuid not null,
    name      text not null,
    kind      text not null constraint slot_kind_check check (kind in ('UNIT', 'ITEM', 'TEXT')),
    least     int  not null,
    sort      int  not null,
    retired   boolean not null default false,
    constraint slot_pk primary key (tenant_id, id)
);
select app_distribute('responsibility.slot');
alter table responsibility.slot add constraint slot_scheme_fk
    foreign key (tenant_id, scheme_id) references responsibility.binding_scheme (tenant_id, id);

create table responsibility.binding (            -- 捆绑: never deleted, ended
    tenant_id uuid not null,
    id        uuid not null,
    scheme_id uuid not null,
    slot_id   uuid not null,
    person_id uuid not null,                     -- organization.person
    object    text not null,
    unit_id   uuid,                              -- organization.unit
    item_id   uuid,                              -- campaign.item
    from_date date not null,
    to_date   date,                              -- the first day on which it no longer holds
    begun_by  text not null,
    ended_by  text,
    reason    text,                              -- why it ended
    deed_id   uuid,                              -- the hand-over deed by which it began or ended
    constraint binding_pk primary key (tenant_id, id),
    constraint binding_days_check check (to_date is null or to_date >= from_date)
);
select app_distribute('responsibility.binding');
alter table responsibility.binding add constraint binding_slot_fk
    foreign key (tenant_id, slot_id) references responsibility.slot (tenant_id, id);
create index binding_scheme_ix on responsibility.binding (tenant_id, scheme_id, from_date, id);
create index binding_person_ix on responsibility.binding (tenant_id, person_id, from_date, id);

create table responsibility.item_person (        -- who a name in an item means, where a person had to say so
    tenant_id uuid not null,
    item_id   uuid not null,                     -- campaign.item
    role      text not null constraint item_person_role_check check (role in ('LEADER', 'FIRST', 'DIRECT')),
    name      text not null,                     -- as written in the item
    person_id uuid not null,                     -- organization.person
    by_name   text not null,
    constraint item_person_pk primary key (tenant_id, item_id, role, name)
);
select app_distribute('responsibility.item_person');
create index item_person_person_ix on responsibility.item_person (tenant_id, person_id, item_id, role, name);

create table responsibility.assist (             -- 配合责任: what one assisting unit owes to one item, by when
    tenant_id   uuid not null,
    id          uuid not null,
    item_id     uuid not null,                   -- campaign.item
    unit_id     uuid not null,                   -- organization.unit
    duty        text not null,
    due         date not null,
    asked_on    date not null,
    asked_by    text not null,
    state       text not null constraint assist_state_check check (state in ('ASKED', 'ANSWERED', 'DONE')),
    answer      text,
    answered_on date,
    done_on     date,
    flag        text not null default 'NONE' constraint assist_flag_check check (flag in ('NONE', 'RAISED', 'UPHELD', 'DISMISSED')),
    flag_reason text,
    flag_on     date,
    flag_by     text,
    settled_by  text,
    settlement  text,
    version     int  not null default 0,
    constraint assist_pk primary key (tenant_id, id),
    constraint assist_once unique (tenant_id, item_id, unit_id)
);
select app_distribute('responsibility.assist');

create table responsibility.assist_act (         -- what happened to it
    tenant_id uuid not null,
    id        uuid not null,
    assist_id uuid not null,
    at        timestamptz not null,
    act       text not null,
    by_name   text not null,
    words     text not null,
    constraint assist_act_pk primary key (tenant_id, id)
);
select app_append_only('responsibility.assist_act');
alter table responsibility.assist_act add constraint assist_act_assist_fk
    foreign key (tenant_id, assist_id) references responsibility.assist (tenant_id, id);
create index assist_act_assist_ix on responsibility.assist_act (tenant_id, assist_id, at, id);
