/**
 * Services and servers that pictures can be made with. `sealed` is a key that only the secret beside the database
 * opens, and only for the same connection at the same address. What is charged per picture, and which models there
 * are, is kept for connections of the environment too, which have no row of their own: `micros` of a dollar, null for
 * not known.
 */
export const sql = `
create table connection (
  id text primary key,
  kind text not null check (kind in ('leonardo', 'together', 'openai')),
  name text not null,
  base_url text not null,
  sealed text,
  created_at integer not null,
  changed_at integer not null
) strict, without rowid;

create table connection_price (
  connection_id text primary key,
  micros integer
) strict, without rowid;

create table model_list (
  connection_id text primary key,
  base_url text not null,
  models text not null,
  fetched_at integer not null
) strict, without rowid;
`
