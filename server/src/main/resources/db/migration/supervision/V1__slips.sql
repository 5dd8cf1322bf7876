create table supervision.slip (                  -- 五单: proposed, issued under a number, signed for, answered, ended
    tenant_id     uuid        not null,
    id            uuid        not null,
    kind          text        not null,
    state         text        not null,
    origin        text        not null,          -- what asked for it
    campaign_id   uuid        not null,
    item_id       uuid,                          -- campaign.item; a notice speaks of a whole list
    item_no       text        not null,
    problem_id    uuid,
    unit_id       uuid        not null,          -- to whom it goes
    title         text        not null,
    facts         text        not null,
    ask           text        not null,
    result        text,                          -- 销号: what was achieved, and who verified it
    verifier      text,
    why           jsonb       not null,          -- lamp, reason code with arguments, numbers of the data date
    lamp          text,
    days_late     int         not null,          -- working days
    data_date     date        not null,
    proposed_at   timestamptz not null,
    office_id     uuid,                          -- the unit that issued it
    year          int,
    serial_no        int,
    number        text,
    issued_at     timestamptz,
    issued_by     uuid,
    issued_name   text,
    sign_due      date,
    answer_due    date,
    rectify_due   date,
    signed_at     timestamptz,
    signed_by     uuid,
    signed_name   text,
    answered_at   timestamptz,
    answered_by   uuid,
    answered_name text,
    answer        text,
    evidence      uuid[]      not null default '{}',
    next_step     text,
    asked_by      uuid,                          -- 曝光: who asked for the review
    asked_name    text,
    asked_office  uuid,
    reviewed_by   uuid,
    reviewed_name text,
    ended_on      date,
    ended_by      text,
    ended_reason  text,
    dismissed     boolean     not null default false,
    superseded_by uuid,
    version       int         not null default 0,
    constraint slip_pk primary key (tenant_id, id),
    constraint slip_kind_known check (kind in ('NOTICE', 'WARNING', 'PROBLEM', 'CLEARANCE', 'EXPOSURE')),
    constraint slip_state_known check (state in ('PROPOSED', 'IN_REVIEW', 'ISSUED', 'SIGNED', 'ANSWERED', 'CLOSED', 'LAPSED', 'SUPERSEDED', 'WITHDRAWN')),
    constraint slip_origin_known check (origin in ('LAMP', 'WARNING', 'PRESSED', 'PROBLEM', 'HAND_OVER')),
    constraint slip_step_known check (next_step in ('SIGN_LATE', 'ANSWER_LATE', 'RECTIFY_LATE', 'NO_EFFECT')),
    constraint slip_numbered check ((number is null) = (issued_at is null) and (number is null) = (serial_no is null)),
    constraint slip_number_unique unique (tenant_id, office_id, kind, year, serial_no)
);
create table supervision.number (                -- 文号: the last number given, by office, kind and year; locked while one is given
    tenant_id uuid not null,
    id        uuid not null,
    office_id uuid not null,
    kind      text not null,
    year      int  not null,
    n         int  not null,
    constraint number_pk primary key (tenant_id, id),
    constraint number_one_row unique (tenant_id, office_id, kind, year)
);
create table supervision.slip_paper (            -- the paper as it was issued: canonical JSON, never changed
    tenant_id uuid        not null,
    id        uuid        not null,              -- the slip
    paper     text        not null,
    sha256    text        not null,
    at        timestamptz not null,
    constraint slip_paper_pk primary key (tenant_id, id)
);
create table supervision.slip_past (             -- 沿革: what happened to a slip, by whom
    tenant_id uuid        not null,
    id        uuid        not null,
    slip_id   uuid        not null,
    at        timestamptz not null,
    by_person uuid        not null,
    by_name   text        not null,
    verb      text        not null,
    state     text        not null,
    said      text,
    evidence  uuid[]      not null default '{}',
    constraint slip_past_pk primary key (tenant_id, id)
);

select app_distribute('supervision.slip');
select app_distribute('supervision.number');
select app_append_only('supervision.slip_paper');
select app_append_only('supervision.slip_past');

alter table supervision.slip_paper
    add constraint slip_paper_slip_fk foreign key (tenant_id, id) references supervision.slip (tenant_id, id);
alter table supervision.slip_past
    add constraint slip_past_slip_fk foreign key (tenant_id, slip_id) references supervision.slip (tenant_id, id);

-- one open slip for an item and kind, also when two transactions propose at once
create unique index slip_one_open on supervision.slip (tenant_id, item_id, kind)
    where state in ('PROPOSED', 'IN_REVIEW', 'ISSUED', 'SIGNED', 'ANSWERED') and kind in ('WARNING', 'PROBLEM', 'EXPOSURE');
create index slip_item on supervision.slip (tenant_id, item_id, kind, id);
create index slip_proposed on supervision.slip (tenant_id, days_late desc, id) where state in ('PROPOSED', 'IN_REVIEW');
create index slip_running on supervision.slip (tenant_id, campaign_id, id) where state in ('ISSUED', 'SIGNED', 'ANSWERED');
create index slip_issued on supervision.slip (tenant_id, issued_at desc, id desc) where number is not null;
create index slip_past_slip on supervision.slip_past (tenant_id, slip_id, id);
