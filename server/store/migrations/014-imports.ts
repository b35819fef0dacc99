/**
 * What services made before, and was brought here. `imported` outlives the generations: what was deleted here is not
 * brought again. `importing` names the pictures whose files are being written, so that a stop leaves none behind.
 * `spent_place` are the places in the gallery's order whose generations are gone: none is given out twice.
 */
export const sql = `
create table imported (
  engine text not null,
  upstream_id text not null,
  primary key (engine, upstream_id)
) strict, without rowid;

create table importing (
  image_id text primary key
) strict, without rowid;

create table import_progress (
  engine text primary key,
  is_on integer not null,
  is_through integer not null,
  offset integer not null,
  generations integer not null,
  pictures integer not null,
  lost integer not null,
  back_to integer,
  looked_at integer
) strict, without rowid;

create table spent_place (
  seq integer primary key
) strict;

create trigger generation_place_spent after delete on generation begin
  insert or ignore into spent_place (seq) values (old.seq);
end;
`
