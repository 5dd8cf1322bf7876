create table bulletin.posting_review (           -- 公示审核: a leader who looked at the frozen month before it is posted
    tenant_id uuid not null,
    period_id uuid not null,
    by_id     uuid not null,
    by_name   text not null,
    at        timestamptz not null,
    constraint posting_review_pk primary key (tenant_id, period_id)
);
select public.app_append_only('bulletin.posting_review');
alter table bulletin.posting_review add constraint posting_review_period_fk
    foreign key (tenant_id, period_id) references bulletin.period (tenant_id, id);

create table bulletin.posting (                  -- 上墙公示 of a frozen month inside the house: its figures are those of the snapshot
    tenant_id     uuid not null,
    period_id     uuid not null,
    basis         text not null constraint posting_basis_check check (basis in ('BULLETIN', 'REVIEW')),
    approved_by   uuid not null,                 -- who approved the bulletin or reviewed the month
    approved_name text not null,
    posted_by     uuid not null,
    posted_name   text not null,
    posted_at     timestamptz not null,
    sha256        text not null,                 -- of the snapshot's text
    constraint posting_pk primary key (tenant_id, period_id),
    constraint posting_two_persons_check check (approved_by <> posted_by)
);
select public.app_append_only('bulletin.posting');
alter table bulletin.posting add constraint posting_period_fk
    foreign key (tenant_id, period_id) references bulletin.period (tenant_id, id);
