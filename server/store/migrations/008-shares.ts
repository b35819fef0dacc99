/**
 * A link. `slug_hash` is how visitors find it: null once revoked, so that a revoked address is an unknown one. `sealed`
 * is the owner's copy of the address, under a key that is not in this database. `digest` is of the draft it was made
 * from.
 *
 * What can no longer be seen is shown by no link: members and marks go with the picture's row, and every read joins
 * the visible ones.
 */
export const sql = `
create table share (
  id text primary key,
  slug_hash text unique,
  sealed text,
  digest text not null,
  source text not null,
  title text not null,
  description text not null,
  name text not null,
  cover integer,
  detail text not null check (detail in ('picture', 'prompt', 'everything')),
  remix integer not null check (remix in (0, 1)),
  downloads integer not null check (downloads in (0, 1)),
  review integer not null check (review in (0, 1)),
  indexed integer not null check (indexed in (0, 1)),
  expires_at integer,
  verifier text,
  created_at integer not null,
  changed_at integer not null,
  revoked_at integer,
  views integer not null default 0,
  viewed_at integer
) strict, without rowid;

create table share_picture (
  share_id text not null references share (id) on delete cascade,
  place integer not null,
  image_seq integer not null references image (seq) on delete cascade,
  primary key (share_id, place)
) strict, without rowid;

create index share_picture_image on share_picture (image_seq);

create table share_visitor (
  share_id text not null references share (id) on delete cascade,
  visitor integer not null,
  key_hash text not null,
  primary key (share_id, visitor),
  unique (share_id, key_hash)
) strict, without rowid;

create table share_mark (
  share_id text not null,
  visitor integer not null,
  image_seq integer not null references image (seq) on delete cascade,
  favourite integer not null check (favourite in (0, 1)),
  note text not null,
  at integer not null,
  primary key (share_id, visitor, image_seq),
  foreign key (share_id, visitor) references share_visitor (share_id, visitor) on delete cascade
) strict, without rowid;

create index share_mark_image on share_mark (image_seq);
`
