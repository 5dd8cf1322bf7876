create table inbox.contact (                     -- how a person wants to be reminded; edited by the person alone
    tenant_id uuid        not null,
    id        uuid        not null,              -- the person
    email     text,
    digest    boolean     not null,              -- one mail on workdays at 08:00
    instant   boolean     not null,              -- what came in for today, and what was escalated, at once
    seen_at   timestamptz not null,              -- instant reminders know everything up to here
    version   int         not null default 0,
    constraint contact_pk primary key (tenant_id, id)
);

create table inbox.reminder (                    -- what was sent to whom on which day, and what was held back by the budget
    tenant_id uuid        not null,
    id        uuid        not null,
    person_id uuid        not null,
    day       date        not null,
    channel   text        not null,
    slot      timestamptz not null,              -- a digest has one slot a day
    state     text        not null,
    pieces    int         not null,
    titles    text        not null,              -- a few of them, a line each
    at        timestamptz not null,
    attempts  int         not null default 0,
    carried   boolean     not null default false, -- what was held back stood in a digest since
    constraint reminder_pk primary key (tenant_id, id),
    constraint reminder_once unique (tenant_id, person_id, day, channel, slot),
    constraint reminder_channel_known check (channel in ('DIGEST', 'INSTANT')),
    constraint reminder_state_known check (state in ('CLAIMED', 'SENT', 'FAILED', 'EMPTY', 'HELD'))
);

create table inbox.setting (                     -- one row a tenant
    tenant_id uuid not null,
    id        uuid not null,
    reminders int  not null,                     -- at most so many reminders a person and day
    version   int  not null default 0,
    constraint setting_pk primary key (tenant_id, id),
    constraint setting_reminders_known check (reminders between 1 and 10)
);

select app_distribute('inbox.contact');
select app_distribute('inbox.reminder');
select app_distribute('inbox.setting');
