-- The fence of every business table: a tenant sees its own rows only, and the runtime role owns nothing.
create function public.app_distribute(target regclass) returns void language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('create policy tenant_fence on %s using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)', target);
    execute format('grant select, insert, update, delete on %s to guatu_app', target);
end $$;

-- The same fence; rows are added and read, never changed.
create function public.app_append_only(target regclass) returns void language plpgsql as $$
begin
    perform public.app_distribute(target);
    execute format('revoke update, delete on %s from guatu_app', target);
end $$;

-- A table that belongs to no tenant.
create function public.app_reference(target regclass) returns void language plpgsql as $$
begin
    execute format('grant select, insert, update, delete on %s to guatu_app', target);
end $$;

create table ctl.tenant (                         -- host to tenant; '*' takes every other host
    id   uuid not null,
    host text not null,
    name text not null,
    constraint tenant_pk primary key (id),
    constraint tenant_host_uq unique (host)
);
select public.app_reference('ctl.tenant');

create table kernel.command (                     -- commands carried out, by the id that the client made
    tenant_id uuid not null,
    id        uuid not null,
    kind      text not null,
    at        timestamptz not null,
    result    jsonb,
    constraint command_pk primary key (tenant_id, id)
);
select public.app_distribute('kernel.command');

create table ctl.scheduled_tasks (                -- jobs (db-scheduler)
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    constraint scheduled_tasks_pk primary key (task_name, task_instance)
);
select public.app_reference('ctl.scheduled_tasks');
create index scheduled_tasks_time on ctl.scheduled_tasks (execution_time);
