/**
 * `search_text` holds of each request what pictures are looked for by, so that no search has to take requests
 * apart. Triggers keep it and its index of three-letter runs in step: whatever writes a generation, in whichever
 * transaction, cannot forget them, and with a generation removed they are too.
 *
 * `secure-delete` makes the index take a removed prompt out of its pages at once; by default it would only note
 * that it is gone.
 */
export const sql = `
alter table image add column favourite integer not null default 0 check (favourite in (0, 1));

create index image_favourite on image (seq) where favourite = 1;

create table search_text (
  seq integer primary key references generation (seq) on delete cascade,
  prompt text not null,
  model text,
  style text,
  created_at integer not null
) strict;

insert into search_text (seq, prompt, model, style, created_at)
select seq, coalesce(request ->> '$.prompt', ''), request ->> '$.modelId',
  request ->> '$.presetStyle', created_at
from generation;

create virtual table prompt_index using fts5 (
  prompt, content = 'search_text', content_rowid = 'seq', tokenize = 'trigram'
);

insert into prompt_index (prompt_index, rank) values ('secure-delete', 1);
insert into prompt_index (prompt_index) values ('rebuild');

create trigger generation_added after insert on generation begin
  insert into search_text (seq, prompt, model, style, created_at)
  values (new.seq, coalesce(new.request ->> '$.prompt', ''), new.request ->> '$.modelId',
    new.request ->> '$.presetStyle', new.created_at);
end;

create trigger search_text_added after insert on search_text begin
  insert into prompt_index (rowid, prompt) values (new.seq, new.prompt);
end;

create trigger search_text_removed after delete on search_text begin
  insert into prompt_index (prompt_index, rowid, prompt) values ('delete', old.seq, old.prompt);
end;
`
