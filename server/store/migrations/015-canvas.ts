/** What a picture of the canvas was drawn as, so that it can be opened and drawn on again. Goes with its generation. */
export const sql = `
create table canvas (
  generation_seq integer primary key references generation (seq) on delete cascade,
  settings text not null,
  document text not null
) strict;
`
