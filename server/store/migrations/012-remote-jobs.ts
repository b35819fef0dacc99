/**
 * What a service makes. `remote_job` stands beside its generation, whose `status` is 'running' for as long as `phase`
 * says more: the older column's words are fixed. `body` is what was sent, kept from just before the first byte left.
 * `remote_result` says where its pictures lie at the service; `bytes` only where the service sent the picture itself, and
 * only until that is saved as one.
 *
 * `ledger_entry` is never changed and never loses a row: it outlives the generations it speaks of. Every entry of a
 * generation counts to the `day` it was asked for. Amounts are millionths of their unit, null where nobody could say.
 *
 * A `cap` whose engine is '' is for all of them together.
 */
export const sql = `
create table remote_job (
  generation_seq integer primary key references generation (seq) on delete cascade,
  engine text not null,
  queue text not null,
  phase text check (phase in ('sending', 'accepted', 'fetching', 'unknown')),
  upstream_id text,
  body text,
  body_hash text,
  sent_at integer,
  charge_unit text,
  charge_micros integer
) strict;

create unique index remote_job_upstream on remote_job (engine, upstream_id)
where upstream_id is not null;

create table remote_result (
  generation_seq integer not null references generation (seq) on delete cascade,
  place integer not null,
  upstream_id text,
  address text,
  bytes blob,
  primary key (generation_seq, place)
) strict;

create table ledger_entry (
  seq integer primary key autoincrement,
  generation_id text not null,
  engine text not null,
  kind text not null check (kind in ('hold', 'release', 'settle')),
  unit text check (unit in ('credits', 'dollars')),
  micros integer check (micros >= 0),
  day text not null,
  at integer not null,
  unique (generation_id, kind),
  check ((unit is null) = (micros is null))
) strict;

create index ledger_entry_day on ledger_entry (day);

create trigger ledger_entry_unchanged before update on ledger_entry begin
  select raise(abort, 'The ledger is only added to.');
end;

create trigger ledger_entry_kept before delete on ledger_entry begin
  select raise(abort, 'The ledger is only added to.');
end;

create table cap (
  engine text not null,
  unit text not null check (unit in ('credits', 'dollars')),
  per text not null check (per in ('job', 'day', 'month')),
  micros integer not null check (micros >= 0),
  primary key (engine, unit, per)
) strict, without rowid;
`
