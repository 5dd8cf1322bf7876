create table documents.template (                -- 公文用语模板, a tenant's own versions
    tenant_id  uuid        not null,
    id         uuid        not null,
    key        text        not null,
    version    int         not null,             -- from 1; 0 is the one that comes with the program
    body       text        not null,
    changed_by uuid        not null,
    changed_at timestamptz not null,
    constraint template_pk primary key (tenant_id, id),
    constraint template_version_once unique (tenant_id, key, version),
    constraint template_version_counts check (version > 0)
);

select app_append_only('documents.template');
