import { createStore, promisifyRequest } from 'idb-keyval'

/**
 * A place in this browser for what is too much for one row of `storage.ts`, such as a drawing. Changes are written
 * together or not at all. A browser that keeps nothing (private windows of some) is not an error: reading finds nothing.
 */
export interface RecordStore {
  readAll(): Promise<Map<string, unknown>>
  write(changes: { set: ReadonlyMap<string, unknown>; remove: readonly string[] }): Promise<void>
}

const databases = { canvas: 'gesso.canvas.1' } as const

export function openRecords(name: keyof typeof databases): RecordStore {
  const store = createStore(databases[name], 'records')
  return {
    async readAll() {
      try {
        return await store('readonly', async (records) => {
          const [keys, values] = await Promise.all([
            promisifyRequest(records.getAllKeys()),
            promisifyRequest<unknown[]>(records.getAll()),
          ])
          return new Map(
            keys.flatMap((key, index) =>
              typeof key === 'string' ? [[key, values[index]] as const] : [],
            ),
          )
        })
      } catch {
        return new Map()
      }
    },
    async write({ set, remove }) {
      try {
        await store('readwrite', (records) => {
          for (const [key, value] of set) records.put(value, key)
          for (const key of remove) records.delete(key)
          return promisifyRequest(records.transaction)
        })
      } catch {
        // Full, or forbidden: what is on the screen is still there.
      }
    },
  }
}
