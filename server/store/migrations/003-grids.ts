/**
 * A generation may fill a cell of a grid. With the last of its generations the grid goes too, whatever removes
 * them: its labels can hold words of a prompt.
 */
export const sql = `
create table grid (
  id text primary key,
  created_at integer not null,
  x_axis text not null,
  y_axis text not null
) strict, without rowid;

alter table generation add column grid_id text references grid (id);
alter table generation add column grid_x integer;
alter table generation add column grid_y integer;

create index generation_grid on generation (grid_id) where grid_id is not null;

create trigger grid_emptied after delete on generation
when old.grid_id is not null
  and not exists (select 1 from generation where grid_id = old.grid_id)
begin
  delete from grid where id = old.grid_id;
  insert or replace into tombstone (id, deleted_at) values (old.grid_id, unixepoch() * 1000);
end;
`
