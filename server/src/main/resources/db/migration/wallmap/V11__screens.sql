alter table wallmap.card add column pace text;            -- 缓慢、停滞 (RULES R4.6): UNKNOWN MOVING SLOW STALLED
create index card_pace_ix on wallmap.card (tenant_id, campaign_id, pace, item_id);

alter table wallmap.wall_token add column screens text[] not null default '{CITY,CATEGORY,STALLED,SLOW,POSTING}';  -- what turns, in this order
alter table wallmap.wall_token add column seconds int not null default 30          -- for each page
    constraint wall_token_seconds_check check (seconds between 10 and 600);
alter table wallmap.wall_token add column campaigns uuid[] not null default '{}';  -- none: every running one
alter table wallmap.wall_token add column unit_id uuid;                            -- organization.unit whose items alone are shown
