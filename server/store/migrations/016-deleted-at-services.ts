/**
 * What was made at a service and deleted here may still be in the account's list there, and must not come back with it:
 * whatever removes such a job, with its generation, leaves its id behind.
 */
export const sql = `
create trigger remote_job_left after delete on remote_job when old.upstream_id is not null begin
  insert or ignore into imported (engine, upstream_id) values (old.engine, old.upstream_id);
end;
`
