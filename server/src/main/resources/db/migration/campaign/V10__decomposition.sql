alter table campaign.campaign add column type text not null default 'ANNUAL'
    constraint campaign_type_check check (type in ('ANNUAL', 'SPRINT', 'ZEROING'));
alter table campaign.campaign add column predecessor_id uuid;
alter table campaign.campaign add column four_fixes text not null default 'OFF'
    constraint campaign_four_fixes_check check (four_fixes in ('OFF', 'SHOWN', 'BLOCKING'));
alter table campaign.campaign add column reward_rule text;
alter table campaign.campaign add constraint campaign_predecessor_fk
    foreign key (tenant_id, predecessor_id) references campaign.campaign (tenant_id, id);

create table campaign.action (                   -- 行动: a theme of a campaign
    tenant_id   uuid not null,
    id          uuid not null,
    campaign_id uuid not null,
    name        text not null,
    scope       text,                            -- 主要包括…
    from_date   date,
    to_date     date,
    sort        int  not null,
    version     int  not null default 0,
    constraint action_pk primary key (tenant_id, id),
    constraint action_name_unique unique (tenant_id, campaign_id, name),
    constraint action_days_check check (from_date <= to_date)
);
select public.app_distribute('campaign.action');
alter table campaign.action add constraint action_campaign_fk
    foreign key (tenant_id, campaign_id) references campaign.campaign (tenant_id, id);

alter table campaign.item add column action_id uuid;
alter table campaign.item add column task_type text
    constraint item_task_type_check check (task_type in ('INDICATOR', 'DELIVERABLE', 'PROPOSAL', 'LIVELIHOOD'));
alter table campaign.item add column difficulty text
    constraint item_difficulty_check check (difficulty in ('HARD_BONE', 'NAIL', 'TAIL', 'OBSTACLE'));
alter table campaign.item add column reward_rule text;
alter table campaign.item add column carried_from uuid; -- the item of the campaign before that this one goes on with
alter table campaign.item add constraint item_action_fk
    foreign key (tenant_id, action_id) references campaign.action (tenant_id, id);
alter table campaign.item add constraint item_carried_from_fk
    foreign key (tenant_id, carried_from) references campaign.item (tenant_id, id);
create index item_carried_from_ix on campaign.item (tenant_id, carried_from) where carried_from is not null;

create table campaign.task (                     -- 任务: a piece of an item that one person does
    tenant_id uuid not null,
    id        uuid not null,
    item_id   uuid not null,
    title     text not null,
    unit_id   uuid not null,                     -- organization.unit
    person_id uuid not null,                     -- organization.person
    due       date not null,
    done_on   date,
    done_by   text,
    sort      int  not null,
    version   int  not null default 0,
    constraint task_pk primary key (tenant_id, id)
);
select public.app_distribute('campaign.task');
alter table campaign.task add constraint task_item_fk
    foreign key (tenant_id, item_id) references campaign.item (tenant_id, id);
create index task_item_ix on campaign.task (tenant_id, item_id, sort, id);
create index task_person_ix on campaign.task (tenant_id, person_id, due, id);

create table campaign.source_document (          -- 来源文件
    tenant_id  uuid not null,
    id         uuid not null,
    source     text not null constraint source_document_source_check check (source in ('CENTRAL_PROVINCE',
                   'CITY_PARTY_COMMITTEE', 'GOV_WORK_REPORT', 'PROVINCIAL_DEPARTMENT', 'NPC_CPPCC_PROPOSAL')),
    title      text not null,
    doc_number text,                             -- 文号
    dated      date,
    version    int  not null default 0,
    constraint source_document_pk primary key (tenant_id, id)
);
select public.app_distribute('campaign.source_document');

create table campaign.item_source (              -- an item answers a clause of a document
    tenant_id   uuid not null,
    id          uuid not null,
    item_id     uuid not null,
    document_id uuid not null,
    clause      text,
    sort        int  not null,
    constraint item_source_pk primary key (tenant_id, id)
);
select public.app_distribute('campaign.item_source');
alter table campaign.item_source add constraint item_source_item_fk
    foreign key (tenant_id, item_id) references campaign.item (tenant_id, id);
alter table campaign.item_source add constraint item_source_document_fk
    foreign key (tenant_id, document_id) references campaign.source_document (tenant_id, id);
