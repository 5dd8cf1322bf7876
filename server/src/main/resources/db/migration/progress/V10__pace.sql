alter table progress.item_state add column pace text   -- 缓慢、停滞 (RULES R4.6); null before the first evaluation that knew it
    constraint item_state_pace_check check (pace in ('UNKNOWN', 'MOVING', 'SLOW', 'STALLED'));
