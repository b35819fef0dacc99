/**
 * `generation.seq` is never used twice (autoincrement), so a picture's own seq, `generation.seq * 16 + 15 - index`,
 * names that picture for ever: newest generation first, first picture first, when read backwards.
 *
 * `delivered` is a bit per index of every picture ever saved: a picture deleted while its generation still runs
 * must not be painted again after a restart. `image_ids` are drawn when the generation is stored, so recovery
 * knows each file an interrupted save can have left and never has to list a directory.
 *
 * `purge` holds files, relative to the data folder, whose rows are gone and which are still to be unlinked.
 */
export const sql = `
create table meta (
  key text primary key,
  value text not null
) strict, without rowid;

create table generation (
  seq integer primary key autoincrement,
  id text not null unique,
  engine text not null,
  request text not null,
  seed integer not null,
  expected integer not null check (expected between 1 and 16),
  delivered integer not null default 0,
  image_ids text not null,
  status text not null check (status in ('queued', 'running', 'complete', 'failed', 'cancelled')),
  created_at integer not null,
  started_at integer,
  finished_at integer,
  error text,
  words text
) strict;

create index generation_unfinished on generation (seq) where status in ('queued', 'running');

create table deletion (
  id text primary key,
  final_at integer not null,
  state text not null check (state in ('open', 'undone', 'purged')),
  closed_at integer
) strict, without rowid;

create index deletion_open on deletion (final_at) where state = 'open';

create table image (
  seq integer primary key,
  id text not null unique,
  generation_seq integer not null references generation (seq) on delete cascade,
  width integer not null,
  height integer not null,
  bytes integer not null,
  type text not null check (type in ('image/jpeg', 'image/png')),
  placeholder text not null,
  bytes_320 integer not null,
  bytes_640 integer not null,
  deletion_id text references deletion (id)
) strict;

create index image_generation on image (generation_seq);
create index image_deleted on image (deletion_id) where deletion_id is not null;

create table tombstone (
  id text primary key,
  deleted_at integer not null
) strict, without rowid;

create table upload (
  id text primary key,
  created_at integer not null,
  expires_at integer not null,
  extension text not null,
  type text,
  width integer,
  height integer,
  bytes integer
) strict, without rowid;

create index upload_empty on upload (expires_at) where type is null;

create table purge (
  path text primary key
) strict, without rowid;
`
