import { useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Spending, SpendingLimits } from '#contract/studio/spending.ts'
import { Button } from '#src/ui/button.tsx'
import { Skeleton } from '#src/ui/feedback/skeleton.tsx'
import { toast } from '#src/ui/feedback/toast.tsx'
import { limitsQuery, setLimits } from '../api/limits.ts'
import { isSameLimits, type Payee } from '../logic/limits-draft.ts'
import { LimitFields } from './limit-fields.tsx'

interface LimitsProps {
  payees: readonly Payee[]
  /** How far each limit is used now. */
  used: Spending['caps']
}

/** What may be spent at most, as typed until it is kept. */
export function Limits({ payees, used }: LimitsProps) {
  const { data, error } = useQuery(limitsQuery)
  return (
    <section
      aria-label="Limits"
      className="flex flex-col gap-4 rounded-lg border border-line bg-surface px-4 py-4 sm:px-6 sm:py-5"
    >
      <div>
        <h2 className="text-lg font-strong">Limits</h2>
        <p className="mt-1 text-sm text-muted">
          Nothing is begun that would bring spending over a limit; what is held counts. Programs
          that use this studio keep to them too.
        </p>
      </div>
      {data !== undefined && <LimitsForm kept={data} payees={payees} used={used} />}
      {data === undefined && error === null && <Skeleton className="h-32 w-full" />}
      {data === undefined && error !== null && (
        <p className="text-sm text-muted">{error.message}</p>
      )}
    </section>
  )
}

function LimitsForm({ kept, payees, used }: LimitsProps & { kept: SpendingLimits }) {
  const [draft, setDraft] = useState<SpendingLimits | null>(null)
  const set = useMutation(setLimits(useQueryClient()))
  const shown = draft ?? kept
  const isChanged = !isSameLimits(shown, kept)

  function keep() {
    set.mutate(shown, {
      onSuccess() {
        setDraft(null)
        toast({ message: 'The limits are set', duration: 4000 })
      },
    })
  }

  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        if (isChanged && !set.isPending) keep()
      }}
    >
      <LimitFields limits={shown} payees={payees} used={used} onChange={setDraft} />
      {set.error !== null && (
        <p role="alert" className="rounded-md bg-danger-soft px-3 py-2 text-sm">
          {set.error.message} The limits are as they were.
        </p>
      )}
      <div className="flex gap-2">
        <Button variant="primary" type="submit" disabled={!isChanged || set.isPending}>
          Set limits
        </Button>
        {isChanged && <Button onClick={() => setDraft(null)}>Undo changes</Button>}
      </div>
    </form>
  )
}
