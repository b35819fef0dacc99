import type { RememberedPrompt } from '#contract/studio/prompt-history.ts'
import type { PromptHistoryStore } from '#server/domain/keeping.ts'
import type { StoreContext } from '../context.ts'
import { query } from '../database/query.ts'
import { inTransaction, inUrgentTransaction } from '../database/transaction.ts'

// Words are handed over as a list: a word may hold whatever a pattern would take for its own.
const found = `
  from prompt_history h
  where not exists (
    select 1 from json_each(?) word where instr(h.folded, word.value) = 0
  )`

const sql = {
  remember: `
    insert into prompt_history (prompt, negative_prompt, folded, used_at) values (?, ?, ?, ?)
    on conflict (prompt, negative_prompt) do update set
      used_at = excluded.used_at, folded = excluded.folded
    returning id, prompt, negative_prompt, used_at`,
  trim: `
    delete from prompt_history where id in (
      select id from prompt_history order by used_at desc, id desc limit -1 offset ?
    )`,
  find: `
    select h.id, h.prompt, h.negative_prompt, h.used_at ${found}
    order by h.used_at desc, h.id desc limit ? offset ?`,
  count: `select count(*) as total ${found}`,
  forget: 'delete from prompt_history where id = ?',
  forgetAll: 'delete from prompt_history',
}

interface Row {
  id: number
  prompt: string
  negative_prompt: string
  used_at: number
}

export function createPromptHistoryStore(context: StoreContext): PromptHistoryStore {
  const { db, purgeList } = context
  const remember = query<Row>(db, sql.remember)
  const trim = query(db, sql.trim)
  const find = query<Row>(db, sql.find)
  const count = query<{ total: number }>(db, sql.count)
  const forget = query(db, sql.forget)
  const forgetAll = query(db, sql.forgetAll)

  function remove(run: () => { changes: number }): number {
    const { changes } = inUrgentTransaction(context, run)
    // Nor may it be read in the database's log.
    if (changes > 0) purgeList.emptyLog()
    return changes
  }

  return {
    remember({ prompt, negativePrompt, usedAt }, most) {
      const folded = `${prompt}\n${negativePrompt}`.toLowerCase()
      return inTransaction(db, () => {
        const row = remember.get(prompt, negativePrompt, folded, usedAt)
        if (row === undefined) throw new Error('The prompt was not remembered.')
        trim.run(most)
        return toPrompt(row)
      })
    },
    find({ words, limit, offset }) {
      const wanted = JSON.stringify(words.map((word) => word.toLowerCase()))
      return {
        total: count.get(wanted)?.total ?? 0,
        prompts: find.all(wanted, limit, offset).map(toPrompt),
      }
    },
    forget: (id) => remove(() => forget.run(id)) > 0,
    forgetAll: () => remove(() => forgetAll.run()),
  }
}

const toPrompt = (row: Row): RememberedPrompt => ({
  id: row.id,
  prompt: row.prompt,
  negativePrompt: row.negative_prompt,
  usedAt: row.used_at,
})
