import { useEffect, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { Priced } from '#contract/studio/spending.ts'
import { modelOf, priceQuery } from '../../api/paying/price-query.ts'
import type { Order } from '../../logic/outbox.ts'
import { useFormState } from '../form/form-context.ts'
import { useFormEngine } from '../form/use-form-engine.ts'

/** Milliseconds without a change before the price is asked: a slider passes many values. */
const rest = 300

const nothing: Order = { request: { operation: 'leonardo.createGeneration', prompt: '' } }

/** What a press of Generate would cost; undefined while that is asked, or while the form cannot be sent. */
export function usePrice(): Priced | undefined {
  const ready = useFormState(({ verdict }) => verdict?.ready ?? null)
  const engine = useFormEngine()
  const order = ready === null ? nothing : { request: ready, ...(engine && { engine }) }
  const query = priceQuery(order)
  const asked = useRested(JSON.stringify(query.queryKey))
  const { data } = useQuery({
    ...query,
    enabled: ready !== null && asked === JSON.stringify(query.queryKey),
    // Another value of the same model's: its price so far is near enough for the moment.
    placeholderData: (before, of) => (of?.queryKey[1] === modelOf(order) ? before : undefined),
  })
  return data
}

function useRested(value: string): string | null {
  const [rested, setRested] = useState<string | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), rested === null ? 0 : rest)
    return () => clearTimeout(timer)
  }, [value, rested])
  return rested
}
