/** What a cap asks of the ledger at every create is answered from this index alone, however much was made in a month. */
export const sql = `
create index ledger_entry_sums on ledger_entry (unit, day, engine, kind, micros);
`
