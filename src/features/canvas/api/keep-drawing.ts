import * as z from 'zod/mini'
import {
  canvasDocumentSchema,
  canvasSettingsSchema,
  type Mark,
  markSchema,
} from '#contract/studio/canvas.ts'
import { openRecords } from '#src/lib/record-store.ts'
import { type CanvasState, canvasStore } from '../logic/canvas-store.ts'

const records = openRecords('canvas')
const head = 'head'

/** Marks are kept one by one, so that a stroke costs a stroke; the head says how many of them count. */
const headSchema = z.object({
  document: z.omit(canvasDocumentSchema, { marks: true, mask: true }),
  settings: canvasSettingsSchema,
  marks: z.int(),
  mask: z.int(),
})

type Kept = Pick<CanvasState, 'settings'> & { document: CanvasState['history']['document'] }

const keptOf = ({ history, settings }: CanvasState): Kept => ({
  document: history.document,
  settings,
})

/** Opens what this browser was drawing last; then keeps every change of it, until the answer is called. */
export async function keepDrawing(): Promise<() => void> {
  const kept = read(await records.readAll())
  const { open } = canvasStore.getState()
  // What somebody has drawn meanwhile is newer.
  if (kept && canvasStore.getState().wanted === 0) open(kept.document, kept.settings)
  let last: Kept | null = kept
  return canvasStore.subscribe((state) => {
    const next = keptOf(state)
    if (next.document === last?.document && next.settings === last.settings) return
    const changes = changesFrom(last, next)
    last = next
    void records.write(changes)
  })
}

function changesFrom(before: Kept | null, { document, settings }: Kept) {
  const { marks, mask, ...rest } = document
  const set = new Map<string, unknown>([
    [head, { document: rest, settings, marks: marks.length, mask: mask.length }],
  ])
  const remove: string[] = []
  for (const [name, now, then] of [
    ['marks', marks, before?.document.marks ?? []],
    ['mask', mask, before?.document.mask ?? []],
  ] as const) {
    now.forEach((mark, at) => {
      if (mark !== then[at]) set.set(`${name}/${at}`, mark)
    })
    for (let at = now.length; at < then.length; at += 1) remove.push(`${name}/${at}`)
  }
  return { set, remove }
}

/** Null where nothing was kept, or by another version of Gesso: then one begins anew. */
function read(all: ReadonlyMap<string, unknown>): Kept | null {
  const parsed = headSchema.safeParse(all.get(head))
  if (!parsed.success) return null
  const { document, settings } = parsed.data
  const marksOf = (name: string, count: number) =>
    Array.from({ length: count }, (_, at) =>
      markSchema.safeParse(all.get(`${name}/${at}`)),
    ).flatMap(({ data }): Mark[] => (data ? [data] : []))
  return {
    settings,
    document: {
      ...document,
      marks: marksOf('marks', parsed.data.marks),
      mask: marksOf('mask', parsed.data.mask),
    },
  }
}
