create table schedule.item_suspension (          -- 事项暂停 (RULES R4.7): asked for with a reason and a basis, approved by a leader who did not ask, then [from_day, to_day)
    tenant_id      uuid not null,
    id             uuid not null,
    item_id        uuid not null,                -- campaign.item
    reason         text not null,
    basis          text not null,                -- 依据: the document or meeting that speaks for it
    until          date not null,                -- the last day of the suspension as asked for
    state          text not null constraint item_suspension_state_check check (state in ('REQUESTED', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'ENDED')),
    requested_by   uuid not null,                -- access.person
    requested_name text not null,
    requested_at   timestamptz not null,
    decided_by     uuid,                         -- access.person
    decided_name   text,
    decided_at     timestamptz,
    note           text,
    before_state   text,                         -- the item's state to which it comes back
    from_day       date,                         -- first day that does not count
    to_day         date,                         -- first day that counts again
    ended_name     text,
    ended_why      text,
    constraint item_suspension_pk primary key (tenant_id, id),
    constraint item_suspension_decided_check check ((state = 'REQUESTED') = (decided_at is null)),
    constraint item_suspension_span_check check ((state in ('APPROVED', 'ENDED')) = (from_day is not null and to_day is not null and before_state is not null)),
    constraint item_suspension_other_check check (state not in ('APPROVED', 'ENDED') or decided_by <> requested_by)
);
select public.app_distribute('schedule.item_suspension');
create index item_suspension_item_ix on schedule.item_suspension (tenant_id, item_id, requested_at);
create unique index item_suspension_open on schedule.item_suspension (tenant_id, item_id) where state = 'REQUESTED';
