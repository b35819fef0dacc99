import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useStore } from 'zustand'
import { serviceNames, serviceOf } from '#contract/models/service-of.ts'
import { classes } from '#src/ui/classes.ts'
import { sendingStore } from '../../logic/sending-store.ts'
import { useNamedModel } from '../form/use-named-model.ts'
import { usePrice } from './use-price.ts'

export interface PriceNoteProps {
  /** Where services are connected and their prices set. */
  settingsHref: string
  /** Where limits are set. */
  spendingHref: string
}

/** What there is to know before pressing Generate: who paints, why it would be refused, why no price is known. */
export function PriceNote({ settingsHref, spendingHref }: PriceNoteProps) {
  const service = serviceOf(useNamedModel())
  const priced = usePrice()
  // A press that was refused for it has said so just now.
  const isSaid = useStore(sendingStore, (state) => state.refusal !== null)
  if (priced === undefined || service === null) return null
  const { engine, price, refusal } = priced
  if (refusal !== null) {
    return (
      <p className={classes('mb-2 text-sm', !isSaid && 'rounded-md bg-danger-soft px-3 py-2')}>
        {!isSaid && refusal} <Way href={spendingHref}>Spending and limits</Way>
      </p>
    )
  }
  if (engine === 'builtin') {
    const name = serviceNames[service]
    return (
      <p className="mb-2 text-xs text-muted">
        Painted on this machine, free: {name} is not connected, so Gesso’s own painter stands in.{' '}
        <Way href={settingsHref}>Connect {name}</Way>
      </p>
    )
  }
  if (price.kind !== 'unknown') return null
  return (
    <p className="mb-2 text-xs text-muted">
      {price.words} <Way href={settingsHref}>Set a price</Way>
    </p>
  )
}

function Way({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      className="text-accent underline underline-offset-2 whitespace-nowrap pointer-coarse:inline-flex pointer-coarse:min-h-touch pointer-coarse:items-center"
    >
      {children}
    </Link>
  )
}
