create table wallmap.card (                      -- 挂图卡片: exactly what lists show of an item, kept by events
    tenant_id          uuid not null,
    item_id            uuid not null,            -- campaign.item
    campaign_id        uuid not null,
    no                 text not null,
    sort               int  not null,
    title              text not null,
    category_id        uuid,
    category_name      text,
    lead_unit          uuid,
    lead_name          text,
    place_unit         uuid,                     -- null: the whole city
    place_name         text,
    assist_units       uuid[] not null default '{}',
    assist_names       text,
    leader             text,
    first_responsible  text,
    direct_responsible text,
    state              text not null,
    start              date,
    due                date,
    red_line           date,
    target             date,
    earliest           date,
    lamp               text not null default 'GREY',
    lamp_rank          int  not null default 4,  -- 0 red … 4 grey
    lamp_since         date,
    data_date          date,                     -- of the lamp
    ev                 numeric(9, 4),            -- percent, verified
    pv                 numeric(9, 4),            -- percent, planned to date
    reported           numeric(9, 4),            -- percent, reported
    gap                numeric(9, 4),            -- percentage points, ev - pv
    gap_rank           numeric(9, 4) not null default 9999,         -- gap, unknown last
    due_rank           date not null default '9999-12-31',          -- red line, else due, unknown last
    spi                numeric(9, 4),
    stalled_days       int,                      -- working days since the last increase
    p80                date,
    strip              text not null default '', -- lamps of up to 12 months, oldest first: r y g b o
    reason             jsonb,                    -- code and arguments of the deciding part
    next_node          text,
    next_red_line      date,
    search             text not null,            -- lower-case words that a search looks through
    updated_at         timestamptz not null,
    constraint card_pk primary key (tenant_id, item_id)
);
select public.app_distribute('wallmap.card');
create index card_lamp_ix on wallmap.card (tenant_id, campaign_id, lamp_rank, gap_rank, item_id);
create index card_gap_ix on wallmap.card (tenant_id, campaign_id, gap_rank, item_id);
create index card_due_ix on wallmap.card (tenant_id, campaign_id, due_rank, item_id);
create index card_no_ix on wallmap.card (tenant_id, campaign_id, sort, item_id);

create table wallmap.standing (                  -- 战况: a campaign's figures on a data date, to tell what moved
    tenant_id   uuid not null,
    id          uuid not null,
    campaign_id uuid not null,
    data_date   date not null,
    items       int  not null,
    red         int  not null,
    capped_spi  numeric(18, 10),                 -- RULES R4.5
    raw_spi     numeric(18, 10),
    constraint standing_pk primary key (tenant_id, id),
    constraint standing_day_unique unique (tenant_id, campaign_id, data_date)
);
select public.app_distribute('wallmap.standing');

create table wallmap.wall_token (                -- 墙面令牌: lets a screen read the wall, nothing else
    tenant_id  uuid not null,
    id         uuid not null,
    token_hash text not null,                    -- SHA-256, hexadecimal
    name       text not null,
    made_by    text not null,
    made_at    timestamptz not null,
    revoked_at timestamptz,
    constraint wall_token_pk primary key (tenant_id, id),
    constraint wall_token_hash_unique unique (tenant_id, token_hash)
);
select public.app_distribute('wallmap.wall_token');
