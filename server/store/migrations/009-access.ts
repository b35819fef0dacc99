/**
 * Who may get in. Of a browser's secret and of a key only the SHA-256 is kept: both are 256 random bits, so nothing
 * slower is needed. A revoked key stays, so that it can never count as an unknown one. `spent` counts since
 * `spent_since`; a null budget has no end.
 */
export const sql = `
create table session (
  id text primary key,
  hash text not null unique,
  kind text not null check (kind in ('login', 'device')),
  name text not null,
  created_at integer not null,
  seen_at integer not null
) strict, without rowid;

create table api_token (
  id text primary key,
  hash text not null unique,
  name text not null,
  may_create integer not null,
  may_delete integer not null,
  budget integer,
  budget_per text check (budget_per in ('day', 'ever')),
  spent integer not null default 0,
  spent_since integer not null default 0,
  created_at integer not null,
  used_at integer,
  revoked integer not null default 0
) strict, without rowid;
`
