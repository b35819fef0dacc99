import { useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import { CircleHelp } from 'lucide-react'
import type { Generation } from '#contract/studio/generation.ts'
import { amountWords } from '#src/lib/money-words.ts'
import { engineName } from '#src/lib/engine-name.ts'
import { Button } from '#src/ui/button.tsx'
import { toast } from '#src/ui/feedback/toast.tsx'
import { resolveGeneration } from '../api/resolve-generation.ts'
import { type Decision, DecisionDialog } from './decision-dialog.tsx'

interface UnknownNoteProps {
  generation: Generation
  /** Makes the same once more, as a generation of its own. */
  onPayAgain: (generation: Generation) => void
}

/** That a generation may have been made and paid for, and what a person can decide about it. */
export function UnknownNote({ generation, onPayAgain }: UnknownNoteProps) {
  const { id, engine, error, request } = generation
  const [decision, setDecision] = useState<Decision | null>(null)
  const name = engineName(engine)
  const check = useMutation({
    ...resolveGeneration,
    onSuccess({ status }) {
      if (status === 'unknown') {
        toast({ message: `It was not found at ${name} so far. It is still set aside.` })
      } else if (status === 'failed') toast({ message: `${name} did not make it.` })
      else toast({ message: `It was found at ${name}.` })
    },
    onError: ({ message }) => toast({ message, tone: 'error' }),
  })
  return (
    <div
      role="group"
      aria-label="May have been charged"
      className="flex flex-col gap-3 rounded-md bg-accent-soft px-4 py-3 text-sm"
    >
      <div className="flex gap-2.5">
        <CircleHelp size={18} aria-hidden className="mt-px shrink-0 text-accent" />
        <div className="flex min-w-0 flex-col gap-1">
          <p>
            <strong className="font-strong">This may have been charged.</strong> {error}
          </p>
          <p className="text-xs text-muted">{advice(generation, name)}</p>
        </div>
      </div>
      <div className="flex flex-wrap gap-2">
        {looksUp(engine) && (
          <Button
            size="sm"
            aria-disabled={check.isPending}
            onClick={() => {
              if (!check.isPending) check.mutate({ id, decision: 'check-again' })
            }}
          >
            {check.isPending ? 'Looking…' : 'Check again'}
          </Button>
        )}
        <Button size="sm" onClick={() => setDecision('not-made')}>
          It was not made
        </Button>
        <Button size="sm" onClick={() => setDecision('pay-again')}>
          Pay again
        </Button>
      </div>
      <DecisionDialog
        decision={decision}
        generationId={id}
        prompt={request.prompt}
        name={name}
        onClose={() => setDecision(null)}
        onPayAgain={() => onPayAgain(generation)}
      />
    </div>
  )
}

/** Leonardo keeps a list of what it made for an account; the others answer once, and keep nothing. */
const looksUp = (engine: string) => engine === 'leonardo'

function advice({ engine, charge }: Generation, name: string): string {
  const held =
    charge?.unit && charge.micros
      ? `Set aside until this is settled: about ${amountWords({ unit: charge.unit, micros: charge.micros })}.`
      : ''
  const how = looksUp(engine)
    ? 'Gesso goes on looking for it there, and sends nothing twice by itself.'
    : `${name === 'your server' ? 'Your server' : name} keeps no list that Gesso could look it up in, so it is yours to decide. Nothing is sent twice by itself.`
  return [how, held].filter(Boolean).join(' ')
}
