/**
 * A picture may be in many collections. Deleted ones stay members until they are gone for good, so that an undo puts
 * them back where they were.
 *
 * While a collection gathers, what is asked for belongs to it from then on: `gathered` notes that with the
 * generation, and its pictures follow as they are saved, by whichever door the request came. Triggers do it in the
 * same transaction, so that no stop can come between.
 */
export const sql = `
create table collection (
  id text primary key,
  name text not null,
  folded text not null unique,
  gathers integer not null default 0 check (gathers in (0, 1)),
  created_at integer not null
) strict, without rowid;

create unique index collection_gathers on collection (gathers) where gathers = 1;

create table collected (
  collection_id text not null references collection (id) on delete cascade,
  image_seq integer not null references image (seq) on delete cascade,
  primary key (collection_id, image_seq)
) strict, without rowid;

create index collected_image on collected (image_seq);

create table gathered (
  generation_seq integer primary key references generation (seq) on delete cascade,
  collection_id text not null references collection (id) on delete cascade
) strict;

create index gathered_collection on gathered (collection_id);

create trigger generation_gathered after insert on generation begin
  insert into gathered (generation_seq, collection_id)
  select new.seq, id from collection where gathers = 1;
end;

create trigger image_gathered after insert on image begin
  insert into collected (collection_id, image_seq)
  select collection_id, new.seq from gathered where generation_seq = new.generation_seq;
end;
`
