import { creditsPerPicture } from './play-services.ts'
import type { Generation } from '#contract/studio/generation.ts'

export interface Ordered {
  readonly engine: 'leonardo' | 'together'
  readonly pictures: number
  /** Its own, so that it is known again on the other side. */
  readonly prompt: string
  accepted: boolean
}

export interface Verdict {
  readonly orders: number
  readonly accepted: number
  readonly complete: number
  readonly failed: number
  readonly unknown: number
  readonly made: number
  readonly faults: number
  readonly violations: readonly string[]
}

interface Evidence {
  readonly orders: ReadonlyMap<string, Ordered>
  /** What the playing side made, each of which costs. */
  readonly made: readonly Generation[]
  /** What the used side says of it. */
  readonly got: readonly Generation[]
  readonly stuck: readonly string[]
  readonly faults: number
}

/** Compares what was paid for with what there is to show for it. */
export function judge({ orders, made, got, stuck, faults }: Evidence): Verdict {
  const violations = [...stuck]
  const madeOf = (prompt: string) => made.filter(({ request }) => request.prompt === prompt)
  const gotOf = new Map(got.map((one) => [one.id, one]))
  for (const [id, order] of orders) {
    const paid = madeOf(order.prompt)
    const result = gotOf.get(id)
    const broken = (words: string) => violations.push(`${order.engine} ${id}: ${words}`)
    if (paid.length > 1) broken(`made ${paid.length} times`)
    if (result === undefined) {
      if (order.accepted) broken('was accepted and is lost')
      if (paid.length > 0) broken('was made without being known here')
      continue
    }
    const charged = paid.some(({ status }) => status === 'complete' || status === 'running')
    if (result.status === 'complete' && result.images.length !== order.pictures)
      broken(`has ${result.images.length} of ${order.pictures} pictures`)
    if (result.status === 'complete' && paid.length !== 1)
      broken(`is complete and was made ${paid.length} times`)
    if (order.engine === 'leonardo') {
      const price = paid.length * creditsPerPicture * order.pictures * 1_000_000
      const { state, micros } = result.charge ?? { state: 'none', micros: 0 }
      if (result.status === 'complete' && (state !== 'spent' || micros !== price))
        broken(`cost ${price}, and the ledger says ${micros} ${state}`)
    }
    if (result.status === 'failed' && charged) broken(`was paid for and failed: ${result.error}`)
    if (result.status === 'unknown' && order.engine === 'leonardo' && charged)
      broken('was made, could be listed, and was not found')
  }
  const count = (status: Generation['status']) => got.filter((one) => one.status === status).length
  return {
    orders: orders.size,
    accepted: [...orders.values()].filter(({ accepted }) => accepted).length,
    complete: count('complete'),
    failed: count('failed'),
    unknown: count('unknown'),
    made: made.length,
    faults,
    violations,
  }
}
