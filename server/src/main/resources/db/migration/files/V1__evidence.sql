create table files.evidence (                    -- 佐证材料
    tenant_id     uuid        not null,
    id            uuid        not null,
    sha256        text        not null,          -- of the file as uploaded
    served_sha256 text        not null,          -- of the file kept and served: photos are encoded anew
    name          text        not null,          -- as given, text only, never a path
    size_bytes    bigint      not null,          -- as uploaded
    media_type    text        not null,
    width         int,                           -- pixels as served
    height        int,
    taken_at      timestamptz,                   -- what the camera wrote; a hint, not a proof
    latitude      double precision,
    longitude     double precision,
    exif          jsonb,
    uploaded_by   uuid        not null,
    uploaded_at   timestamptz not null,
    constraint evidence_pk primary key (tenant_id, id),
    constraint evidence_kind_known check (media_type in ('image/jpeg', 'image/png', 'application/pdf'))
);

select app_append_only('files.evidence');
