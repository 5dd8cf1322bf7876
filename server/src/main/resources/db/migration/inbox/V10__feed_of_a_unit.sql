alter table inbox.feed add column unit_id uuid;    -- organization.unit whose duties and plan dates are read; null: the person's own
