/**
 * Pictures that a generation's request names by address, fetched before it was stored and kept as uploads: a restart
 * does not fetch again what may have changed. `field` is the wire path that names the address. Pictures that came inside
 * a request are linked alike, by every generation that names them. With its last generation such an upload goes,
 * whatever removes that; the path is the one `media-paths.ts` makes. `digest` is that of the text it came as.
 *
 * Together's requests call the model `model`.
 */
export const sql = `
create table fetched_picture (
  generation_seq integer not null references generation (seq) on delete cascade,
  field text not null,
  upload_id text not null,
  primary key (generation_seq, field)
) strict, without rowid;

alter table upload add column digest text;

create index fetched_picture_upload on fetched_picture (upload_id);

create trigger fetched_picture_left before delete on generation begin
  insert or ignore into purge (path)
  select 'media/' || substr(id, 1, 2) || '/' || id || iif(type = 'image/png', '.png', '.jpg')
  from upload
  where type is not null
    and id in (select upload_id from fetched_picture where generation_seq = old.seq)
    and id not in (select upload_id from fetched_picture where generation_seq <> old.seq);
  delete from upload
  where id in (select upload_id from fetched_picture where generation_seq = old.seq)
    and id not in (select upload_id from fetched_picture where generation_seq <> old.seq);
end;

drop trigger generation_added;

create trigger generation_added after insert on generation begin
  insert into search_text (seq, prompt, model, style, created_at)
  values (new.seq, coalesce(new.request ->> '$.prompt', ''),
    coalesce(new.request ->> '$.modelId', new.request ->> '$.model'),
    new.request ->> '$.presetStyle', new.created_at);
end;

update search_text set model = (
  select iif(json_valid(request), request ->> '$.model', null)
  from generation where generation.seq = search_text.seq
) where model is null;
`
