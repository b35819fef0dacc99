/**
 * `prompt_history` is no part of a generation: what was typed outlives the pictures it made. `folded` is what is
 * searched, in lower case. It begins with what the library still knows.
 *
 * `kept` holds what the owner gave a name: lists and presets, as text. Names are told apart without regard to case.
 */
export const sql = `
create table prompt_history (
  id integer primary key autoincrement,
  prompt text not null,
  negative_prompt text not null,
  folded text not null,
  used_at integer not null,
  unique (prompt, negative_prompt)
) strict;

create index prompt_history_used on prompt_history (used_at, id);

insert into prompt_history (prompt, negative_prompt, folded, used_at)
select prompt, '', lower(prompt), max(created_at)
from search_text
where prompt <> ''
group by prompt
order by max(created_at) desc
limit 1000;

create table kept (
  id text primary key,
  kind text not null check (kind in ('lists', 'presets')),
  name text not null,
  folded text not null,
  body text not null,
  changed_at integer not null,
  unique (kind, folded)
) strict, without rowid;
`
