-- Entries say what they are hashed with; those written before the setting existed are SHA-256.
alter table ledger.entry add column algorithm text not null default 'SHA-256';
alter table ledger.entry alter column algorithm drop default;
alter table ledger.entry add constraint entry_algorithm_known check (algorithm in ('SHA-256', 'SM3'));
create index entry_at on ledger.entry (tenant_id, at, seq);
create index entry_kind on ledger.entry (tenant_id, kind, seq);
