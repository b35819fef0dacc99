/** What was made before versions were kept was made by the painter's first. */
export const sql = `
alter table generation add column engine_version integer;

update generation set engine_version = 1 where engine = 'builtin' and status <> 'queued';
`
