/** Browsers that want to be woken when work ends. Whatever ends a session ends its subscriptions too. */
export const sql = `
create table push_subscription (
  endpoint text primary key,
  session_id text references session (id) on delete cascade,
  contact text not null,
  created_at integer not null
) strict, without rowid;

create index push_subscription_session on push_subscription (session_id);
`