create index item_source_item_ix on campaign.item_source (tenant_id, item_id, sort, id);
create index item_source_document_ix on campaign.item_source (tenant_id, document_id);

create table campaign.item_answer (              -- what those say whom an item is for: a proposer's reply, the public's satisfaction
    tenant_id uuid not null,
    id        uuid not null,
    item_id   uuid not null,
    reply     text constraint item_answer_reply_check check (reply in ('SATISFIED', 'BASICALLY', 'UNSATISFIED')),
    percent   numeric(5, 2) constraint item_answer_percent_check check (percent between 0 and 100),
    dated     date not null,
    note      text,
    at        timestamptz not null,
    by_name   text not null,
    constraint item_answer_pk primary key (tenant_id, id),
    constraint item_answer_one_check check ((reply is null) <> (percent is null))
);
select public.app_append_only('campaign.item_answer');
alter table campaign.item_answer add constraint item_answer_item_fk
    foreign key (tenant_id, item_id) references campaign.item (tenant_id, id);
create index item_answer_item_ix on campaign.item_answer (tenant_id, item_id, at, id);

create table campaign.kind (                     -- 事项种类: with the nodes and numbers that such items usually have
    tenant_id  uuid not null,
    id         uuid not null,
    code       text not null,
    name       text not null,
    words      text[] not null default '{}',     -- words of a list that suggest it
    template   text,                             -- key of an activity template of the schedule
    nodes      jsonb not null default '[]',
    indicators jsonb not null default '[]',
    proposal   boolean not null default false,   -- came with the product and was never edited
    retired    boolean not null default false,
    sort       int  not null,
    version    int  not null default 0,
    constraint kind_pk primary key (tenant_id, id),
    constraint kind_code_unique unique (tenant_id, code)
);
select public.app_distribute('campaign.kind');

create table campaign.level_label (              -- what this government calls the four levels, e.g. 工作 载体 项目
    tenant_id uuid not null,
    id        uuid not null,
    level     text not null constraint level_label_level_check check (level in ('CAMPAIGN', 'ACTION', 'ITEM', 'TASK')),
    label     text not null,
    constraint level_label_pk primary key (tenant_id, id),
    constraint level_label_level_unique unique (tenant_id, level)
);
select public.app_distribute('campaign.level_label');

create table campaign.funnel_step (              -- 招商漏斗: an item reached a stage on a day
    tenant_id uuid not null,
    id        uuid not null,
    item_id   uuid not null,
    stage     text not null constraint funnel_step_stage_check check (stage in ('LEAD', 'SIGNED', 'LANDED', 'STARTED',
                  'COMPLETED', 'IN_PRODUCTION')),
    dated     date not null,
    note      text,
    at        timestamptz not null,
    by_name   text not null,
    constraint funnel_step_pk primary key (tenant_id, id)
);
select public.app_append_only('campaign.funnel_step');
alter table campaign.funnel_step add constraint funnel_step_item_fk
    foreign key (tenant_id, item_id) references campaign.item (tenant_id, id);
create index funnel_step_item_ix on campaign.funnel_step (tenant_id, item_id, at, id);

create table campaign.lookback (                 -- 回头看 of a cleared entry of a zeroing campaign
    tenant_id uuid not null,
    id        uuid not null,
    item_id   uuid not null,
    due       date not null,
    passed    boolean not null,
    note      text not null,
    dated     date not null,
    at        timestamptz not null,
    by_name   text not null,
    constraint lookback_pk primary key (tenant_id, id),
    constraint lookback_due_unique unique (tenant_id, item_id, due)
);
select public.app_append_only('campaign.lookback');
alter table campaign.lookback add constraint lookback_item_fk
    foreign key (tenant_id, item_id) references campaign.item (tenant_id, id);

create table campaign.closing (                  -- 总结: a campaign's figures when it was closed
    tenant_id   uuid not null,
    id          uuid not null,
    campaign_id uuid not null,
    summary     text not null,
    figures     jsonb not null,
    at          timestamptz not null,
    by_name     text not null,
    constraint closing_pk primary key (tenant_id, id)
);
select public.app_append_only('campaign.closing');
alter table campaign.closing add constraint closing_campaign_fk
    foreign key (tenant_id, campaign_id) references campaign.campaign (tenant_id, id);
